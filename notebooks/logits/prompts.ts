import type { Language } from '../../src/charts/index.js';
import type { ModelName } from '../../src/index.js';
import type { Control } from '../page/control.js';
import { inLanguage } from '../page/language.js';
import { select } from '../controls/select.js';

/** A prompt, and the model that is asked. */
interface PromptChoice {
  readonly model: ModelName;
  readonly prompt: string;
  /** What an English prompt says in Chinese. */
  readonly gloss?: string;
  /** What this prompt shows about temperature, in a sentence. */
  readonly point: Readonly<Record<Language, string>>;
}

/** Every prompt that a page offers, by the name it has in the address. */
export const prompts = {
  picture: {
    model: 'table',
    prompt: 'What is in the picture?',
    gloss: '图里有什么？',
    point: {
      en: 'A few good answers, and odd ones that a high temperature lets in.',
      zh: '有几个好答案，也有高温才会放进来的怪答案。',
    },
  },
  france: {
    model: 'table',
    prompt: 'The capital of France is',
    gloss: '法国的首都是',
    point: {
      en: 'A clear winner: it takes much heat to make this model doubt.',
      zh: '赢家一目了然：要很高的温度才能让这个模型动摇。',
    },
  },
  tea: {
    model: 'table',
    prompt: 'Would you like a cup of',
    gloss: '要来一杯……吗',
    point: {
      en: 'A near tie: only a very low temperature parts tea from coffee.',
      zh: '几乎打平：只有极低的温度才能把茶和咖啡分开。',
    },
  },
  coin: {
    model: 'table',
    prompt: 'The coin shows',
    gloss: '硬币显示',
    point: {
      en: 'An exact tie: no temperature parts heads from tails.',
      zh: '完全打平：什么温度都分不开正面和反面。',
    },
  },
  die: {
    model: 'table',
    prompt: 'The die shows a',
    gloss: '骰子显示',
    point: {
      en: 'All six are equal: temperature changes nothing at all.',
      zh: '六个全都相等：温度什么也改变不了。',
    },
  },
  australia: {
    model: 'table',
    prompt: 'The capital of Australia is',
    gloss: '澳大利亚的首都是',
    point: {
      en: 'The likeliest answer is wrong. A low temperature makes the model surer, not righter.',
      zh: '最可能的答案是错的。低温让模型更笃定，却不会让它更正确。',
    },
  },
  beach: {
    model: 'table',
    prompt: 'On the beach she found a',
    gloss: '她在海滩上捡到一个',
    point: {
      en: 'A long tail: each odd find is unlikely, all of them together are not.',
      zh: '长长的尾巴：每样稀奇东西都不太可能，合在一起却并不少见。',
    },
  },
  weather: {
    model: 'table',
    prompt: '今天天气真',
    point: {
      en: '“The weather today is really …”. In Chinese, each character is a token here.',
      zh: '“今天天气真……”：在这里，一个汉字就是一个词元。',
    },
  },
  truth: {
    model: 'austen',
    prompt: 'It is a truth universally',
    gloss: '有一条举世公认的真理',
    point: {
      en: 'A model of real text. Its long tail has thousands of words; the chart shows the head.',
      zh: '从真实文本得来的模型。它的长尾有几千个词，图里只画出头部。',
    },
  },
  wife: {
    model: 'austen',
    prompt: 'She was a very',
    gloss: '她是一位非常',
    point: {
      en: 'A model of real text. Its long tail has thousands of words; the chart shows the head.',
      zh: '从真实文本得来的模型。它的长尾有几千个词，图里只画出头部。',
    },
  },
  wind: {
    model: 'songci',
    prompt: '东风',
    point: {
      en: '“East wind …”, continued by a model of Song dynasty lyrics, character by character.',
      zh: '由一个从宋词得来的模型一字一字地续写。',
    },
  },
} as const satisfies Record<string, PromptChoice>;

export type PromptName = keyof typeof prompts;

const groups = {
  table: { en: 'A small table, scores set by hand', zh: '一张小表，分数由手工设定' },
  austen: { en: 'Fitted to Jane Austen’s novels', zh: '从简·奥斯汀的小说拟合' },
  songci: { en: 'Fitted to lyrics of the Song dynasty', zh: '从宋词拟合' },
};

/** The list of all prompts. */
export function promptSelect(): Control<PromptName> {
  return select({
    label: inLanguage({ en: 'Prompt', zh: '提示' }),
    options: Object.entries(prompts).map(([name, choice]) => ({
      value: name as PromptName,
      label: labelOf(choice),
      group: inLanguage(groups[choice.model]),
    })),
  });
}

/** A prompt, with what it means where its reader may not know its language. */
function labelOf({ prompt, gloss }: PromptChoice): string {
  const meaning = inLanguage({ en: '', zh: gloss === undefined ? '' : `（${gloss}）` });
  return `${prompt} …${meaning}`;
}

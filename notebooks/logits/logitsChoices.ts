import { loadModel, log } from '../../src/index.js';
import { candidates } from './candidates.js';
import type { Control } from '../page/control.js';
import { inLanguage } from '../page/language.js';
import { prompts, type PromptName } from './prompts.js';
import { select } from '../controls/select.js';
import { alwaysTheSame, type TriedLogits } from './triedLogits.js';

function few(logits: readonly number[], context: readonly number[] = []): TriedLogits {
  const tokens = logits.map((_, i) => 'ABCDEFGHIJ'[i]!);
  return {
    tokens,
    logits: Float64Array.from(logits),
    context,
    step: context.length,
    model: alwaysTheSame(tokens, logits),
  };
}

/** Small cases, each of which shows something that engines do differently. */
const cases = {
  three: {
    label: {
      en: 'A, B, C with the logits 3, 2, 1',
      zh: 'A、B、C，logit 为 3、2、1',
    },
    ...few([3, 2, 1]),
  },
  ten: {
    label: { en: 'ten equal tokens', zh: '十个相等的词元' },
    ...few(new Array<number>(10).fill(0)),
  },
  tie: {
    label: { en: 'a tie at the top: 2, 2, 1, 0', zh: '并列第一：2、2、1、0' },
    ...few([2, 2, 1, 0]),
  },
  typical: {
    label: { en: 'probabilities 0.4, 0.2, 0.2, 0.2', zh: '概率 0.4、0.2、0.2、0.2' },
    ...few([0.4, 0.2, 0.2, 0.2].map(log)),
  },
  said: {
    label: {
      en: 'logits 3, 2, 1, 0, where A, B, A was said',
      zh: 'logit 为 3、2、1、0，已经说过 A、B、A',
    },
    ...few([3, 2, 1, 0], [0, 1, 0]),
  },
} as const;

const fromPrompts = [
  'picture',
  'tea',
  'beach',
  'truth',
  'wind',
] as const satisfies readonly PromptName[];

export type LogitsName = keyof typeof cases | (typeof fromPrompts)[number];

/** The list of all logits to try a chain on. */
export function logitsSelect(
  label = inLanguage({ en: 'On these logits', zh: '用这些 logit' }),
): Control<LogitsName> {
  return select<LogitsName>({
    label,
    options: [
      ...Object.entries(cases).map(([value, { label }]) => ({
        value: value as LogitsName,
        label: inLanguage(label),
        group: inLanguage({ en: 'Small cases', zh: '小例子' }),
      })),
      ...fromPrompts.map((value) => ({
        value,
        label: `${prompts[value].prompt} …`,
        group: inLanguage({ en: 'A model’s answer', zh: '一个模型的回答' }),
      })),
    ],
  });
}

/** The logits of a name. */
export async function logitsOf(name: LogitsName): Promise<TriedLogits> {
  if (name in cases) return cases[name as keyof typeof cases];
  const { model: modelName, prompt } = prompts[name as (typeof fromPrompts)[number]];
  const asked = { model: modelName, prompt };
  const model = await loadModel(modelName);
  // A table says the same whatever follows its prompt, and most of its vocabulary has no part in it.
  if (modelName === 'table') {
    const { tokens, logits } = candidates(model, prompt);
    const only = alwaysTheSame(tokens, logits);
    return { tokens, logits, context: [], step: 0, model: only, asked };
  }
  const context = model.tokenize(prompt);
  const logits = Float64Array.from(model.logits(context));
  return { tokens: model.vocabulary, logits, context, step: 0, model, asked };
}

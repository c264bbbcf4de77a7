import type { ModelName } from '../../src/index.js';
import type { Control } from './control.js';
import { select } from './select.js';

/** A prompt, and the model that is asked. */
export interface PromptChoice {
  readonly model: ModelName;
  readonly prompt: string;
  /** What this prompt shows about temperature, in a sentence. */
  readonly point: string;
}

/** Every prompt that a page offers, by the name it has in the address. */
export const prompts = {
  picture: {
    model: 'table',
    prompt: 'What is in the picture?',
    point: 'A few good answers, and odd ones that a high temperature lets in.',
  },
  france: {
    model: 'table',
    prompt: 'The capital of France is',
    point: 'A clear winner: it takes much heat to make this model doubt.',
  },
  tea: {
    model: 'table',
    prompt: 'Would you like a cup of',
    point: 'A near tie: only a very low temperature parts tea from coffee.',
  },
  coin: {
    model: 'table',
    prompt: 'The coin shows',
    point: 'An exact tie: no temperature parts heads from tails.',
  },
  die: {
    model: 'table',
    prompt: 'The die shows a',
    point: 'All six are equal: temperature changes nothing at all.',
  },
  australia: {
    model: 'table',
    prompt: 'The capital of Australia is',
    point: 'The likeliest answer is wrong. A low temperature makes the model surer, not righter.',
  },
  beach: {
    model: 'table',
    prompt: 'On the beach she found a',
    point: 'A long tail: each odd find is unlikely, all of them together are not.',
  },
  weather: {
    model: 'table',
    prompt: '今天天气真',
    point: '“The weather today is really …”. In Chinese, each character is a token here.',
  },
  truth: {
    model: 'austen',
    prompt: 'It is a truth universally',
    point: 'A model of real text. Its long tail has thousands of words; the chart shows the head.',
  },
  wife: {
    model: 'austen',
    prompt: 'She was a very',
    point: 'A model of real text. Its long tail has thousands of words; the chart shows the head.',
  },
  wind: {
    model: 'songci',
    prompt: '东风',
    point: '“East wind …”, continued by a model of Song dynasty lyrics, character by character.',
  },
} as const satisfies Record<string, PromptChoice>;

export type PromptName = keyof typeof prompts;

const groups: Record<ModelName, string> = {
  table: 'A small table, scores set by hand',
  austen: 'Fitted to Jane Austen’s novels',
  songci: 'Fitted to lyrics of the Song dynasty',
};

/** The list of all prompts. */
export function promptSelect(): Control<PromptName> {
  return select({
    label: 'Prompt',
    options: Object.entries(prompts).map(([name, { model, prompt }]) => ({
      value: name as PromptName,
      label: `${prompt} …`,
      group: groups[model],
    })),
  });
}

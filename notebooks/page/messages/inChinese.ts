import { filled, type Said } from '../../../src/error.js';
import { charts } from './charts.js';
import { common } from './common.js';
import { embedded } from './embedded.js';
import { exerciseTexts } from './exerciseTexts.js';
import { foreignInChinese } from './foreign.js';
import { logprobs } from './logprobs.js';
import { models } from './models.js';
import { optionTexts } from './optionTexts.js';
import { random } from './random.js';
import { recipes } from './recipes.js';
import { sampling } from './sampling.js';
import type { Sayings } from './sayings.js';

/** All that the library says, room by room. */
export const sayings: Sayings = {
  ...common,
  ...random,
  ...models,
  ...sampling,
  ...optionTexts,
  ...recipes,
  ...logprobs,
  ...charts,
  ...embedded,
  ...exerciseTexts,
};

/**
 * What is said, in Chinese: its template is looked up, and those of its parts. Names and values stay as they are, and
 * so does what has no Chinese.
 *
 * @example
 * inChinese(say`${'u'} must be in ${'[0, 1)'}, got ${1}`) // → 'u 必须在 [0, 1) 内，这里是 1'
 */
export function inChinese(said: Said): string {
  const chinese = Object.hasOwn(sayings, said.template)
    ? sayings[said.template]
    : foreignInChinese(said.template);
  const texts = said.values.map((value) => (typeof value === 'string' ? value : inChinese(value)));
  // A message that ends with a full stop may be the beginning of another.
  return filled(chinese ?? said.template, texts).replace(/。{2,}/g, '。');
}

import { expect, it } from 'vitest';
import { holdsAny } from '../../../notebooks/page/unicodeRange.js';

it.each([
  ['U+0000-00FF, U+20AC', 'café', true],
  ['U+0000-00FF, U+20AC', '€', true],
  ['U+0000-00FF,U+20AC', '温度', false],
  ['u+4??', 'Ѐ', true],
  ['u+4??', 'Ϳ', false],
  ['', '温', true],
])('a face with the range %j for %j: %j', (range, text, expected) => {
  const characters = new Set(Array.from(text, (character) => character.codePointAt(0)!));
  expect(holdsAny(range, characters)).toBe(expected);
});

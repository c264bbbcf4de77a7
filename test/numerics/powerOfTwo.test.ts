import { expect, it } from 'vitest';
import { powerOfTwo } from '../../src/numerics/powerOfTwo.js';

it('powerOfTwo doubles from each normal power to the next', () => {
  expect(powerOfTwo(0)).toBe(1);
  expect(powerOfTwo(-1022)).toBe(2.2250738585072014e-308);
  for (let n = -1022; n < 1023; n++) expect(powerOfTwo(n + 1)).toBe(2 * powerOfTwo(n));
});

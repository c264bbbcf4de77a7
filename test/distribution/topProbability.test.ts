import fc from 'fast-check';
import { expect, it } from 'vitest';
import { topProbability } from '../../src/distribution/topProbability.js';
import { anyProbabilities } from './anyProbabilities.js';

it('topProbability is that of one token, and no token has more', () => {
  fc.assert(
    fc.property(anyProbabilities(8), (p) => {
      const top = topProbability(p);
      expect(p).toContain(top);
      expect(p.some((value) => value > top)).toBe(false);
    }),
  );
});

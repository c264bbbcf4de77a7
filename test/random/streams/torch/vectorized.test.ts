import { describe, expect, it } from 'vitest';
import {
  cosOfVector,
  logOfVector,
  sinOfVector,
} from '../../../../src/random/streams/torch/vectorized.js';
import { torchCpu } from '../../../../src/random/streams/torchCpu.js';

// Bits are held by the recorded vectors of randn; here, that the functions are what they are named after.
describe('the functions of the AVX2 kernels', () => {
  const uniform = torchCpu(1).rand(20000);

  it('has a logarithm that is right to some units of the last place', () => {
    for (const u of uniform) {
      const x = Math.fround(1 - u);
      expect(Math.abs(logOfVector(x) - Math.log(x))).toBeLessThan(2e-7 * Math.max(1, -Math.log(x)));
    }
  });

  it('has a sine and a cosine that are right to 10⁻⁶ in a turn', () => {
    for (const u of uniform) {
      const angle = Math.fround(Math.fround(2 * Math.PI) * u);
      expect(Math.abs(sinOfVector(angle) - Math.sin(angle))).toBeLessThan(2e-7);
      expect(Math.abs(cosOfVector(angle) - Math.cos(angle))).toBeLessThan(2e-7);
    }
  });
});

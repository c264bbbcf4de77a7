import { describe, expect, it } from 'vitest';
import { chiSquaredTest } from '../../../src/experiment/index.js';
import { openStream } from '../../../src/random/index.js';
import { cpp } from '../../../src/random/streams/cpp.js';
import { drawNames, draws } from '../../../src/sampling/index.js';
import { probabilitiesOf } from '../../../src/sampling/sampler.js';

const logits = Float32Array.from([2, 1, 0.5, 0, -1, -Infinity]);
const streamFor = () => openStream('seedrandom', 'draws');

describe.each(drawNames)('%s', (name) => {
  const scores = { logits, temperature: 1 };
  const from = { ...scores, probabilities: probabilitiesOf(name, scores) };

  it('never draws a token that is out, and says what it took', () => {
    const stream = streamFor();
    for (let i = 0; i < 200; i++) {
      const { token, consumed } = draws[name](from, stream);
      expect(token).toBeLessThan(5);
      expect(consumed.length).toBe(
        { greedy: 0, gumbelMax: 6, exponentialRace: 6 }[name as string] ?? 1,
      );
    }
  });

  // One test per draw; each would fail by chance once in a million seeds, and the seeds are fixed.
  if (name !== 'greedy')
    it('draws with the probabilities', () => {
      const stream = streamFor();
      const counts = Array.from({ length: 5 }, () => 0);
      for (let i = 0; i < 20_000; i++) counts[draws[name](from, stream).token]!++;
      const { pValue } = chiSquaredTest(counts, from.probabilities.slice(0, 5));
      expect(pValue).toBeGreaterThan(1e-6);
    });

  it('goes through the candidates in their order', () => {
    const tokens = Int32Array.from([4, 3, 2, 1, 0]);
    const stream = streamFor();
    for (let i = 0; i < 100; i++) {
      expect([0, 1, 2, 3, 4]).toContain(draws[name]({ ...from, tokens }, stream).token);
    }
  });
});

describe('conventions', () => {
  it('with one candidate llama.cpp takes a number, std::discrete_distribution none', () => {
    const from = {
      logits,
      probabilities: probabilitiesOf('discrete', { logits, temperature: 1 }),
      tokens: Int32Array.from([3]),
    };
    expect(draws.llamaCppDist(from, cpp(1)).consumed).toHaveLength(1);
    expect(draws.discrete(from, cpp(1)).consumed).toHaveLength(0);
    expect(draws.discrete(from, cpp(1)).token).toBe(3);
  });

  it('the same number lands on another token when the candidates are sorted', () => {
    const probabilities = Float64Array.from([0.1, 0.2, 0.7]);
    const from = { logits: Float64Array.from([0, 1, 2]), probabilities };
    const u = { ...openStream('seedrandom', 'x'), uniform: () => 0.5 };
    expect(draws.inverseCdf(from, u).token).toBe(2);
    expect(draws.inverseCdf({ ...from, tokens: Int32Array.from([2, 1, 0]) }, u).token).toBe(2);
    const low = { ...u, uniform: () => 0.05 };
    expect(draws.inverseCdf(from, low).token).toBe(0);
    expect(draws.inverseCdf({ ...from, tokens: Int32Array.from([2, 1, 0]) }, low).token).toBe(2);
  });
});

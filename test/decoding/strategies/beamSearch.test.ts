import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/decoding/index.js';
import { beamSearch, type BeamOptions } from '../../../src/decoding/index.js';
import type { SamplescopeError } from '../../../src/error.js';
import { softmax } from '../../../src/distribution/index.js';
import type { Model } from '../../../src/model/index.js';
import { log } from '../../../src/numerics/index.js';
import { openStream } from '../../../src/random/index.js';
import { parseRecipe } from '../../../src/recipe/index.js';
import { allSequences, anyChain, chainModel, modelOf, probabilityOf } from './models.js';

const recipeOf = (maxTokens: number) => ({ prompt: '', maxTokens, processors: [] });

/**
 * The definition, without economy: every continuation of every hypothesis, sorted in full. A hypothesis
 * of the beam is its tokens; the sums are made of the same numbers as in the code, so that ties are the same.
 */
function naiveBeams(
  model: Model,
  maxTokens: number,
  { width = 4, groups = 1, diversityPenalty = 0, eosToken }: BeamOptions,
): number[][][] {
  const places = width / groups;
  const ends: number[][][] = Array.from({ length: groups }, () => []);
  const beams = ends.map(() => [{ tokens: [] as number[], sum: 0 }]);
  for (let step = 0; step < maxTokens; step++) {
    const taken: number[] = [];
    beams.forEach((beam, group) => {
      const candidates = beam.flatMap(({ tokens, sum }) =>
        Array.from(softmax(model.logits(tokens)), (p, token) => {
          const longer = sum + log(p);
          const times = taken.filter((other) => other === token).length;
          return {
            tokens: [...tokens, token],
            sum: longer,
            value: longer - diversityPenalty * times,
          };
        }),
      );
      candidates.sort((a, b) => b.value - a.value);
      const isEos = ({ tokens }: { tokens: number[] }) => tokens.at(-1) === eosToken;
      const finished = candidates.slice(0, places).filter(isEos);
      const kept = candidates.filter((candidate) => !isEos(candidate)).slice(0, places);
      ends[group]!.push(...finished.map(({ tokens }) => tokens));
      if (step === maxTokens - 1) ends[group]!.push(...kept.map(({ tokens }) => tokens));
      beams[group] = kept;
      taken.push(...[...finished, ...kept].map(({ tokens }) => tokens.at(-1)!));
    });
  }
  return ends;
}

const sorted = (sequences: readonly (readonly number[])[]) =>
  sequences.map((tokens) => tokens.join()).sort();

const anySearch = fc.record({
  chain: anyChain({ min: 2, max: 4 }, 50),
  maxTokens: fc.integer({ min: 1, max: 4 }),
  lengthPenalty: fc.constantFrom(0, 0.6, 1, 2, -1),
  ends: fc.boolean(),
});

describe('beamSearch as wide as all sequences', () => {
  it('finds every sequence, best score first', () => {
    fc.assert(
      fc.property(anySearch, ({ chain, maxTokens, lengthPenalty, ends }) => {
        const eosToken = ends ? 0 : undefined;
        const all = allSequences(chain.size, maxTokens, eosToken);
        const width = Math.pow(chain.size, maxTokens);
        const { hypotheses } = beamSearch(recipeOf(maxTokens), chainModel(chain), {
          width,
          lengthPenalty,
          eosToken,
        });
        const scoreOf = (tokens: readonly number[]) =>
          Math.log(probabilityOf(chain, tokens)) / Math.pow(tokens.length, lengthPenalty);
        expect(sorted(hypotheses.map(({ tokens }) => tokens))).toEqual(sorted(all));
        const scores = all.map(scoreOf).sort((a, b) => b - a);
        hypotheses.forEach(({ tokens, score, finished }, rank) => {
          expect(score).toBeCloseTo(scoreOf(tokens), 10);
          expect(score).toBeCloseTo(scores[rank]!, 10);
          expect(finished).toBe(tokens.at(-1) === eosToken);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('needs only Vⁿ⁻¹ places for the best of all', () => {
    fc.assert(
      fc.property(anySearch, ({ chain, maxTokens }) => {
        const width = Math.pow(chain.size, maxTokens - 1);
        const { hypotheses } = beamSearch(recipeOf(maxTokens), chainModel(chain), { width });
        const best = Math.max(
          ...allSequences(chain.size, maxTokens).map((tokens) => probabilityOf(chain, tokens)),
        );
        expect(hypotheses[0]!.logProbability).toBeCloseTo(Math.log(best), 10);
      }),
      { numRuns: 60 },
    );
  });
});

describe('beamSearch', () => {
  it('with width 1 is greedy', () => {
    fc.assert(
      fc.property(anyChain({ min: 2, max: 5 }), (chain) => {
        const model = chainModel(chain);
        const { hypotheses } = beamSearch(recipeOf(6), model, { width: 1 });
        const recipe = parseRecipe({ ...recipeOf(6), draw: 'greedy' });
        const steps = [...decode(recipe, model, openStream('seedrandom', 'unused'))];
        expect(hypotheses.map(({ tokens }) => tokens)).toEqual([steps.map(({ token }) => token)]);
      }),
    );
  });

  it('is what sorting all continuations gives, with groups, penalties and EOS', () => {
    const anyOptions = fc.record({
      groups: fc.integer({ min: 1, max: 3 }),
      each: fc.integer({ min: 1, max: 3 }),
      diversityPenalty: fc.constantFrom(0, 0.3, 1, 100),
      eosToken: fc.constantFrom(undefined, 0, 1),
    });
    fc.assert(
      fc.property(
        anyChain({ min: 2, max: 5 }, 50),
        fc.integer({ min: 1, max: 5 }),
        anyOptions,
        (chain, maxTokens, { groups, each, diversityPenalty, eosToken }) => {
          const options = { width: groups * each, groups, diversityPenalty, eosToken };
          const { nodes, hypotheses } = beamSearch(recipeOf(maxTokens), chainModel(chain), options);
          const tokensOf = (id: number | null): number[] =>
            id === null ? [] : [...tokensOf(nodes[id]!.parent), nodes[id]!.token];
          naiveBeams(chainModel(chain), maxTokens, options).forEach((expected, group) => {
            const ends = nodes.filter(
              (node) =>
                node.group === group &&
                (node.fate === 'finished' || (node.fate === 'kept' && node.step === maxTokens - 1)),
            );
            expect(sorted(ends.map(({ id }) => tokensOf(id)))).toEqual(sorted(expected));
            const shown = hypotheses.filter((hypothesis) => hypothesis.group === group);
            expect(shown).toHaveLength(Math.min(each, expected.length));
          });
        },
      ),
    );
  });

  it('misses nothing that greedy misses on a garden path', () => {
    const gardenPath = modelOf(2, (context) =>
      context.length === 0 ? [0.6, 0.4] : context[0] === 0 ? [0.5, 0.5] : [0.9, 0.1],
    );
    const textsOf = (width: number) =>
      beamSearch(recipeOf(2), gardenPath, { width }).hypotheses.map(({ text }) => text);
    expect(textsOf(1)).toEqual(['aa']);
    expect(textsOf(2)).toEqual(['ba', 'aa']);
  });

  it('breaks ties by the better ranked parent, then by the lower id', () => {
    const uniform = modelOf(3, () => [1, 1, 1]);
    const { nodes, hypotheses } = beamSearch(recipeOf(3), uniform, { width: 4 });
    expect(hypotheses.map(({ text }) => text)).toEqual(['aaa', 'aab', 'aac', 'aba']);
    const ofStep = nodes.filter(({ step }) => step === 1);
    expect(ofStep.map(({ rank }) => rank)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(ofStep.map(({ fate }) => fate === 'kept')).toEqual(
      [0, 1, 2, 3, 4, 5, 6, 7].map((rank) => rank < 4),
    );
  });

  it('favours longer texts the larger α is', () => {
    // The end, a, has 0.5 at once; the text b b a has 0.5 · 0.7 · 0.7.
    const model = modelOf(2, (context) => (context.length === 0 ? [1, 1] : [0.7, 0.3]));
    const bestFor = (lengthPenalty: number) =>
      beamSearch(recipeOf(2), model, { width: 4, eosToken: 0, lengthPenalty }).hypotheses[0]!;
    expect(bestFor(0)).toMatchObject({ text: 'a', score: Math.log(0.5) });
    expect(bestFor(1)).toMatchObject({ text: 'ba', finished: true });
    expect(bestFor(1).score).toBe(bestFor(1).logProbability / 2);
    expect(bestFor(-1).text).toBe('a');
  });

  it('follows the processors', () => {
    const model = modelOf(3, () => [3, 2, 1]);
    const recipe = { ...recipeOf(3), processors: [{ topK: 1 }] };
    const { nodes, hypotheses } = beamSearch(recipe, model, { width: 4 });
    expect(hypotheses).toMatchObject([{ text: 'aaa', logProbability: 0, score: 0 }]);
    expect(nodes).toHaveLength(3);
  });

  it('carries a processor’s memory along each branch', () => {
    const model = modelOf(3, () => [4, 2, 1]);
    const recipe = { ...recipeOf(4), processors: [{ mirostatV2: { tau: 1, eta: 0.9 } }] };
    const { nodes } = beamSearch(recipe, model, { width: 1 });
    const greedy = parseRecipe({ ...recipe, draw: 'greedy' });
    const steps = [...decode(greedy, model, openStream('seedrandom', 'unused'))];
    expect(
      nodes.filter(({ fate }) => fate === 'kept').map(({ probability }) => probability),
    ).toEqual(steps.map(({ probabilities, token }) => probabilities[token]));
  });
});

describe('diverse groups', () => {
  it('with penalty 0 are plain beams of their share of the width, each the same', () => {
    fc.assert(
      fc.property(anySearch, ({ chain, maxTokens, lengthPenalty, ends }) => {
        const eosToken = ends ? 0 : undefined;
        const model = chainModel(chain);
        const search = (options: BeamOptions) =>
          beamSearch(recipeOf(maxTokens), model, { ...options, lengthPenalty, eosToken });
        const plain = search({ width: 2 });
        const diverse = search({ width: 6, groups: 3 });
        for (const group of [0, 1, 2]) {
          expect(
            diverse.hypotheses
              .filter((hypothesis) => hypothesis.group === group)
              .map(({ tokens, score, finished }) => ({ tokens, score, finished })),
          ).toEqual(
            plain.hypotheses.map(({ tokens, score, finished }) => ({ tokens, score, finished })),
          );
        }
      }),
      { numRuns: 50 },
    );
  });

  it('take different tokens at every step under a heavy penalty', () => {
    fc.assert(
      fc.property(anyChain({ min: 3, max: 5 }), (chain) => {
        const options = { width: 3, groups: 3, diversityPenalty: 1000 };
        const { nodes } = beamSearch(recipeOf(4), chainModel(chain), options);
        for (let step = 0; step < 4; step++) {
          const kept = nodes.filter((node) => node.step === step && node.fate === 'kept');
          expect(new Set(kept.map(({ token }) => token)).size).toBe(3);
        }
      }),
    );
  });

  it('pay the penalty once for each group that took the token, and keep it out of Σ ln p', () => {
    const model = modelOf(2, () => [0.9, 0.1]);
    const options = { width: 3, groups: 3, diversityPenalty: 0.25 };
    const { nodes, hypotheses } = beamSearch(recipeOf(1), model, options);
    expect(
      nodes.filter(({ token }) => token === 0).map(({ group, penalty }) => [group, penalty]),
    ).toEqual([
      [0, 0],
      [1, 0.25],
      [2, 0.5],
    ]);
    expect(hypotheses.map(({ logProbability }) => Math.exp(logProbability))).toEqual([
      expect.closeTo(0.9, 12),
      expect.closeTo(0.9, 12),
      expect.closeTo(0.9, 12),
    ]);
  });
});

describe('the tree', () => {
  it('holds together', () => {
    const anyEos = fc.constantFrom(undefined, 0);
    fc.assert(
      fc.property(anyChain({ min: 2, max: 5 }), anyEos, (chain, eosToken) => {
        const options = { width: 4, groups: 2, diversityPenalty: 0.5, eosToken };
        const { nodes, hypotheses } = beamSearch(recipeOf(4), chainModel(chain), options);
        nodes.forEach((node, id) => {
          expect(node.id).toBe(id);
          const parent = node.parent === null ? undefined : nodes[node.parent]!;
          expect(node.step).toBe(parent === undefined ? 0 : parent.step + 1);
          expect(parent?.fate ?? 'kept').toBe('kept');
          expect(parent?.group ?? node.group).toBe(node.group);
          expect(node.logProbability).toBeCloseTo(
            (parent?.logProbability ?? 0) + Math.log(node.probability),
            10,
          );
          const siblings = nodes.filter(
            ({ step, group }) => step === node.step && group === node.group,
          );
          expect(siblings.length).toBeLessThanOrEqual(4);
          expect(siblings[node.rank]).toBe(node);
          expect(siblings.filter(({ fate }) => fate === 'kept').length).toBeLessThanOrEqual(2);
        });
        for (const { node, tokens, text, score } of hypotheses) {
          expect(text).toBe(chainModel(chain).detokenize(tokens));
          expect(nodes[node]!.step).toBe(tokens.length - 1);
          expect(score).toBe(nodes[node]!.logProbability);
        }
      }),
    );
  });

  it('is plain data', () => {
    const found = beamSearch(
      recipeOf(2),
      modelOf(2, () => [2, 1]),
    );
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });
});

describe('beamSearch refuses', () => {
  it.each([
    [{ width: 0 }, 'out-of-range', 'beamSearch.width must be a whole number from 1, got 0'],
    [{ width: 1.5 }, 'out-of-range', 'beamSearch.width'],
    [{ width: NaN }, 'not-a-number', 'beamSearch.width'],
    [{ width: 4, groups: 3 }, 'out-of-range', 'beamSearch.groups must divide the width, 4, got 3'],
    [{ groups: 0 }, 'out-of-range', 'beamSearch.groups'],
    [{ diversityPenalty: -1 }, 'out-of-range', 'beamSearch.diversityPenalty'],
    [{ diversityPenalty: Infinity }, 'out-of-range', 'beamSearch.diversityPenalty'],
    [{ lengthPenalty: NaN }, 'not-a-number', 'beamSearch.lengthPenalty'],
    [
      { lengthPenalty: 11 },
      'out-of-range',
      'beamSearch.lengthPenalty must be a number in [−10, 10], got 11',
    ],
    [{ eosToken: 2 }, 'out-of-range', 'eosToken must be in [0, 2), got 2'],
    [{ eosToken: -1 }, 'out-of-range', 'beamSearch.eosToken'],
    [{ beams: 4 }, 'unknown-name', '"beams"'],
  ])('%j', (options, code, message) => {
    const search = () =>
      beamSearch(
        recipeOf(1),
        modelOf(2, () => [1, 1]),
        options as BeamOptions,
      );
    expect(search).toThrow(message);
    expect(codeOf(search)).toBe(code);
  });

  it('a recipe that is none, and a processor that leaves nothing', () => {
    const model = modelOf(2, () => [1, 1]);
    expect(() => beamSearch({ prompt: '', maxTokens: 0 }, model)).toThrow('maxTokens');
    expect(() =>
      beamSearch(
        recipeOf(1),
        modelOf(2, () => [0, 0]),
      ),
    ).toThrow('above −∞');
  });
});

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return (error as SamplescopeError).code;
  }
  return 'nothing was thrown';
}

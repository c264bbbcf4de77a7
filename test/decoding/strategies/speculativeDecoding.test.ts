import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/decoding/index.js';
import { speculativeDecoding, type SpeculativeOptions } from '../../../src/decoding/index.js';
import { createPipeline } from '../../../src/decoding/strategies/pipeline.js';
import { chiSquaredTest } from '../../../src/experiment/index.js';
import { softmax } from '../../../src/distribution/index.js';
import { fitNgram, type Model } from '../../../src/model/index.js';
import { inverseCdf } from '../../../src/sampling/index.js';
import { openStream, type Stream } from '../../../src/random/index.js';
import { parseRecipe, type PartialRecipe } from '../../../src/recipe/index.js';
import {
  allSequences,
  anyChain,
  chainModel,
  modelOf,
  probabilityOf,
  type Chain,
} from './models.js';

const recipeOf = (maxTokens: number, processors: PartialRecipe['processors'] = []) => ({
  prompt: '',
  maxTokens,
  processors,
});

/** A stream that gives the numbers of a script; `parts` is how finely a script cuts [0, 1). */
function scripted(script: readonly number[], parts: number): Stream {
  let position = 0;
  const never = () => expect.unreachable();
  return {
    name: 'scripted',
    seed: '',
    get position() {
      return position;
    },
    uniform: () => ((script[position++] ?? 0) + 0.5) / parts,
    clone: never,
    state: never,
  };
}

/**
 * The exact distribution of the output. Every number that the code takes from the stream is in the middle of one
 * of `parts` equal parts of [0, 1). Where every threshold that it is compared with is a multiple of 1 / parts, a
 * number anywhere in the part would have the same effect, so going through all scripts, each weighing
 * 1 / parts per number that was taken, is the integral over all random numbers.
 */
function exactDistribution(
  run: (stream: Stream) => readonly number[],
  parts: number,
): Map<string, number> {
  const distribution = new Map<string, number>();
  let script: number[] | undefined = [];
  while (script !== undefined) {
    const stream = scripted(script, parts);
    const text = run(stream).join();
    script = Array.from({ length: stream.position }, (_, i): number => script![i] ?? 0);
    const weight = 1 / Math.pow(parts, script.length);
    distribution.set(text, (distribution.get(text) ?? 0) + weight);
    while (script.at(-1) === parts - 1) script.pop();
    if (script.length === 0) script = undefined;
    else script.push(script.pop()! + 1);
  }
  return distribution;
}

/** Rows of target and draft whose ratios and residuals are all multiples of 1/4. */
const quarters = {
  target: {
    size: 3,
    rows: [
      [1, 1, 2],
      [3, 0, 1],
      [2, 2, 0],
      [1, 2, 1],
    ],
  },
  draft: {
    size: 3,
    rows: [
      [2, 2, 0],
      [2, 2, 0],
      [0, 4, 0],
      [2, 1, 1],
    ],
  },
} satisfies Record<string, Chain>;

/** The same with halves, so that more tokens can be gone through. */
const halves = {
  target: {
    size: 2,
    rows: [
      [1, 1],
      [0, 2],
      [1, 1],
    ],
  },
  draft: {
    size: 2,
    rows: [
      [2, 0],
      [2, 0],
      [0, 2],
    ],
  },
} satisfies Record<string, Chain>;

describe('the output of speculative decoding', () => {
  it.each([
    ['quarters', quarters, 4, 2, 1],
    ['quarters', quarters, 4, 2, 2],
    ['quarters', quarters, 4, 1, 3],
    ['halves', halves, 2, 3, 1],
    ['halves', halves, 2, 3, 2],
    ['halves', halves, 2, 3, 3],
  ])(
    'has exactly the distribution of the target, summed over all random numbers: %s, %# ',
    (_, { target, draft }, parts, maxTokens, draftTokens) => {
      const models = { target: chainModel(target), draft: chainModel(draft) };
      const verdicts = new Set<string>();
      const distribution = exactDistribution((stream) => {
        const { rounds, tokens } = speculativeDecoding(recipeOf(maxTokens), models, stream, {
          draftTokens,
        });
        for (const { own } of rounds) verdicts.add(own?.from ?? 'full');
        return tokens;
      }, parts);
      for (const tokens of allSequences(target.size, maxTokens)) {
        expect(distribution.get(tokens.join()) ?? 0).toBe(probabilityOf(target, tokens));
      }
      // Not vacuous: rejections and full rounds both occur.
      expect(verdicts.has('residual') && verdicts.size > 1).toBe(true);
    },
  );

  it.each([1, 2, 3])(
    'stops at the end token, with exactly that distribution too: %i',
    (draftTokens) => {
      const { target, draft } = quarters;
      const end = 1;
      const models = { target: { ...chainModel(target), end }, draft: chainModel(draft) };
      const distribution = exactDistribution(
        (stream) => speculativeDecoding(recipeOf(2), models, stream, { draftTokens }).tokens,
        4,
      );
      const texts = allSequences(target.size, 2, end);
      expect(texts).toContainEqual([end]);
      for (const tokens of texts) {
        expect(distribution.get(tokens.join()) ?? 0).toBe(probabilityOf(target, tokens));
      }
      // Nothing else came: these are all there is.
      expect(
        [...distribution.keys()].every((key) => texts.some((text) => text.join() === key)),
      ).toBe(true);
    },
  );

  it('is not the target’s where the rule is broken: the check can fail', () => {
    const models = { target: chainModel(quarters.draft), draft: chainModel(quarters.draft) };
    const distribution = exactDistribution(
      (stream) => speculativeDecoding(recipeOf(1), models, stream).tokens,
      4,
    );
    expect(distribution.get('0')).not.toBe(probabilityOf(quarters.target, [0]));
  });

  it('passes a chi-squared test on longer texts, with processors', () => {
    const target = {
      size: 3,
      rows: [
        [5, 2, 1],
        [1, 6, 3],
        [2, 2, 2],
        [3, 1, 4],
      ],
    };
    const draft = {
      size: 3,
      rows: [
        [1, 2, 5],
        [3, 3, 3],
        [1, 6, 2],
        [1, 1, 1],
      ],
    };
    const models = { target: chainModel(target), draft: chainModel(draft) };
    const sequences = allSequences(3, 4);
    const squared = ({ size, rows }: Chain) => ({
      size,
      rows: rows.map((row) => row.map((weight) => weight * weight)), // T = 1/2
    });
    const stream = openStream('seedrandom', 'chi-squared');
    const counts = new Map<string, number>();
    for (let run = 0; run < 3000; run++) {
      const recipe = recipeOf(4, [{ temperature: 0.5 }]);
      const { text } = speculativeDecoding(recipe, models, stream, { draftTokens: 2 });
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    const { pValue } = chiSquaredTest(
      sequences.map((tokens) => counts.get(models.target.detokenize(tokens)) ?? 0),
      sequences.map((tokens) => probabilityOf(squared(target), tokens)),
    );
    expect(pValue).toBeGreaterThan(1e-6); // false alarm: one seed in a million; this one is fixed
  });

  it('is greedy’s at temperature 0, whatever the draft', () => {
    fc.assert(
      fc.property(
        anyChain({ min: 3, max: 3 }),
        anyChain({ min: 3, max: 3 }),
        fc.integer({ min: 1, max: 5 }),
        (target, draft, draftTokens) => {
          const recipe = recipeOf(6, [{ temperature: 0 }]);
          const models = { target: chainModel(target), draft: chainModel(draft) };
          const stream = openStream('seedrandom', 'any');
          const greedy = decode(parseRecipe(recipe), models.target, openStream('seedrandom', 'x'));
          expect(speculativeDecoding(recipe, models, stream, { draftTokens }).tokens).toEqual(
            [...greedy].map(({ token }) => token),
          );
        },
      ),
    );
  });
});

describe('the record', () => {
  it('follows from the numbers taken, by a few plain lines', () => {
    fc.assert(
      fc.property(
        anyChain({ min: 4, max: 4 }),
        anyChain({ min: 4, max: 4 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 4 }),
        fc.string({ minLength: 1 }),
        (target, draft, maxTokens, draftTokens, seed) => {
          const models = { target: chainModel(target), draft: chainModel(draft) };
          const stream = openStream('seedrandom', seed);
          const { rounds, tokens, text, acceptanceRate } = speculativeDecoding(
            recipeOf(maxTokens),
            models,
            stream,
            { draftTokens },
          );
          const numbers = openStream('seedrandom', seed);
          const context: number[] = [];
          let accepted = 0;
          let judged = 0;
          for (const round of rounds) {
            const room = maxTokens - context.length;
            expect(round.context).toEqual(context);
            expect(round.position).toBe(numbers.position);
            const u = round.consumed.map(() => numbers.uniform());
            expect(round.consumed).toEqual(u);
            expect(round.proposed).toHaveLength(Math.min(draftTokens, room));
            round.verdicts.forEach((verdict, i) => {
              const p = verdict.targetProbabilities[verdict.token]!;
              const q = verdict.draftProbabilities[verdict.token]!;
              const before = [...round.context, ...round.proposed.slice(0, i)];
              expect(verdict.draftProbabilities).toEqual(softmax(models.draft.logits(before)));
              expect(verdict.targetProbabilities).toEqual(softmax(models.target.logits(before)));
              expect(verdict.token).toBe(inverseCdf(verdict.draftProbabilities, verdict.draftU));
              expect(verdict.token).toBe(round.proposed[i]);
              expect([verdict.draftU, verdict.u]).toEqual([u[i], u[round.proposed.length + i]]);
              expect(verdict.acceptance).toBe(Math.min(1, p / q));
              expect(verdict.accepted).toBe(verdict.u < p / q);
              expect(verdict.accepted || i === round.verdicts.length - 1).toBe(true);
            });
            const last = round.verdicts.at(-1)!;
            const good = round.verdicts.filter((verdict) => verdict.accepted);
            if (!last.accepted) {
              const gap = last.targetProbabilities.map((p, i) => p - last.draftProbabilities[i]!);
              expect(round.own!.from).toBe('residual');
              expect(gap[round.own!.token]).toBeGreaterThan(0);
            } else {
              expect(round.own?.from).toBe(good.length === room ? undefined : 'target');
            }
            if (round.own !== undefined) expect(round.own.u).toBe(u.at(-1));
            context.push(...good.map(({ token }) => token));
            if (round.own !== undefined) context.push(round.own.token);
            accepted += good.length;
            judged += round.verdicts.length;
          }
          expect(tokens).toEqual(context);
          expect(tokens).toHaveLength(maxTokens);
          expect(text).toBe(models.target.detokenize(tokens));
          expect(acceptanceRate).toBe(accepted / judged);
          expect(stream.position).toBe(numbers.position);
        },
      ),
    );
  });

  it('accepts all of a draft that is the target, and nothing that the target rules out', () => {
    const model = modelOf(3, () => [3, 2, 1]);
    const stream = openStream('seedrandom', '7');
    const twin = speculativeDecoding(recipeOf(10), { target: model, draft: model }, stream);
    expect(twin.acceptanceRate).toBe(1);
    expect(twin.rounds.map(({ tokens }) => tokens.length)).toEqual([5, 5]);
    const models = { target: modelOf(2, () => [1, 0]), draft: modelOf(2, () => [0, 1]) };
    const opposite = speculativeDecoding(recipeOf(3), models, stream);
    expect(opposite.acceptanceRate).toBe(0);
    expect(opposite.text).toBe('aaa');
    expect(opposite.rounds[0]!.own!.probabilities).toEqual(new Float64Array([1, 0]));
  });

  it('lets processors with a memory remember the text that came out, not the proposals', () => {
    const target = fitNgram('the cat sat on the mat and the dog sat on the cat', { order: 3 });
    const draft = fitNgram('the cat sat on the mat and the dog sat on the cat', { order: 1 });
    const recipe = { ...recipeOf(12, [{ mirostatV2: { tau: 2, eta: 0.5 } }]), prompt: 'the' };
    const { rounds, tokens } = speculativeDecoding(
      recipe,
      { target, draft },
      openStream('seedrandom', 'memory'),
    );
    const alone = { target: along(recipe, target, tokens), draft: along(recipe, draft, tokens) };
    let place = 0;
    for (const round of rounds) {
      expect(round.verdicts[0]!.draftProbabilities).toEqual(alone.draft[place]);
      round.verdicts.forEach(({ targetProbabilities }, i) => {
        expect(targetProbabilities).toEqual(alone.target[place + i]);
      });
      place += round.tokens.length;
    }
    expect(rounds.some(({ own }) => own?.from === 'residual')).toBe(true);
  });
});

/** What a model alone goes through along these tokens, memory and all. */
function along(recipe: PartialRecipe, model: Model, tokens: readonly number[]): Float64Array[] {
  const pipeline = createPipeline(parseRecipe(recipe), model);
  let prefix = pipeline.start;
  return tokens.map((token) => {
    const next = pipeline.next(prefix);
    prefix = pipeline.extend(next, token);
    return next.probabilities;
  });
}

describe('speculativeDecoding refuses', () => {
  const model = modelOf(2, () => [1, 1]);
  it.each([
    [{ draftTokens: 0 }, 'speculativeDecoding.draftTokens must be a whole number from 1, got 0'],
    [{ draftTokens: NaN }, 'speculativeDecoding.draftTokens'],
    [{ gamma: 3 }, '"gamma"'],
  ])('%j', (options, message) => {
    expect(() =>
      speculativeDecoding(
        recipeOf(1),
        { target: model, draft: model },
        openStream('seedrandom', '1'),
        options as SpeculativeOptions,
      ),
    ).toThrow(message);
  });

  it('models with two vocabularies', () => {
    const draft = { ...modelOf(2, () => [1, 1], 'other'), vocabulary: ['a', 'x'] };
    expect(() =>
      speculativeDecoding(recipeOf(1), { target: model, draft }, openStream('seedrandom', '1')),
    ).toThrow(
      'target and draft must have the same vocabulary, got "weights" with 2 tokens and "other" with 2',
    );
  });
});

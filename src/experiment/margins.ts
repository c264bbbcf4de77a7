import { SamplescopeError, say } from '../error.js';
import {
  backendSpec,
  formatsFor,
  type BackendSpec,
  type Call,
} from '../model/chameleon/transformer/backends.js';
import { formatNamed } from '../model/chameleon/transformer/formatNamed.js';
import type { Model } from '../model/model.js';
import { checkNumber } from '../numerics/checkNumber.js';
import { openStream } from '../random/index.js';
import { meanOf } from './meanOf.js';

/** One step of a greedy text, as a request computes it that is alone, and as one does that is among others. */
export interface MarginStep {
  /** How far the best logit is above the next, alone, in steps of the logits' format. */
  readonly margin: number;
  /** By how much the batch moved that distance, in the same steps. */
  readonly moved: number;
  /** Whether the token of the second best is before that of the best in the vocabulary, and so wins a tie. */
  readonly losesTies: boolean;
  /** Whether another token was the best one in the batch. */
  readonly parted: boolean;
}

/** Largest batch of which the sizes are drawn. */
const LARGEST = 32;

/**
 * The steps of a prompt's greedy answer, computed alone and in a batch whose size is drawn anew for each of them.
 *
 * @param model The toy Chameleon, or another one with sums to order.
 * @param maxTokens A whole number from 1. @param seed What the sizes are drawn from.
 * @throws SamplescopeError `malformed` for a model that has no sums to order, and what `backendSpec` throws
 * @example
 * const chameleon = await loadModel('chameleon');
 * marginSteps(chameleon, '<s> Draw a red circle.<turn>', { name: 'gpu-like' }, 2).length // → 2
 */
export function marginSteps(
  model: Model,
  prompt: string,
  backend: Partial<BackendSpec> & Pick<BackendSpec, 'name'>,
  maxTokens: number,
  seed = '1',
): readonly MarginStep[] {
  checkNumber(
    'maxTokens',
    maxTokens,
    Number.isInteger(maxTokens) && maxTokens >= 1,
    say`a whole number ≥ 1`,
  );
  if (model.computedBy === undefined) {
    throw new SamplescopeError(
      'malformed',
      say`model must have sums to order, which ${model.name} has not`,
    );
  }
  const spec = backendSpec(backend);
  const { spacing } = formatNamed(formatsFor(spec).logits);
  const computed = model.computedBy(spec);
  const context = [...model.tokenize(prompt)];
  const { length } = context;
  const stream = openStream('seedrandom', seed);
  const reading: Call = { rows: length, sequences: 1, chunk: length };
  const schedule = (rows: () => number) => [
    ...Array.from({ length }, () => reading),
    ...Array.from({ length: maxTokens }, () => {
      const size = rows();
      return { rows: size, sequences: size, chunk: 0 };
    }),
  ];
  const alone = computed(schedule(() => 1));
  const among = computed(schedule(() => 1 + Math.floor(LARGEST * stream.uniform())));
  const steps: MarginStep[] = [];
  while (steps.length < maxTokens) {
    const [one, other] = [alone.logits(context), among.logits(context)];
    const [best, second] = bestTwo(one);
    const step = spacing(one[best]!);
    const margin = (one[best]! - one[second]!) / step;
    steps.push({
      margin,
      moved: (other[best]! - other[second]!) / step - margin,
      losesTies: second < best,
      parted: bestTwo(other)[0] !== best,
    });
    if (best === model.end) break;
    context.push(best);
  }
  return steps;
}

function bestTwo(logits: ArrayLike<number>): [number, number] {
  let [best, second] = logits[1]! > logits[0]! ? [1, 0] : [0, 1];
  for (let token = 2; token < logits.length; token++) {
    if (logits[token]! > logits[best]!) [best, second] = [token, best];
    else if (logits[token]! > logits[second]!) second = token;
  }
  return [best, second];
}

/** Steps with about the same chance to part: what was predicted of them, and what happened. */
export interface CalibrationGroup {
  readonly steps: number;
  /** The smallest and the largest margin, in steps of the format. */
  readonly margins: readonly [number, number];
  /** The mean predicted chance that another token comes out, in [0, 1]. */
  readonly predicted: number;
  /** The share of steps at which one did. */
  readonly happened: number;
}

/** Whether margins tell where runs part. Plain data. */
export interface Calibration {
  /** Steps that the prediction was held to. */
  readonly steps: number;
  /** The root of the mean square of what a batch moves a margin by, in steps of the format. */
  readonly size: number;
  /** From the surest steps to the closest. */
  readonly groups: readonly CalibrationGroup[];
  /** How likely a text is still the same after i steps, as predicted of its margins and as it happened, for i from 0. */
  readonly survival: {
    readonly predicted: readonly number[];
    readonly happened: readonly number[];
  };
}

/**
 * Predicts from its margin alone at which step two runs part, and holds that to what happened. Of every other text it
 * learns how much a batch moves margins; the chance of a step of the rest is the share of those moves that would have
 * turned its two best logits around.
 *
 * @param texts Of `marginSteps`, two at least.
 * @param groups Into how many groups of equal size the steps are put. Default 10.
 * @throws SamplescopeError `empty` for fewer than two texts
 * @example
 * const step = { margin: 1, moved: -2, losesTies: false, parted: true };
 * calibrate([[step], [step]], 1).groups[0]?.predicted // → 0.5
 */
export function calibrate(texts: readonly (readonly MarginStep[])[], groups = 10): Calibration {
  if (texts.length < 2) {
    throw new SamplescopeError('empty', say`texts must be at least 2, got ${texts.length}`);
  }
  const learned = texts.filter((_, i) => i % 2 === 0).flat();
  const held = texts.filter((_, i) => i % 2 === 1);
  // What moves two logits apart moves other two together.
  const moves = Float64Array.from(learned.flatMap(({ moved }) => [moved, -moved])).sort();
  const chanceOf = ({ margin, losesTies }: MarginStep): number =>
    countBelow(moves, losesTies ? nextAbove(-margin) : -margin) / moves.length;
  const judged = held.map((steps) => steps.map((step) => ({ step, chance: chanceOf(step) })));
  const sorted = judged.flat().sort((a, b) => a.chance - b.chance || b.step.margin - a.step.margin);
  const longest = Math.max(...held.map(({ length }) => length));
  return {
    steps: sorted.length,
    size: Math.sqrt(meanOf(learned.map(({ moved }) => moved * moved))),
    groups: Array.from({ length: Math.min(groups, sorted.length) }, (_, group) => {
      const at = (i: number) => Math.round((i * sorted.length) / groups);
      const part = sorted.slice(at(group), at(group + 1));
      const margins = part.map(({ step }) => step.margin);
      return {
        steps: part.length,
        margins: [Math.min(...margins), Math.max(...margins)] as const,
        predicted: meanOf(part.map(({ chance }) => chance)),
        happened: meanOf(part.map(({ step }) => Number(step.parted))),
      };
    }),
    survival: {
      predicted: survivalOf(judged, longest, (steps) =>
        steps.reduce((left, { chance }) => left * (1 - chance), 1),
      ),
      happened: survivalOf(judged, longest, (steps) =>
        Number(steps.every(({ step }) => !step.parted)),
      ),
    },
  };
}

function survivalOf<Step>(
  texts: readonly (readonly Step[])[],
  longest: number,
  left: (steps: readonly Step[]) => number,
): number[] {
  return Array.from({ length: longest + 1 }, (_, length) =>
    meanOf(texts.map((steps) => left(steps.slice(0, length)))),
  );
}

/** A little above a margin: margins of coarse formats are whole steps, or simple fractions. */
const nextAbove = (x: number): number => x + 1e-9;

/** How many of rising numbers are below x. */
function countBelow(rising: Float64Array, x: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

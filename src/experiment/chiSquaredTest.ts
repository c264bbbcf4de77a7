import { checkProbabilities } from '../distribution/probabilities.js';
import { SamplescopeError } from '../error.js';
import { regularizedGammaQ } from '../numerics/regularizedGamma.js';

/** How well counts fit probabilities. */
export interface ChiSquaredTest {
  /** Σ (count − expected)² / expected over the cells. */
  readonly statistic: number;
  /** The number of cells − 1. */
  readonly degreesOfFreedom: number;
  /** The probability of a statistic at least this large if the counts do come from the probabilities. */
  readonly pValue: number;
  /** How many tokens were too rare for a cell of their own and share one. */
  readonly pooled: number;
}

/** Whether there was something to test: two cells, or a token that cannot come. */
export const wasTested = ({ statistic, degreesOfFreedom }: ChiSquaredTest): boolean =>
  degreesOfFreedom > 0 || statistic === Infinity;

/**
 * Pearson's chi-squared test of drawn counts against the probabilities that they were drawn with.
 * Tokens with an expected count below 5 share one cell, since the test's approximation is poor for
 * them; if that cell is still below 5, it joins the smallest of the others.
 *
 * A token of probability 0 that was drawn gives the statistic ∞ and the p-value 0.
 *
 * Source: K. Pearson, "On the criterion that a given system of deviations …", Philosophical Magazine
 * 50 (1900); the rule of 5: Cochran, "The χ² test of goodness of fit", Annals of Mathematical
 * Statistics 23 (1952).
 *
 * @param counts One whole number ≥ 0 per token.
 * @param probabilities One per token, summing to 1.
 * @throws SamplescopeError `malformed` if the lengths differ, `empty` if nothing was drawn,
 * `out-of-range` for a count that is not a whole number ≥ 0 or probabilities that are none
 * @example
 * chiSquaredTest([50, 50], [0.5, 0.5]).pValue // → 1
 * chiSquaredTest([60, 40], [0.5, 0.5]).statistic // → 4
 */
export function chiSquaredTest(
  counts: ArrayLike<number>,
  probabilities: ArrayLike<number>,
): ChiSquaredTest {
  const draws = checkedTotal(counts, probabilities);
  const { cells, pooled, impossible } = makeCells(counts, probabilities, draws);
  const statistic = impossible
    ? Infinity
    : cells.reduce(
        (sum, { count, expected }) => sum + ((count - expected) * (count - expected)) / expected,
        0,
      );
  const degreesOfFreedom = cells.length - 1;
  const pValue = impossible
    ? 0
    : degreesOfFreedom === 0
      ? 1
      : regularizedGammaQ(degreesOfFreedom / 2, statistic / 2);
  return { statistic, degreesOfFreedom, pValue, pooled };
}

interface Cell {
  readonly count: number;
  readonly expected: number;
}

const fewest = 5;

function makeCells(counts: ArrayLike<number>, probabilities: ArrayLike<number>, draws: number) {
  const cells: Cell[] = [];
  let rest: Cell = { count: 0, expected: 0 };
  let pooled = 0;
  let impossible = false;
  for (let token = 0; token < counts.length; token++) {
    const cell = { count: counts[token]!, expected: draws * probabilities[token]! };
    if (cell.expected >= fewest) {
      cells.push(cell);
    } else if (cell.expected > 0) {
      rest = together(rest, cell);
      pooled++;
    } else if (cell.count > 0) {
      impossible = true;
    }
  }
  if (rest.expected >= fewest || (cells.length === 0 && pooled > 0)) cells.push(rest);
  else if (pooled > 0) joinSmallest(cells, rest);
  return { cells, pooled, impossible };
}

const together = (a: Cell, b: Cell): Cell => ({
  count: a.count + b.count,
  expected: a.expected + b.expected,
});

function joinSmallest(cells: Cell[], rest: Cell): void {
  let smallest = 0;
  cells.forEach((cell, i) => {
    if (cell.expected < cells[smallest]!.expected) smallest = i;
  });
  cells[smallest] = together(cells[smallest]!, rest);
}

function checkedTotal(counts: ArrayLike<number>, probabilities: ArrayLike<number>): number {
  if (counts.length !== probabilities.length) {
    throw new SamplescopeError(
      'malformed',
      `counts and probabilities must have the same length, got ${counts.length} and ${probabilities.length}`,
    );
  }
  let total = 0;
  for (let token = 0; token < counts.length; token++) {
    const count = counts[token]!;
    if (!(Number.isInteger(count) && count >= 0)) {
      throw new SamplescopeError(
        'out-of-range',
        `counts[${token}] must be a whole number ≥ 0, got ${count}`,
      );
    }
    total += count;
  }
  if (total === 0) {
    throw new SamplescopeError('empty', 'counts must have at least one draw in them, got none');
  }
  checkProbabilities('probabilities', Float64Array.from(probabilities));
  return total;
}

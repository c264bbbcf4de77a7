import { SamplescopeError, say } from '../../error.js';
import { checkLength, checkWithin } from '../check.js';
import type { ChartOptions } from '../chartOptions.js';

/** How different many answers are at some temperatures, and how many of them are true. */
export interface DiversityData {
  /** Rising, each in [0, ∞); at least two. */
  readonly temperatures: readonly number[];
  /** For each temperature: how many distinct answers there were, as a share of the runs; in [0, 1]. */
  readonly distinct: readonly number[];
  /** distinct-2 of the answers' tokens; in [0, 1]. */
  readonly distinct2: readonly number[];
  /** Self-BLEU: how alike the answers are; in [0, 1]. Undefined, a gap, where there was a single answer to compare. */
  readonly selfBleu: readonly (number | undefined)[];
  /** Of the answers, in bits. */
  readonly entropies: readonly number[];
  /** The share of runs with a true answer, in [0, 1]. Left out where nobody can tell. */
  readonly shareOfTrue?: readonly number[] | undefined;
}

/** The options are those of every chart. */
export type DiversityOptions = ChartOptions;

/**
 * @throws SamplescopeError `empty` for fewer than two temperatures; `malformed`, `not-a-number` or `out-of-range`
 * for data that is no such sweep
 */
export function checkDiversity(data: DiversityData): void {
  const { temperatures, entropies } = data;
  if (temperatures.length < 2) {
    throw new SamplescopeError(
      'empty',
      say`temperatures must hold at least 2, got ${temperatures.length}. A sweep of 0, 0.5 and 1
        is a beginning.`,
    );
  }
  temperatures.forEach((value, i) => {
    checkWithin(`temperatures[${i}]`, value, 0, Infinity);
    if (i === 0 || value > temperatures[i - 1]!) return;
    throw new SamplescopeError(
      'out-of-range',
      say`temperatures must rise, got ${value} after ${temperatures[i - 1]}`,
    );
  });
  for (const name of ['distinct', 'distinct2', 'selfBleu', 'shareOfTrue'] as const) {
    const values = data[name];
    if (values === undefined) continue;
    checkLength(name, values, temperatures.length, 'temperature');
    values.forEach((value, i) => {
      if (value !== undefined || name !== 'selfBleu') checkWithin(`${name}[${i}]`, value!, 0, 1);
    });
  }
  checkLength('entropies', entropies, temperatures.length, 'temperature');
  entropies.forEach((value, i) => checkWithin(`entropies[${i}]`, value, 0, Infinity));
}

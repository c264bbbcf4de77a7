import { commonRandomNumbers } from '../../decoding/strategies/commonRandomNumbers.js';
import { seedOfRun } from '../../experiment/seedOfRun.js';
import { atTemperature } from '../../experiment/sweepAnswers.js';
import { loadModel } from '../../model/loadModel.js';
import type { Recipe } from '../../recipe/recipe.js';

/** What two temperatures say to the same question under the same random numbers, again and again. */
export interface InCommon {
  readonly recipe: Recipe;
  readonly temperatures: readonly [number, number];
  readonly pairs: number;
  /** How many pairs of answers were the same from the first token to the last. */
  readonly sameAnswers: number;
  /** The share of all steps at which both drew the same token, in [0, 1]. */
  readonly equalShare: number;
  /** How many pairs parted at each step, from the first on. */
  readonly partedAt: readonly number[];
}

/**
 * Asks at two temperatures with common random numbers: run i of both has the seed of run i.
 *
 * @throws SamplescopeError what `atTemperature` and `commonRandomNumbers` throw
 */
export async function askInCommon(
  recipe: Recipe,
  pairs: number,
  temperatures: readonly [number, number],
): Promise<InCommon> {
  const model = await loadModel(recipe.model);
  const [first, second] = temperatures.map((T) => atTemperature(recipe, T)) as [Recipe, Recipe];
  const partedAt: number[] = [];
  let steps = 0;
  let equalSteps = 0;
  for (let run = 0; run < pairs; run++) {
    const seed = seedOfRun(recipe.seed, run);
    const common = commonRandomNumbers(
      { recipe: { ...first, seed }, model },
      { recipe: { ...second, seed }, model },
    );
    steps += common.equal.length;
    equalSteps += common.equal.filter(Boolean).length;
    const parted = common.partedAt;
    if (parted === undefined) continue;
    while (partedAt.length <= parted) partedAt.push(0);
    partedAt[parted]!++;
  }
  const apart = partedAt.reduce((sum, n) => sum + n, 0);
  const equalShare = equalSteps / steps;
  return { recipe, temperatures, pairs, sameAnswers: pairs - apart, equalShare, partedAt };
}

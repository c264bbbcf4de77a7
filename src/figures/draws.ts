import { sample, type Sample } from '../experiment/sample.js';
import { openAsked, type Asked } from './asked.js';

/** What is drawn of one distribution, and how often. */
export interface Draws {
  readonly recipe: Asked;
  /** How many draws; a whole number ≥ 0. */
  readonly count: number;
  /** How many numbers others take from the stream first. Default 0. */
  readonly skip?: number;
}

/**
 * Makes the draws.
 *
 * @throws SamplescopeError what `openAsked` and `sample` throw
 */
export async function sampleOf({ recipe, count, skip }: Draws): Promise<Sample> {
  const asked = await openAsked(recipe);
  return sample(asked.recipe, asked.model, count, skip);
}

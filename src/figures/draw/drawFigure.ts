import { drawChart, drawTable, type DrawData } from '../../charts/index.js';
import { SamplescopeError, say, type Said } from '../../error.js';
import type { Sample } from '../../experiment/sample.js';
import { sampleOf, type Draws } from '../draws.js';
import type { Figure } from '../figure.js';
import { possibleTokens } from '../possibleTokens.js';

/** Draws from one distribution, in order, and where each number landed. */
export interface DrawSource extends Draws {
  readonly chart: 'draw';
}

/** A number that lands in a token's segment, and the tape of draws. */
export const drawFigure: Figure<DrawSource, DrawData> = {
  dataOf: async (source) => drawDataOf(await sampleOf(source)),
  ofSample: drawDataOf,
  chart: drawChart,
  table: drawTable,
};

/**
 * Where draws landed that are made already: on the possible tokens, in the order in which the draw lays them out.
 *
 * @throws SamplescopeError `malformed` for draws that are not made by one number each
 */
function drawDataOf(from: Sample): DrawData {
  const obstacle = obstacleOf(from);
  if (obstacle !== undefined) {
    throw new SamplescopeError(
      'malformed',
      say`draw must take one number for each token that it draws, in this chart: ${obstacle}. Look at the frequencies.`,
    );
  }
  const { vocabulary, logits, probabilities, order } = from;
  const possible = new Set(possibleTokens(logits));
  const ids = [...order].filter((id) => possible.has(id));
  const places = new Map(ids.map((id, place) => [id, place]));
  return {
    tokens: ids.map((id) => vocabulary[id]!),
    probabilities: ids.map((id) => probabilities[id]!),
    draws: Array.from(from.drawn(), ({ position, consumed, token }) => ({
      position,
      u: consumed[0]!,
      token: places.get(token)!,
    })),
  };
}

/** Why a draw cannot be shown as one number that lands on a segment; undefined if it can. */
function obstacleOf({ recipe, ...sample }: Sample): Said | undefined {
  if (recipe.draw === 'greedy') return say`a greedy draw takes none`;
  if (recipe.draw === 'gumbelMax' || recipe.draw === 'exponentialRace') {
    return say`the draw ${recipe.draw} takes one for each token, and the largest result wins`;
  }
  const first = sample.drawn().next().value; // one distribution: what one of its draws takes, all take
  return first?.consumed.length === 0
    ? say`the draw ${recipe.draw} takes none where a single token is left`
    : undefined;
}

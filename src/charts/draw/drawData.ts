import { SamplescopeError, say } from '../../error.js';
import { checkWholeDistribution, checkTokens, checkWhole } from '../check.js';
import { segmentOf } from '../unitInterval.js';

/** One draw, as a trace has it. */
export interface TapeDraw {
  /** Where the random stream stood before it; a whole number ≥ 0. */
  readonly position: number;
  /** The uniform number, in [0, 1). */
  readonly u: number;
  /** The index of the token that was drawn. */
  readonly token: number;
}

/** A distribution, and what was drawn from it with one seed. */
export interface DrawData {
  /** The vocabulary. */
  readonly tokens: readonly string[];
  /** One probability per token, summing to 1. */
  readonly probabilities: ArrayLike<number>;
  /** In order; the last one is shown at work, the earlier ones on the tape. May be empty. */
  readonly draws: readonly TapeDraw[];
}

/** The last draw, and the segment in which its number lies. */
export interface Hit {
  readonly u: number;
  readonly token: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The last draw and its segment, if there is one, once the data are known to fit together.
 *
 * @throws SamplescopeError `malformed`, `empty`, `not-a-number` or `out-of-range` for data that is no
 * distribution or no draw from it
 * @example
 * const tape = [{ position: 0, u: 0.6, token: 1 }];
 * checkDraw({ tokens: ['a', 'b'], probabilities: [0.5, 0.5], draws: tape }) // → { u: 0.6, token: 1, low: 0.5, high: 1 }
 */
export function checkDraw({ tokens, probabilities, draws }: DrawData): Hit | undefined {
  checkTokens(tokens);
  checkWholeDistribution('probabilities', probabilities, tokens.length);
  draws.forEach(({ position, u, token }, i) => {
    checkWhole(`draws[${i}].position`, position, 0);
    checkUniform(`draws[${i}].u`, u);
    checkWhole(`draws[${i}].token`, token, 0, tokens.length - 1);
  });
  const last = draws.at(-1);
  if (last === undefined) return undefined;
  const { u, token } = last;
  const hit = { u, token, ...segmentOf(probabilities, token) };
  // What rounding leaves above the sum belongs to the last token, as the draw has it.
  const most = 1 - 1e-4;
  if (!(hit.low < hit.high && hit.low <= hit.u && (hit.u < hit.high || hit.high > most))) {
    throw new SamplescopeError(
      'malformed',
      say`the last draw must be of the token in whose segment u lies; ${hit.u} is not in
        [${hit.low}, ${hit.high}). Draw again from these probabilities.`,
    );
  }
  return hit;
}

function checkUniform(name: string, u: number): void {
  if (u >= 0 && u < 1) return;
  throw new SamplescopeError(
    Number.isNaN(u) ? 'not-a-number' : 'out-of-range',
    say`${name} must be in [0, 1), got ${u}`,
  );
}

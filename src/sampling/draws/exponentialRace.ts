import { SamplescopeError, say } from '../../error.js';
import { log1p } from '../../numerics/log1p.js';
import type { ExponentialSource, Stream } from '../../random/stream.js';
import { nextAbove } from '../scan.js';
import { drawOf, note, type DrawFrom } from './draw.js';

/**
 * The token that wins a race: each runs at a speed equal to its probability over a distance of its own, an
 * exponential random number, so it arrives after distance / probability. The first to arrive is drawn, which
 * is the one with the largest probability / distance; of several, the one with the lowest id.
 *
 * Quotients are made in the distances' own precision: float32 distances, as torch draws them, make float32
 * quotients, and the token is the one of `torch.multinomial(p, 1)`.
 *
 * Source: of independent exponential times with rates p, the i-th is the smallest with probability
 * p[i] / Σp; Devroye, *Non-Uniform Random Variate Generation* (1986), chapter V.2. Engines draw so because
 * all tokens are treated alike, without a running sum.
 *
 * @param probabilities One probability per token.
 * @param distances One standard exponential number per token, in (0, ∞).
 * @returns The id of the token.
 * @throws SamplescopeError `malformed` if there is not one distance per token; `not-a-number` for a NaN among
 * either; `empty` if no probability is above 0
 * @example
 * exponentialRace(new Float64Array([0.5, 0.25, 0.25]), new Float64Array([2, 0.5, 1])) // → 1
 */
export function exponentialRace(
  probabilities: Float64Array,
  distances: Float32Array | Float64Array,
): number {
  checkOneEach('distances', distances, probabilities);
  const round = distances instanceof Float32Array ? Math.fround : (x: number) => x;
  let winner = -1;
  let largest = 0;
  for (let token = 0; token < probabilities.length; token++) {
    const quotient = round(round(probabilities[token]!) / distances[token]!);
    if (quotient > largest) [winner, largest] = [token, quotient];
    else if (Number.isNaN(quotient)) checkNoNaN({ probabilities, distances }, token);
  }
  return checkWinner(winner);
}

/**
 * The draw by exponential race: takes a number for every token of the vocabulary, impossible ones too. The
 * numbers are the stream's own exponential ones, if it has a way of its own to make them, as torch and numpy
 * have; else −ln(1 − u) of a uniform number, which is drawn anew where it is 0.
 */
export const drawByExponentialRace = drawOf(pickByExponentialRace);

/**
 * The pick of `drawByExponentialRace`. Where nobody asks for the numbers, only those that could win are worked
 * out; the token, and where the stream stands after it, are the same to the bit.
 */
export function pickByExponentialRace(
  { probabilities, scratch }: DrawFrom,
  stream: Stream,
  consumed?: number[],
): number {
  const source = consumed === undefined ? exponentialSourceOf(stream) : undefined;
  if (source !== undefined) {
    return firstToArrive(probabilities, source, scratch ?? new Float64Array(probabilities.length));
  }
  const distances = standardExponentials(stream, probabilities.length);
  note(distances, consumed);
  return exponentialRace(probabilities, distances);
}

/** Room for the rounding of two numbers to float32, beside the millionth that `atLeast` may be off by. */
const MARGIN = 1 - 2e-6;

/**
 * `exponentialRace` over distances that are not made yet. A token whose probability over the least that its distance
 * can be does not reach the best quotient so far has lost, so hardly any token needs its logarithm.
 */
function firstToArrive(
  probabilities: Float64Array,
  source: ExponentialSource,
  taken: Float64Array,
): number {
  source.take(probabilities, taken);
  const float32 = source.type === 'float32';
  let winner = -1;
  let largest = 0;
  for (let token = 0; token < probabilities.length; token++) {
    if (probabilities[token] === 0) {
      token = nextAbove(probabilities, token, 0) - 1;
      continue;
    }
    const probability = float32 ? Math.fround(probabilities[token]!) : probabilities[token]!;
    if (!(probability > largest * source.atLeast(taken[token]!) * MARGIN)) {
      if (Number.isNaN(probability)) checkNoNaN({ probabilities }, token);
      continue;
    }
    const quotient = probability / source.make(taken[token]!);
    const rounded = float32 ? Math.fround(quotient) : quotient;
    if (rounded > largest) [winner, largest] = [token, rounded];
  }
  return checkWinner(winner);
}

/** A stream's own way to exponential numbers in two steps, or that of −ln(1 − u) where it has no way at all. */
function exponentialSourceOf(stream: Stream): ExponentialSource | undefined {
  if (stream.exponentials !== undefined) return stream.exponentials;
  if (stream.standardExponential !== undefined) return undefined;
  return {
    type: 'float64',
    take: (wanted, out) => {
      for (let i = 0; i < wanted.length; i++) out[i] = uniformAboveZero(stream);
    },
    make: (u) => -log1p(-u),
    atLeast: (u) => u,
  };
}

function uniformAboveZero(stream: Stream): number {
  let u = stream.uniform();
  while (u === 0) u = stream.uniform();
  return u;
}

/** Standard exponential numbers in the stream's own way, or −ln(1 − u). */
export function standardExponentials(stream: Stream, count: number): Float32Array | Float64Array {
  if (stream.standardExponential !== undefined) return stream.standardExponential(count);
  return Float64Array.from({ length: count }, () => -log1p(-uniformAboveZero(stream)));
}

/** @throws SamplescopeError `malformed` */
export function checkOneEach(
  name: string,
  numbers: ArrayLike<number>,
  probabilities: ArrayLike<number>,
): void {
  if (numbers.length === probabilities.length) return;
  throw new SamplescopeError(
    'malformed',
    say`${name} must be one number for each of the ${probabilities.length} tokens, got
      ${numbers.length}`,
  );
}

/** @throws SamplescopeError `not-a-number` where one of some lists, by their names, has a NaN for a token */
export function checkNoNaN(
  lists: Readonly<Record<string, ArrayLike<number>>>,
  token: number,
): void {
  for (const [name, numbers] of Object.entries(lists)) {
    if (!Number.isNaN(numbers[token])) continue;
    throw new SamplescopeError(
      'not-a-number',
      say`${name}[${token}] must be a number, got NaN. Look at what made it: a division of 0 by
        0, or ∞ − ∞`,
    );
  }
}

/** @throws SamplescopeError `empty` where no token could win */
export function checkWinner(token: number): number {
  if (token >= 0) return token;
  throw new SamplescopeError(
    'empty',
    say`probabilities must have at least one that is above 0, got none`,
  );
}

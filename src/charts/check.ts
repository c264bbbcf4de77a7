import { SamplescopeError, say, type Said } from '../error.js';

/** @throws SamplescopeError `malformed`, unless there is one value for each of something */
export function checkLength(
  name: string,
  values: ArrayLike<unknown>,
  length: number,
  each: string | Said = 'token',
): void {
  if (values.length !== length) {
    throw new SamplescopeError(
      'malformed',
      say`${name} must have one value per ${each}, which is ${length}, got ${values.length}`,
    );
  }
}

/** @throws SamplescopeError `empty` if there is no token */
export function checkTokens(tokens: readonly string[]): void {
  if (tokens.length === 0) {
    throw new SamplescopeError('empty', say`tokens must have at least one token, got none`);
  }
}

/** @throws SamplescopeError `not-a-number` or `out-of-range`, unless the value is in [low, high] */
export function checkWithin(name: string, value: number, low: number, high: number): void {
  if (Number.isNaN(value)) {
    throw new SamplescopeError('not-a-number', say`${name} must be a number, got NaN`);
  }
  if (!(value >= low && value <= high && Number.isFinite(value))) {
    const allowed = high === Infinity ? `[${low}, ∞)` : `[${low}, ${high}]`;
    throw new SamplescopeError('out-of-range', say`${name} must be in ${allowed}, got ${value}`);
  }
}

/** @throws SamplescopeError `not-a-number` or `out-of-range`, unless it is a whole number in [low, high] */
export function checkWhole(name: string, value: number, low: number, high = Infinity): void {
  checkWithin(name, value, low, high);
  if (!Number.isInteger(value)) {
    throw new SamplescopeError('out-of-range', say`${name} must be a whole number, got ${value}`);
  }
}

/**
 * What rounding may do to a sum of probabilities, 32-bit ones of a large vocabulary included.
 */
const tolerance = 1e-4;

/**
 * @throws SamplescopeError `malformed` if it is not one per token, `not-a-number` or `out-of-range` if
 * one is not in [0, 1] or they do not sum to 1
 */
export function checkWholeDistribution(
  name: string,
  probabilities: ArrayLike<number>,
  length: number,
): void {
  checkLength(name, probabilities, length);
  let sum = 0;
  for (let token = 0; token < length; token++) {
    const probability = probabilities[token]!;
    if (!(probability >= 0 && probability <= 1 + tolerance)) {
      checkWithin(`${name}[${token}]`, probability, 0, 1);
    }
    sum += probability;
  }
  if (!(Math.abs(sum - 1) <= tolerance)) {
    throw new SamplescopeError(
      'out-of-range',
      say`${name} must sum to 1, got ${sum}. Give the whole vocabulary; the chart shortens it.`,
    );
  }
}

/**
 * @throws SamplescopeError `malformed`, `not-a-number` or `out-of-range`, unless each probability is between its bounds,
 * and a distribution can be
 */
export function checkBounds(
  lowName: string,
  low: ArrayLike<number>,
  highName: string,
  high: ArrayLike<number>,
  length: number,
): void {
  checkLength(lowName, low, length);
  checkLength(highName, high, length);
  let [least, most] = [0, 0];
  for (let token = 0; token < length; token++) {
    checkWithin(`${lowName}[${token}]`, low[token]!, 0, 1);
    checkWithin(`${highName}[${token}]`, high[token]!, low[token]!, 1);
    least += low[token]!;
    most += high[token]!;
  }
  checkWithin(`the sum of ${lowName}`, least, 0, 1 + tolerance);
  checkWithin(`the sum of ${highName}`, most, 1 - tolerance, Infinity);
}

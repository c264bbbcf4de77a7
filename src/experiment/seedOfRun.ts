import { digestText } from '../decoding/fingerprint.js';

/**
 * The seed of one of many runs: the first 32 bits of the SHA-256 of "seed:run", as a decimal number. Every stream
 * takes it, and no run needs to know what the others drew, so they can go on side by side.
 *
 * (Seeds one after another would do for one experiment; but 42 and 43 would then have all runs but one in
 * common.)
 *
 * @param seed The recipe's.
 * @param run From 0.
 * @example
 * seedOfRun('42', 0) // → '1416840650'
 */
export const seedOfRun = (seed: string, run: number): string =>
  String(parseInt(digestText(`${seed}:${run}`).slice(0, 8), 16));

import { log } from '../numerics/log.js';
import type { Candidates } from './candidates.js';
import { logf } from './float32.js';

/** The entropy of the candidates' probabilities, in nats; a probability of 0 adds nothing. */
export function entropyOf({ tokens, size, probabilities }: Candidates): number {
  let entropy = 0;
  for (let i = 0; i < size; i++) {
    const p = probabilities[tokens[i]!]!;
    if (p > 0) entropy -= p * log(p);
  }
  return entropy;
}

/** The same with every step rounded to 32 bits, as llama.cpp adds it up. */
export function entropyOfFloat32({ tokens, size, probabilities }: Candidates): number {
  let entropy = 0;
  for (let i = 0; i < size; i++) {
    const p = probabilities[tokens[i]!]!;
    if (p > 0) entropy = Math.fround(entropy - Math.fround(p * logf(p)));
  }
  return entropy;
}

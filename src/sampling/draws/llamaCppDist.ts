import type { Stream } from '../../random/stream.js';
import { firstReaching } from '../../random/streams/firstReaching.js';
import { expf } from '../float32.js';
import { BLOCK } from '../scan.js';
import { sizeOf, take, tokenInRunning, type DrawFrom } from './draw.js';

/**
 * llama.cpp's last stage: 32-bit exponentials, laid end to end in candidate order and summed in 64 bits; the
 * first token whose running sum reaches u times the total. It takes one 64-bit number, also where a single
 * candidate is left.
 *
 * Source: `llama_sampler_dist` in llama.cpp (2026).
 */
export function pickLlamaCppDist(from: DrawFrom, stream: Stream, consumed?: number[]): number {
  const { logits, tokens, scratch = new Float64Array(logits.length) } = from;
  const size = sizeOf(from);
  let maximum = -Infinity;
  for (let place = 0; place < size; place++) {
    const logit = logits[tokenInRunning(tokens, place)]!;
    if (logit > maximum) maximum = logit;
  }
  let total = 0;
  for (let start = 0; start < size; start += BLOCK) {
    total = addWeights(from, start, Math.min(start + BLOCK, size), maximum, scratch, total);
  }
  const goal = total * take(stream, consumed);
  let place = firstReaching(scratch, size, goal);
  while (scratch[place] === 0) place++; // at u = 0, llama.cpp takes even a first token that is out
  return tokenInRunning(tokens, place);
}

/**
 * The same as it was until July 2026: where one candidate is left it takes no number.
 *
 * Source: `llama_sampler_dist` in llama.cpp b10256.
 */
export const pickLlamaCppDistUnlessOne = (
  from: DrawFrom,
  stream: Stream,
  consumed?: number[],
): number =>
  sizeOf(from) === 1 ? tokenInRunning(from.tokens, 0) : pickLlamaCppDist(from, stream, consumed);

/** The exponentials of the candidates at [start, end), by place; gives the sum that they make of `total`. */
function addWeights(
  { logits, tokens }: DrawFrom,
  start: number,
  end: number,
  maximum: number,
  weights: Float64Array,
  total: number,
): number {
  for (let place = start; place < end; place++) {
    const weight = expf(Math.fround(logits[tokenInRunning(tokens, place)]! - maximum));
    weights[place] = weight;
    total += weight;
  }
  return total;
}

/**
 * C++'s `std::discrete_distribution` over the probabilities, as libstdc++ has it: the first token whose
 * running sum, in 64 bits and divided by the total, reaches u. Where one candidate is left it takes no
 * number. llama.cpp draws so in mirostat and adaptive-p, and drew so in `dist` until 2025.
 *
 * Source: bits/random.tcc of GCC; `llama_sample_dist` in llama.cpp.
 */
export function pickDiscrete(from: DrawFrom, stream: Stream, consumed?: number[]): number {
  const { probabilities, tokens } = from;
  const size = sizeOf(from);
  if (size === 1) return tokenInRunning(tokens, 0);
  let total = 0;
  for (let place = 0; place < size; place++) total += probabilities[tokenInRunning(tokens, place)]!;
  const u = take(stream, consumed);
  let sum = 0;
  for (let place = 0; place < size - 1; place++) {
    const token = tokenInRunning(tokens, place);
    sum += probabilities[token]! / total;
    if (sum >= u && sum > 0) return token;
  }
  return lastPossible(from, size);
}

/**
 * transformers.js's draw: takes weight after weight from u · total, in candidate order, until less than 0 is
 * left.
 *
 * Source: `random.choices` in transformers.js.
 */
export function pickByWalk(from: DrawFrom, stream: Stream, consumed?: number[]): number {
  const { probabilities, tokens } = from;
  const size = sizeOf(from);
  let total = 0;
  for (let place = 0; place < size; place++) total += probabilities[tokenInRunning(tokens, place)]!;
  let left = take(stream, consumed) * total;
  for (let place = 0; place < size; place++) {
    const token = tokenInRunning(tokens, place);
    left -= probabilities[token]!;
    if (left < 0) return token;
  }
  return lastPossible(from, size);
}

/** Where rounding leaves the number beyond the end, engines take the last token: here, the last that is not out. */
function lastPossible({ probabilities, tokens }: DrawFrom, size: number): number {
  let place = size - 1;
  while (place > 0 && probabilities[tokenInRunning(tokens, place)] === 0) place--;
  return tokenInRunning(tokens, place);
}

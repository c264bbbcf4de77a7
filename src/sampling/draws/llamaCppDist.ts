import type { Stream } from '../../random/stream.js';
import { expf } from '../float32.js';
import { sizeOf, take, tokenAt, type DrawFrom } from './draw.js';

/**
 * llama.cpp's last stage: 32-bit exponentials, laid end to end in candidate order and summed in 64 bits; the
 * first token whose running sum reaches u times the total. It takes one 64-bit number, also where a single
 * candidate is left.
 *
 * Source: `llama_sampler_dist` in llama.cpp (2026).
 */
export function pickLlamaCppDist(from: DrawFrom, stream: Stream, consumed?: number[]): number {
  const { logits, tokens } = from;
  const size = sizeOf(from);
  let maximum = -Infinity;
  for (let place = 0; place < size; place++) {
    const logit = logits[tokenAt(tokens, place)]!;
    if (logit > maximum) maximum = logit;
  }
  let total = 0;
  for (let place = 0; place < size; place++) {
    total += expf(Math.fround(logits[tokenAt(tokens, place)]! - maximum));
  }
  const goal = total * take(stream, consumed);
  let sum = 0;
  for (let place = 0; place < size; place++) {
    const token = tokenAt(tokens, place);
    sum += expf(Math.fround(logits[token]! - maximum));
    if (sum >= goal) return token;
  }
  return tokenAt(tokens, size - 1);
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
  if (size === 1) return tokenAt(tokens, 0);
  let total = 0;
  for (let place = 0; place < size; place++) total += probabilities[tokenAt(tokens, place)]!;
  const u = take(stream, consumed);
  let sum = 0;
  for (let place = 0; place < size - 1; place++) {
    const token = tokenAt(tokens, place);
    sum += probabilities[token]! / total;
    if (sum >= u) return token;
  }
  return tokenAt(tokens, size - 1);
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
  for (let place = 0; place < size; place++) total += probabilities[tokenAt(tokens, place)]!;
  let left = take(stream, consumed) * total;
  for (let place = 0; place < size; place++) {
    const token = tokenAt(tokens, place);
    left -= probabilities[token]!;
    if (left < 0) return token;
  }
  return tokenAt(tokens, size - 1);
}

import { exp } from '../numerics/exp.js';
import { log } from '../numerics/log.js';
import { softmax } from '../distribution/softmax.js';
import { isWhole, maximumOf, type Candidates } from './candidates.js';
import { expf, settleFloat32 } from './float32.js';
import { BLOCK } from './scan.js';
import { sortedSum } from './sortedSum.js';

/**
 * How the probabilities of the tokens in the running come from their logits.
 *
 * - `textbook`: 64-bit, each within 4 units in the last place of the truth
 * - `torch`: from 32-bit logits, 32-bit results (Hugging Face, vLLM)
 * - `llama.cpp`: exponentials, running sum and quotients all rounded to 32 bits, in candidate order
 */
export type SoftmaxName = 'textbook' | 'torch' | 'llama.cpp';

/** Fills `probabilities` for the candidates, which sum to 1; an engine's kind settles the temperature first. */
type Softmax = (candidates: Candidates) => void;

/**
 * The 64-bit softmax of the distribution room, over the candidates alone.
 *
 * @throws SamplescopeError as `softmax` does
 */
export function softmaxTextbook(candidates: Candidates): void {
  const { tokens, size, logits, probabilities, scratch, temperature } = candidates;
  if (isWhole(candidates)) {
    softmax(logits, temperature, probabilities);
    return;
  }
  const values = size === scratch.length ? scratch : scratch.subarray(0, size);
  for (let i = 0; i < size; i++) values[i] = logits[tokens[i]!]!;
  softmax(values, temperature, values);
  for (let i = 0; i < size; i++) probabilities[tokens[i]!] = values[i]!;
}

/**
 * PyTorch's float32 softmax. Its kernels sum in an order that depends on the processor, so the last bits
 * are not the same on all of them; this is the nearest float to the quotient of the exact sum.
 */
export function softmaxTorch(candidates: Candidates): void {
  softmaxFloat32(candidates, torchWeights);
}

/** ln Σ exp(logit) over the candidates, in 64 bits: what torch's log_softmax takes off each logit. */
export function logOfExponentials(candidates: Candidates): number {
  const { tokens, size, logits } = candidates;
  const maximum = maximumOf(candidates);
  let sum = 0;
  for (let i = 0; i < size; i++) sum += exp(Math.fround(logits[tokens[i]!]! - maximum));
  return maximum + log(sum);
}

/** llama.cpp's softmax (`llama_sampler_softmax_impl`), over the candidates in the order they have. */
export function softmaxLlamaCpp(candidates: Candidates): void {
  softmaxFloat32(candidates, llamaCppWeights);
}

/**
 * The same probabilities as `softmaxLlamaCpp` gives after a sort, without the sort: only the order of the sum depends
 * on it. The logits must be 32-bit floats already.
 */
export function softmaxSortedLlamaCpp(candidates: Candidates): void {
  const { tokens, size, probabilities, scratch } = candidates;
  const maximum = maximumOf(candidates);
  for (let from = 0; from < size; from += BLOCK) {
    llamaCppWeights(candidates, from, Math.min(from + BLOCK, size), maximum, 0);
  }
  const sum = sortedSum(probabilities, tokens, size, scratch);
  for (let from = 0; from < size; from += BLOCK) {
    divide(candidates, from, Math.min(from + BLOCK, size), sum);
  }
}

/** The exponentials of the candidates in [from, to), into `probabilities`; gives the sum that they make of `sum`. */
type Weights = (
  candidates: Candidates,
  from: number,
  to: number,
  maximum: number,
  sum: number,
) => number;

function softmaxFloat32(candidates: Candidates, weights: Weights): void {
  settleFloat32(candidates);
  const { size } = candidates;
  const maximum = maximumOf(candidates);
  let sum = 0;
  for (let from = 0; from < size; from += BLOCK) {
    sum = weights(candidates, from, Math.min(from + BLOCK, size), maximum, sum);
  }
  for (let from = 0; from < size; from += BLOCK) {
    divide(candidates, from, Math.min(from + BLOCK, size), sum);
  }
}

const torchWeights: Weights = ({ tokens, logits, probabilities }, from, to, maximum, sum) => {
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    const weight = exp(Math.fround(logits[token]! - maximum));
    probabilities[token] = weight;
    sum += weight;
  }
  return sum;
};

const llamaCppWeights: Weights = ({ tokens, logits, probabilities }, from, to, maximum, sum) => {
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    const weight = expf(Math.fround(logits[token]! - maximum));
    probabilities[token] = weight;
    sum = Math.fround(sum + weight);
  }
  return sum;
};

function divide(
  { tokens, probabilities }: Candidates,
  from: number,
  to: number,
  sum: number,
): void {
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    probabilities[token] = Math.fround(probabilities[token]! / sum);
  }
}

/** Every kind of softmax by its name. */
export const softmaxByName: Readonly<Record<SoftmaxName, Softmax>> = {
  textbook: softmaxTextbook,
  torch: softmaxTorch,
  'llama.cpp': softmaxLlamaCpp,
};

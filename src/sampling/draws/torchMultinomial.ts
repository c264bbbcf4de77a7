import { SamplescopeError } from '../../error.js';
import type { Stream } from '../../random/stream.js';
import { sizeOf, tokenAt, type DrawFrom } from './draw.js';

/** A stream with PyTorch's `exponential_`. */
interface TorchStream extends Stream {
  exponential(count: number): Float32Array;
}

/**
 * PyTorch's `multinomial(probabilities, 1)`, as Hugging Face draws, and vLLM in the same way: an exponential
 * race in 32-bit floats. Every token of the vocabulary takes its waiting time from the stream, also where its
 * probability is 0; the first of the largest quotients is drawn.
 *
 * Source: `multinomial_out` in PyTorch's aten/src/ATen/native/Distributions.cpp.
 *
 * @throws SamplescopeError `unknown-name` for a stream without `exponential_`
 */
export function pickTorchMultinomial(from: DrawFrom, stream: Stream, consumed?: number[]): number {
  if (!stream.name.startsWith('torch-')) {
    throw new SamplescopeError(
      'unknown-name',
      `the draw torchMultinomial must have one of torch's streams, got ${JSON.stringify(stream.name)}. Take torch-cpu, or the draw exponentialRace`,
    );
  }
  const times = (stream as TorchStream).exponential(from.probabilities.length);
  for (const time of consumed === undefined ? [] : times) consumed!.push(time);
  const { probabilities, tokens } = from;
  const size = sizeOf(from);
  let best = -1;
  let fastest = -1;
  for (let place = 0; place < size; place++) {
    const token = tokenAt(tokens, place);
    const speed = Math.fround(probabilities[token]! / times[token]!);
    if (speed > fastest || (speed === fastest && token < best)) {
      best = token;
      fastest = speed;
    }
  }
  return best;
}

import { philox4x32Block } from '../../engines/philox4x32.js';
import type { Gpu } from './gpus.js';

/** torch's generator for a GPU: a key, and how far all threads have come, in words of each. */
export interface CudaGenerator {
  readonly key: Uint32Array;
  /** A multiple of 4: a kernel takes whole blocks of Philox. */
  offset: number;
  readonly gpu: Gpu;
}

/** Threads of a block of a kernel. */
const THREADS = 256;

/**
 * Runs a kernel that fills a tensor with random numbers, as torch starts it on this GPU: thread t takes the
 * blocks of Philox whose counter has t in its upper half, and makes elements t, t + S, t + 2S, … of them,
 * where S is the number of all threads. So a small tensor uses one word of each block.
 *
 * Source: `calc_execution_policy` and `distribution_elementwise_grid_stride_kernel` in PyTorch's
 * native/cuda/DistributionTemplates.h.
 *
 * @param unroll How many elements a thread makes of one block: 4, or 2 of 64 bits.
 * @param make The element of a block's words, e.g. of word i.
 * @param wanted Where there is one, only the elements for which it has a number above 0 need be made.
 */
export function runKernel<T extends Float32Array | Float64Array>(
  generator: CudaGenerator,
  elements: T,
  unroll: 2 | 4,
  make: (words: Uint32Array, i: number) => number,
  wanted?: Float64Array,
): T {
  const count = elements.length;
  if (count === 0) return elements;
  const { multiprocessors, threadsPerMultiprocessor } = generator.gpu;
  const blocks = multiprocessors * Math.floor(threadsPerMultiprocessor / THREADS);
  const stride = THREADS * Math.min(blocks, Math.ceil(count / THREADS));
  const counter = new Uint32Array(4);
  const words = new Uint32Array(4);
  for (let start = 0; start < count; start += stride * unroll) {
    counter[0] = generator.offset / 4;
    counter[1] = generator.offset / 4 / 4294967296;
    generator.offset += 4;
    for (let thread = 0; thread < stride && start + thread < count; thread++) {
      if (wanted !== undefined && !anyWanted(wanted, start + thread, stride, unroll)) continue;
      counter[2] = thread;
      philox4x32Block(counter, generator.key, words);
      for (let i = 0, at = start + thread; i < unroll && at < count; i++, at += stride) {
        elements[at] = make(words, i);
      }
    }
  }
  return elements;
}

/** Whether any of the elements that one block of Philox makes is wanted. */
function anyWanted(wanted: Float64Array, from: number, stride: number, unroll: number): boolean {
  for (let i = 0, at = from; i < unroll && at < wanted.length; i++, at += stride) {
    if (wanted[at]! > 0) return true;
  }
  return false;
}

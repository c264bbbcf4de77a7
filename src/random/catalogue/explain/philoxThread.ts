import { philox4x32Block } from '../../engines/philox4x32.js';
import type { Gpu } from '../../streams/torch/gpus.js';
import { derivation, type Derivation } from '../explanation.js';

/** Threads of a block of a kernel. */
const THREADS = 256;

/**
 * A derivation at the words of one element of a tensor that a GPU fills from the start of its stream: which
 * thread makes it, from which block of Philox, and which of the block's words are its own.
 *
 * @param inPairs Whether two words make two numbers, so that a derivation begins at the first of both.
 */
export function explainPhilox(
  key: readonly [number, number],
  gpu: Gpu,
  { count, index }: { readonly count: number; readonly index: number },
  unroll: 2 | 4,
  inPairs = false,
): { readonly d: Derivation; readonly component: number } {
  const blocks = gpu.multiprocessors * Math.floor(gpu.threadsPerMultiprocessor / THREADS);
  const threads = THREADS * Math.min(blocks, Math.ceil(count / THREADS));
  const thread = index % threads;
  const turn = Math.floor(index / threads);
  const block = Math.floor(turn / unroll);
  const component = turn % unroll;
  const words = new Uint32Array(4);
  philox4x32Block(Uint32Array.of(block, 0, thread, 0), Uint32Array.from(key), words);
  let next = unroll === 2 ? 2 * component : inPairs ? component & 2 : component;
  const d = derivation({
    next: () => {
      const word = { position: 4 * block + next, width: 32, value: words[next]! } as const;
      next++;
      return word;
    },
  });
  d.note(
    'thread',
    `element ${index} of ${count}, ${threads} threads: ${index} mod ${threads}`,
    String(thread),
  );
  d.note('key', 'the seed in two words, lowest first', `(${key.join(', ')})`);
  d.note('counter', 'place in the stream, thread', `(${block}, 0, ${thread}, 0)`);
  d.note('element of the block', `${unroll} for each block of 4 words`, String(component));
  return { d, component };
}

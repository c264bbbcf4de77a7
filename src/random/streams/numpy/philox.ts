import type { EngineState } from '../../engine.js';
import {
  engine64,
  restoreEngine64,
  type Algorithm64,
  type Engine64,
} from '../../engines/engine64.js';
import { philox4x64Block } from '../../engines/philox4x64.js';

/** Where in the memory the parts lie: the counter at 0, then the key, the last block, and the next index in it. */
const KEY = 8;
const BLOCK = 12;
const INDEX = 20;

/** The parts, copied out for each block: views of the memory would have to be made anew. */
const counter = new Uint32Array(8);
const key = new Uint32Array(4);
const block = new Uint32Array(8);

const algorithm: Algorithm64 = {
  name: 'philox4x64-10',
  size: INDEX + 1,
  fill(words, output) {
    for (let i = 0; i < output.length; i += 2) {
      if (words[INDEX] === 4) renew(words);
      const at = BLOCK + 2 * words[INDEX]!;
      words[INDEX] = words[INDEX]! + 1;
      output[i] = words[at + 1]!;
      output[i + 1] = words[at]!;
    }
  },
  flaw: (words) => (words[INDEX]! >>> 0 > 4 ? 'index must be in [0, 4]' : undefined),
};

/** Makes the next block. numpy counts before it does, so block 0 never comes. */
function renew(words: Int32Array): void {
  for (let i = 0; i < KEY; i++) {
    words[i] = words[i]! + 1;
    if (words[i] !== 0) break;
  }
  for (let i = 0; i < KEY; i++) counter[i] = words[i]!;
  for (let i = KEY; i < BLOCK; i++) key[i - KEY] = words[i]!;
  philox4x64Block(counter, key, block);
  words.set(block, BLOCK);
  words[INDEX] = 0;
}

/**
 * numpy's bit generator Philox: the 64-bit words of Philox4x64-10's blocks 1, 2, 3, …
 *
 * @param seed Four 32-bit words, as `seedSequence(seed).generateState(4)` gives them.
 * @see numpy's `Philox`
 */
export function numpyPhilox(seed: ArrayLike<number>): Engine64 {
  const words = new Int32Array(INDEX + 1);
  words.set(seed, KEY);
  words[INDEX] = 4;
  return engine64(algorithm, words);
}

/** The same at a saved place, `position` outputs after its seed. */
export function restoreNumpyPhilox(state: EngineState, position: number): Engine64 {
  return restoreEngine64(algorithm, state, position);
}

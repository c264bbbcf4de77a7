import { SamplescopeError, say, shown } from '../../error.js';
import type { Engine, EngineState } from '../engine.js';

/**
 * Turns a counter and a key into as many random words as the counter has: a keyed bijection, such as
 * Philox and Threefry are. It holds no state, so any block can be made at any time.
 */
type Block = (counter: Uint32Array, key: Uint32Array, output: Uint32Array) => void;

/** A counter-based engine: the bits of block after block, with a counter that goes up by one each. */
export interface CounterEngine extends Engine {
  /** How many words lie between the first block's start and here. */
  readonly position: number;
  /**
   * Goes to any place of the sequence, in constant time.
   *
   * @param position In words from the start: an integer in [0, 2⁵³).
   * @throws SamplescopeError `out-of-range`
   */
  seek(position: number): void;
  clone(): CounterEngine;
  state(): CounterEngineState;
}

/** A saved counter-based engine: it needs no more than its key and its place. */
export interface CounterEngineState extends EngineState {
  readonly key: readonly number[];
  /** The first block's counter, lowest word first. */
  readonly counter: readonly number[];
  /** In words from the first block's start. */
  readonly position: number;
}

/** What tells one counter-based engine from another. */
export interface CounterAlgorithm {
  readonly name: string;
  readonly block: Block;
  /** Words of a counter, and of a block. */
  readonly width: number;
  readonly keyWidth: number;
}

/**
 * The engine of a counter-based algorithm, at the start of the block with the given counter.
 *
 * @param key 32-bit words, lowest first.
 * @param counter 32-bit words, lowest first.
 * @throws SamplescopeError `malformed` for another number of words, or for what is not a 32-bit word
 */
export function counterEngine(
  algorithm: CounterAlgorithm,
  key: ArrayLike<number>,
  counter: ArrayLike<number>,
): CounterEngine {
  const { width, keyWidth } = algorithm;
  return new CounterBased(algorithm, words('key', key, keyWidth), words('counter', counter, width));
}

/**
 * A counter-based engine at a saved place.
 *
 * @throws SamplescopeError `malformed` when the state cannot be one of this algorithm
 */
export function restoreCounterEngine(
  algorithm: CounterAlgorithm,
  state: EngineState,
): CounterEngine {
  const { key, counter, position } = (state ?? {}) as Partial<CounterEngineState>;
  const engine = counterEngine(algorithm, key ?? [], counter ?? []);
  if (!Number.isSafeInteger(position) || position! < 0) {
    throw new SamplescopeError(
      'malformed',
      say`state must be one that ${algorithm.name} has saved, but its position is not an integer
        in [0, 2⁵³). Save it again with state().`,
    );
  }
  engine.seek(position!);
  return engine;
}

/** A class, because V8 calls the methods of an object literal with a getter at half the speed. */
class CounterBased implements CounterEngine {
  readonly name: string;
  readonly #algorithm: CounterAlgorithm;
  readonly #key: Uint32Array;
  readonly #start: Uint32Array;
  readonly #counter: Uint32Array;
  readonly #output: Uint32Array;
  readonly #block: Block;
  /** Which word of the output is next; the width where the next block is still to be made. */
  #index: number;
  /** The position of the word after the output's last. */
  #end = 0;

  constructor(algorithm: CounterAlgorithm, key: Uint32Array, start: Uint32Array) {
    this.name = algorithm.name;
    this.#algorithm = algorithm;
    this.#block = algorithm.block;
    this.#key = key;
    this.#start = start;
    this.#counter = start.slice();
    this.#output = new Uint32Array(algorithm.width);
    this.#index = algorithm.width;
  }

  get position(): number {
    return this.#end - this.#output.length + this.#index;
  }

  next(): number {
    if (this.#index === this.#output.length) this.#renew();
    return this.#output[this.#index++]!;
  }

  seek(position: number): void {
    if (!Number.isSafeInteger(position) || position < 0) {
      throw new SamplescopeError(
        'out-of-range',
        say`position must be an integer in [0, 2⁵³), got ${position}. It counts 32-bit words from
          the start.`,
      );
    }
    const width = this.#output.length;
    const index = position % width;
    this.#counter.set(this.#start);
    add(this.#counter, (position - index) / width);
    this.#end = position - index;
    this.#index = width;
    if (index === 0) return;
    this.#renew();
    this.#index = index;
  }

  clone(): CounterEngine {
    const twin = new CounterBased(this.#algorithm, this.#key, this.#start);
    twin.seek(this.position);
    return twin;
  }

  state(): CounterEngineState {
    return { key: [...this.#key], counter: [...this.#start], position: this.position };
  }

  #renew(): void {
    this.#block(this.#counter, this.#key, this.#output);
    add(this.#counter, 1);
    this.#end += this.#output.length;
    this.#index = 0;
  }
}

/** Adds a whole number below 2⁵³ to a counter of words, lowest word first. */
function add(counter: Uint32Array, blocks: number): void {
  for (let i = 0, carry = blocks; carry > 0 && i < counter.length; i++) {
    const sum = counter[i]! + carry;
    counter[i] = sum;
    carry = Math.floor(sum / 4294967296);
  }
}

function words(name: string, given: ArrayLike<number>, count: number): Uint32Array {
  const list = Array.from(given);
  if (list.length === count && list.every((word) => word === word >>> 0)) {
    return Uint32Array.from(list);
  }
  throw new SamplescopeError(
    'malformed',
    say`${name} must be ${count} integers in [0, 2³²), lowest word first, got ${shown(list)}`,
  );
}

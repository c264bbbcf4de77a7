import type { EngineState } from './engine.js';

/** A saved stream: plain JSON, enough to go on with the same numbers. */
export interface StreamState {
  /** The stream's name, e.g. `"seedrandom"`. */
  readonly name: string;
  readonly seed: string;
  readonly position: number;
  readonly engine: EngineState;
}

/**
 * How a stream makes each exponential number of uniform bits of its own, in two steps: so that a race can leave
 * out the logarithms of those who cannot win.
 */
export interface ExponentialSource {
  /** The precision of `make`. */
  readonly type: 'float32' | 'float64';
  /**
   * Takes what `standardExponential(wanted.length)` takes, and no less: the stream then stands where it would.
   * Where `wanted[i]` is above 0, `out[i]` becomes what the i-th number is made of; elsewhere it keeps what it has.
   */
  take(wanted: Float64Array, out: Float64Array): void;
  /** The number that `standardExponential` has at its place. */
  make(taken: number): number;
  /** What `make` is at least, to a millionth of it, without a logarithm. */
  atLeast(taken: number): number;
}

/**
 * Random numbers, made from an engine's bits exactly as the framework it is named after makes them.
 * A stream never changes its numbers: a new behaviour gets a new name.
 */
export interface Stream {
  readonly name: string;
  readonly seed: string;
  /**
   * How far the stream has moved since the seed; 0 at the start. Its unit is the smallest thing that
   * the framework takes at a time, and each stream's docstring names it: seedrandom's count the numbers
   * taken, the others the 32-bit or 64-bit words of their engine.
   */
  readonly position: number;
  /** The next number, in [0, 1): 0 can occur, 1 cannot. Moves the position on, by 1 or more. */
  uniform(): number;
  /**
   * So many standard exponential numbers, in (0, ∞), as the framework makes them, where it has a way of its
   * own; each stands for one token in the race that some engines draw by.
   */
  standardExponential?(count: number): Float32Array | Float64Array;
  /** The same numbers in two steps, where each has uniform bits of its own. */
  readonly exponentials?: ExponentialSource;
  /** Standard Gumbel numbers, as the framework makes them. */
  gumbel?(count: number): Float32Array | Float64Array;
  /** A stream at the same place in the same sequence, independent from here on. */
  clone(): Stream;
  /** Where the stream stands, as plain JSON; `restoreStream` takes it back. */
  state(): StreamState;
}

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
  /** Standard Gumbel numbers likewise. */
  gumbel?(count: number): Float32Array | Float64Array;
  /** A stream at the same place in the same sequence, independent from here on. */
  clone(): Stream;
  /** Where the stream stands, as plain JSON; `restoreStream` takes it back. */
  state(): StreamState;
}

/** A saved engine: plain JSON, enough to go on with the same bits. */
export type EngineState = Readonly<Record<string, unknown>>;

/**
 * A source of random bits. It mutates; `state` and `clone` make replay possible.
 * An engine never changes its bits: a new behaviour gets a new name.
 */
export interface Engine {
  readonly name: string;
  /** The next 32 bits, as an integer in [0, 2³²). */
  next(): number;
  /** An engine at the same place in the same sequence, independent from here on. */
  clone(): Engine;
  /** Where the engine stands, as plain JSON. */
  state(): EngineState;
}

import type { Logits } from '../../distribution/logits.js';
import type { Stream } from '../../random/stream.js';

/** What a draw chooses from: the processed logits and the probabilities that they give. */
export interface DrawFrom {
  readonly logits: Logits;
  /** One probability per token; they sum to 1. */
  readonly probabilities: Float64Array;
}

/** The token that was drawn, and the random numbers that it took, in the order taken. */
export interface Drawn {
  readonly token: number;
  readonly consumed: readonly number[];
}

/** A way to choose one token. It takes what it needs from the stream, and says what it took. */
export type Draw = (from: DrawFrom, stream: Stream) => Drawn;

import type { Logits } from '../../distribution/logits.js';
import type { Stream } from '../../random/stream.js';

/** What a draw chooses from: the processed logits and the probabilities that they give, by token. */
export interface DrawFrom {
  readonly logits: Logits;
  /** One per token; those of the tokens in the running sum to 1. */
  readonly probabilities: Float64Array;
  /** The tokens in the running are the first `size` of these, laid end to end in this order. Default: all. */
  readonly tokens?: Int32Array;
  readonly size?: number;
  /** Whether the tokens are known to be in the order of the vocabulary. Default false. */
  readonly inOrder?: boolean;
  /** Room to work in, one number per token. Default: made where it is needed. */
  readonly scratch?: Float64Array;
}

/** The token that was drawn, and the random numbers that it took, in the order taken. */
export interface Drawn {
  readonly token: number;
  readonly consumed: readonly number[];
}

/** A way to choose one token. It takes what it needs from the stream, and says what it took. */
export type Draw = (from: DrawFrom, stream: Stream) => Drawn;

/** The same for the fast path: the token alone, and the numbers taken go to a list only where there is one. */
export type Pick = (from: DrawFrom, stream: Stream, consumed?: number[]) => number;

/** The draw that a pick makes. */
export function drawOf(pick: Pick): Draw {
  return (from, stream) => {
    const consumed: number[] = [];
    return { token: pick(from, stream, consumed), consumed };
  };
}

/** How many tokens are in the running. */
export const sizeOf = ({ tokens, size, probabilities }: DrawFrom): number =>
  size ?? tokens?.length ?? probabilities.length;

/** The token at a place. */
export const tokenInRunning = (tokens: Int32Array | undefined, place: number): number =>
  tokens === undefined ? place : tokens[place]!;

/** A number from the stream, noted. */
export function take(stream: Stream, consumed: number[] | undefined): number {
  const u = stream.uniform();
  consumed?.push(u);
  return u;
}

/** Adds numbers that were taken all at once to the list, where there is one. */
export function note(numbers: ArrayLike<number>, consumed: number[] | undefined): void {
  if (consumed === undefined) return;
  for (let i = 0; i < numbers.length; i++) consumed.push(numbers[i]!);
}

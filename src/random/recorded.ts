import type { Stream } from './stream.js';

/** A uniform number that was taken from a stream, and the stream's position before it was. */
export interface Consumed {
  readonly position: number;
  readonly value: number;
}

/** A stream that remembers which uniform numbers were taken from it. */
export interface RecordedStream extends Stream {
  /** The numbers taken since the last call of `taken`, in order; the list is then empty again. */
  taken(): Consumed[];
}

/**
 * The same stream, with a memory: what it gives, the other one gives no more, and every uniform number
 * taken through it can be listed. So a trace can tell which numbers a draw consumed, and from where.
 * The clone of a recorded stream is a plain one.
 *
 * @example
 * const stream = recorded(openStream('seedrandom', '42'));
 * stream.uniform();
 * stream.taken() // → [{ position: 0, value: 0.00701751618236155 }]
 * stream.taken() // → []
 */
export function recorded(stream: Stream): RecordedStream {
  let consumed: Consumed[] = [];
  return {
    name: stream.name,
    seed: stream.seed,
    get position() {
      return stream.position;
    },
    uniform() {
      const position = stream.position;
      const value = stream.uniform();
      consumed.push({ position, value });
      return value;
    },
    clone: () => stream.clone(),
    state: () => stream.state(),
    taken() {
      const list = consumed;
      consumed = [];
      return list;
    },
  };
}

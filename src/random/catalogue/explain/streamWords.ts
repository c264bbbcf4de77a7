import type { Stream } from '../../stream.js';
import { derivation, type Derivation } from '../explanation.js';

/** A stream that gives out its engine's words, which its position counts. */
interface WordStream extends Stream {
  words(count: number): (number | bigint)[];
}

/** A derivation from the words that such a stream takes next. The stream goes on with them. */
export const fromWords = (stream: WordStream, width: 32 | 64): Derivation =>
  derivation({
    next: () => ({ position: stream.position, width, value: stream.words(1)[0]! }),
  });

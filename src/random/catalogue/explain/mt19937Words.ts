import { restoreMt19937, type Mt19937 } from '../../engines/mt19937.js';
import type { Stream } from '../../stream.js';
import { derivation, type Derivation } from '../explanation.js';

/** A Mersenne Twister at the place where a stream that has one stands. The stream stays there. */
export const mt19937Of = (stream: Stream): Mt19937 =>
  restoreMt19937(stream.state().engine, stream.position);

/** A derivation from an engine's next words. */
export const fromEngine = (engine: Mt19937): Derivation =>
  derivation({ next: () => ({ position: engine.position, width: 32, value: engine.next() }) });

/** A derivation from the words that a Mersenne Twister's stream takes next. */
export const fromMt19937 = (stream: Stream): Derivation => fromEngine(mt19937Of(stream));

import { lookUp, SamplescopeError } from '../error.js';
import type { Stream, StreamState } from './stream.js';
import {
  restoreSeedrandomStream,
  seedrandomStream,
  type SeedrandomName,
} from './streams/seedrandom.js';

/** How a stream is opened from a seed, and from a saved place. */
interface StreamKind {
  open(seed: string): Stream;
  restore(state: StreamState): Stream;
}

const ofSeedrandom = (name: SeedrandomName): StreamKind => ({
  open: (seed) => seedrandomStream(name, seed),
  restore: (state) => restoreSeedrandomStream(name, state),
});

const kinds = {
  seedrandom: ofSeedrandom('seedrandom'),
  alea: ofSeedrandom('alea'),
  xor128: ofSeedrandom('xor128'),
  tychei: ofSeedrandom('tychei'),
  xorwow: ofSeedrandom('xorwow'),
  xorshift7: ofSeedrandom('xorshift7'),
  xor4096: ofSeedrandom('xor4096'),
} satisfies Record<string, StreamKind>;

/** The name of a stream that `openStream` can open. */
export type StreamName = keyof typeof kinds;

/**
 * The names of all streams, the teaching default first.
 *
 * @example
 * streamNames[0] // → 'seedrandom'
 */
export const streamNames = Object.keys(kinds) as readonly StreamName[];

/**
 * The stream of this name, at its start.
 *
 * @param name One of `streamNames`.
 * @param seed A string of at least one character. Each stream's docstring says what it makes of it.
 * @throws SamplescopeError `unknown-name` for a name not in `streamNames`
 * @throws SamplescopeError `malformed`, `empty` or `out-of-range` for a seed that the stream refuses
 * @example
 * const stream = openStream('seedrandom', '42');
 * [stream.uniform(), stream.uniform(), stream.position] // → [0.00701751618236155, 0.17185490054868188, 2]
 */
export function openStream(name: StreamName, seed: string): Stream {
  return lookUp<StreamKind>('stream', kinds, name).open(seed);
}

/**
 * The stream that `state()` saved, at the place where it stood.
 *
 * @param state What `state()` gave, also after a journey through JSON.
 * @throws SamplescopeError `unknown-name` for a name not in `streamNames`
 * @throws SamplescopeError `malformed` when it is not a state of that stream
 * @example
 * const stream = openStream('alea', 'hello');
 * stream.uniform();
 * const again = restoreStream(JSON.parse(JSON.stringify(stream.state())));
 * [again.position, again.uniform() === stream.uniform()] // → [1, true]
 */
export function restoreStream(state: StreamState): Stream {
  const given = (typeof state === 'object' && state !== null ? state : {}) as Partial<StreamState>;
  if (typeof given.name !== 'string') throw malformed('name must be the name of a stream');
  const kind = lookUp<StreamKind>('stream', kinds, given.name);
  if (typeof given.seed !== 'string') throw malformed('seed must be a string');
  if (!Number.isSafeInteger(given.position) || given.position! < 0) {
    throw malformed('position must be a whole number from 0');
  }
  return kind.restore(state);
}

function malformed(reason: string): SamplescopeError {
  return new SamplescopeError(
    'malformed',
    `state must be what a stream's state() gave, but its ${reason}. Save it again with state().`,
  );
}

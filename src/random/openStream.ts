import { SamplescopeError, say, shown, type Said } from '../error.js';
import type { Stream, StreamState } from './stream.js';
import type { StreamFamily } from './streamFamily.js';
import { cppFamily } from './streams/cpp.js';
import { cppEngineFamily } from './streams/cppEngines.js';
import { jaxFamily } from './streams/jax.js';
import { llamaCppFamily } from './streams/llamaCpp.js';
import { numpyFamily } from './streams/numpy.js';
import { numpyLegacyFamily } from './streams/numpyLegacy.js';
import { pythonFamily } from './streams/python.js';
import { random123Family } from './streams/random123.js';
import { seedrandomFamily } from './streams/seedrandom.js';
import { torchCpuFamily } from './streams/torchCpu.js';
import { torchCudaFamily } from './streams/torchCuda.js';
import { transformersJsFamily } from './streams/transformersJs.js';

/** All streams, framework by framework. The catalogue has what each draws under the same keys. */
export const families = {
  seedrandom: seedrandomFamily,
  torchCpu: torchCpuFamily,
  torchCuda: torchCudaFamily,
  jax: jaxFamily,
  numpyLegacy: numpyLegacyFamily,
  numpy: numpyFamily,
  python: pythonFamily,
  cpp: cppFamily,
  cppEngines: cppEngineFamily,
  llamaCpp: llamaCppFamily,
  transformersJs: transformersJsFamily,
  random123: random123Family,
};

type Families = typeof families;

/** The name of a stream that `openStream` can open. */
export type StreamName = {
  [Key in keyof Families]: Families[Key] extends StreamFamily<infer Name> ? Name : never;
}[keyof Families];

/** Those of the names that stand in lists; a GPU can also be named by its shape, `torch-cuda-28x1536`. */
export type ListedStreamName = Families[keyof Families]['names'][number];

/**
 * The names of all streams that lists show, the teaching default first.
 *
 * @example
 * streamNames[0] // → 'seedrandom'
 */
export const streamNames: readonly ListedStreamName[] = Object.values(families).flatMap(
  ({ names }): readonly ListedStreamName[] => names,
);

/** Which family a stream belongs to, if there is such a stream. */
export function familyOf(name: string): keyof Families | undefined {
  const keys = Object.keys(families) as (keyof Families)[];
  return keys.find((key) => {
    const { names, more }: StreamFamily = families[key];
    return names.includes(name) || more?.takes(name);
  });
}

/** All that can be a stream's name: the names, and the forms of those that are in no list. */
export const streamForms: readonly string[] = [
  ...streamNames,
  ...Object.values<StreamFamily>(families).flatMap(({ more }) => (more ? [more.form] : [])),
];

/**
 * A stream's name, checked.
 *
 * @throws SamplescopeError `unknown-name`
 * @example
 * streamNamed('torch-cuda-28x1536') // → 'torch-cuda-28x1536'
 */
export function streamNamed(name: string): StreamName {
  if (familyOf(name) !== undefined) return name as StreamName;
  throw new SamplescopeError(
    'unknown-name',
    say`stream must be one of ${streamForms}, got ${shown(name)}`,
  );
}

/**
 * The stream of this name, at its start.
 *
 * @param name One of `streamNames`, or `torch-cuda-` and the shape of a GPU.
 * @param seed A string of at least one character. seedrandom's streams take it as it is; most frameworks
 *   read a number in it, and each stream's docstring says what its framework allows.
 * @throws SamplescopeError `unknown-name` for a name that there is not
 * @throws SamplescopeError `malformed`, `empty` or `out-of-range` for a seed that the stream refuses
 * @example
 * const stream = openStream('seedrandom', '42');
 * [stream.uniform(), stream.uniform(), stream.position] // → [0.00701751618236155, 0.17185490054868188, 2]
 */
export function openStream(name: StreamName, seed: string): Stream {
  return ownFamily(name).open(name, seed);
}

/**
 * The stream that `state()` saved, at the place where it stood.
 *
 * @param state What `state()` gave, also after a journey through JSON.
 * @throws SamplescopeError `unknown-name` for a name that there is not
 * @throws SamplescopeError `malformed` when it is not a state of that stream
 * @example
 * const stream = openStream('alea', 'hello');
 * stream.uniform();
 * const again = restoreStream(JSON.parse(JSON.stringify(stream.state())));
 * [again.position, again.uniform() === stream.uniform()] // → [1, true]
 */
export function restoreStream(state: StreamState): Stream {
  const given = (typeof state === 'object' && state !== null ? state : {}) as Partial<StreamState>;
  if (typeof given.name !== 'string') throw malformed(say`name must be the name of a stream`);
  const name = streamNamed(given.name);
  if (typeof given.seed !== 'string') throw malformed(say`seed must be a string`);
  if (!Number.isSafeInteger(given.position) || given.position! < 0) {
    throw malformed(say`position must be a whole number from 0`);
  }
  return ownFamily(name).restore(name, state);
}

const ownFamily = (name: StreamName): StreamFamily => families[familyOf(streamNamed(name))!];

function malformed(reason: Said): SamplescopeError {
  return new SamplescopeError(
    'malformed',
    say`state must be what a stream's state() gave, but its ${reason}. Save it again with
      state().`,
  );
}

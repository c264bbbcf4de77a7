import { lookUp, SamplescopeError, say, type Said } from '../error.js';
import type { Stream, StreamState } from './stream.js';
import { cppLibraries, openCpp, restoreCpp, type CppName } from './streams/cpp.js';
import { numpyBitGenerators, openNumpy, restoreNumpy, type NumpyName } from './streams/numpy.js';
import { openJax, restoreJax, type JaxStream } from './streams/jax.js';
import {
  llamaCppStreams,
  openLlamaCpp,
  restoreLlamaCpp,
  type LlamaCppName,
} from './streams/llamaCpp.js';
import { openNumpyLegacy, restoreNumpyLegacy } from './streams/numpyLegacy.js';
import { openPython, restorePython } from './streams/python.js';
import {
  restoreSeedrandomStream,
  seedrandomStream,
  type SeedrandomName,
} from './streams/seedrandom.js';
import { gpus, type GpuName } from './streams/torch/gpus.js';
import { openTorchCuda, restoreTorchCuda } from './streams/torchCuda.js';
import { openTorchCpu, restoreTorchCpu } from './streams/torchCpu.js';
import { torchCpuBuilds, type TorchCpuName } from './streams/torch/builds.js';
import { openTransformersJs, restoreTransformersJs } from './streams/transformersJs.js';

/** How a stream is opened from a seed, and from a saved place. */
interface StreamKind {
  open(seed: string): Stream;
  restore(state: StreamState): Stream;
}

const ofSeedrandom = (name: SeedrandomName): StreamKind => ({
  open: (seed) => seedrandomStream(name, seed),
  restore: (state) => restoreSeedrandomStream(name, state),
});

const ofNumpy = (name: NumpyName): StreamKind => ({
  open: (seed) => openNumpy(name, seed),
  restore: (state) => restoreNumpy(name, state),
});

const ofTorchCpu = (name: TorchCpuName): StreamKind => ({
  open: (seed) => openTorchCpu(name, seed),
  restore: (state) => restoreTorchCpu(name, state),
});

const ofTorchCuda = (device: GpuName): StreamKind => ({
  open: (seed) => openTorchCuda(device, seed),
  restore: (state) => restoreTorchCuda(device, state),
});

const ofJax = (name: JaxStream['name']): StreamKind => ({
  open: (seed) => openJax(name, seed),
  restore: (state) => restoreJax(name, state),
});

const ofCpp = (name: CppName): StreamKind => ({
  open: (seed) => openCpp(name, seed),
  restore: (state) => restoreCpp(name, state),
});

const ofLlamaCpp = (name: LlamaCppName): StreamKind => ({
  open: (seed) => openLlamaCpp(name, seed),
  restore: (state) => restoreLlamaCpp(name, state),
});

/** A kind for each name of a table. */
function kindsOf<Name extends string>(
  table: Readonly<Record<Name, unknown>>,
  kindOf: (name: Name) => StreamKind,
): Record<Name, StreamKind> {
  const names = Object.keys(table) as Name[];
  return Object.fromEntries(names.map((name) => [name, kindOf(name)])) as Record<Name, StreamKind>;
}

/** A GPU's stream is named after it: `torch-cuda-a100`. */
const torchCudas = Object.fromEntries(
  (Object.keys(gpus) as (keyof typeof gpus)[]).map((gpu) => [
    `torch-cuda-${gpu}`,
    ofTorchCuda(gpu),
  ]),
) as Record<`torch-cuda-${keyof typeof gpus}`, StreamKind>;

const kinds = {
  seedrandom: ofSeedrandom('seedrandom'),
  alea: ofSeedrandom('alea'),
  xor128: ofSeedrandom('xor128'),
  tychei: ofSeedrandom('tychei'),
  xorwow: ofSeedrandom('xorwow'),
  xorshift7: ofSeedrandom('xorshift7'),
  xor4096: ofSeedrandom('xor4096'),
  ...kindsOf(torchCpuBuilds, ofTorchCpu),
  ...torchCudas,
  jax: ofJax('jax'),
  'jax-original': ofJax('jax-original'),
  'numpy-legacy': { open: openNumpyLegacy, restore: restoreNumpyLegacy },
  ...kindsOf(numpyBitGenerators, ofNumpy),
  python: { open: openPython, restore: restorePython },
  ...kindsOf(cppLibraries, ofCpp),
  ...kindsOf(llamaCppStreams, ofLlamaCpp),
  'transformers.js': { open: openTransformersJs, restore: restoreTransformersJs },
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
 * @param seed A string of at least one character. seedrandom's streams take it as it is; most frameworks
 *   read a number in it, and each stream's docstring says what its framework allows.
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
  if (typeof given.name !== 'string') throw malformed(say`name must be the name of a stream`);
  const kind = lookUp<StreamKind>('stream', kinds, given.name);
  if (typeof given.seed !== 'string') throw malformed(say`seed must be a string`);
  if (!Number.isSafeInteger(given.position) || given.position! < 0) {
    throw malformed(say`position must be a whole number from 0`);
  }
  return kind.restore(state);
}

function malformed(reason: Said): SamplescopeError {
  return new SamplescopeError(
    'malformed',
    say`state must be what a stream's state() gave, but its ${reason}. Save it again with
      state().`,
  );
}

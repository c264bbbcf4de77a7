import { lookUp } from '../../error.js';
import type { families } from '../openStream.js';
import {
  familyOf,
  streamNamed,
  streamNames,
  type ListedStreamName,
  type StreamName,
} from '../openStream.js';
import type { StreamFamily } from '../streamFamily.js';
import { cppEntry } from './cpp.js';
import { cppEngineEntry } from './cppEngines.js';
import type { CatalogueDraw, CatalogueEntry } from './entry.js';
import { jaxEntry } from './jax.js';
import { llamaCppEntry } from './llamaCpp.js';
import { numpyEntry } from './numpy.js';
import { numpyLegacyEntry } from './numpyLegacy.js';
import { pythonEntry } from './python.js';
import { random123Entry } from './random123.js';
import { seedrandomEntry } from './seedrandom.js';
import { torchCpuEntry } from './torchCpu.js';
import { torchCudaEntry } from './torchCuda.js';
import { transformersJsEntry } from './transformersJs.js';

type EntryMakers<Families> = {
  readonly [Key in keyof Families]: (
    name: Families[Key] extends StreamFamily<infer Name> ? Name : never,
  ) => CatalogueEntry;
};

/** The entry of each stream of a family: a family without any does not compile. */
const entries: EntryMakers<typeof families> = {
  seedrandom: seedrandomEntry,
  torchCpu: torchCpuEntry,
  torchCuda: torchCudaEntry,
  jax: jaxEntry,
  numpyLegacy: () => numpyLegacyEntry,
  numpy: numpyEntry,
  python: () => pythonEntry,
  cpp: cppEntry,
  cppEngines: cppEngineEntry,
  llamaCpp: llamaCppEntry,
  transformersJs: () => transformersJsEntry,
  random123: random123Entry,
};

/**
 * What there is to know of a stream and all that can be drawn from it: also of a GPU that no list has.
 *
 * @throws SamplescopeError `unknown-name`; `out-of-range` for a GPU that cannot be
 * @example
 * entryOf('torch-cuda-28x1536').draws[0].name // → 'torch.rand'
 */
export function entryOf(name: StreamName): CatalogueEntry {
  const listed: Readonly<Record<string, CatalogueEntry>> = catalogue;
  return Object.hasOwn(listed, name) ? listed[name]! : makeEntry(name);
}

function makeEntry(name: StreamName): CatalogueEntry {
  const make = entries[familyOf(streamNamed(name))!] as (name: StreamName) => CatalogueEntry;
  return make(name);
}

/**
 * Every listed stream by name, with all that can be drawn from it: in data, so that a list, a command line and a
 * page need to know no framework.
 *
 * @example
 * catalogue['torch-cpu'].draws[0].draw('42', 1).values // → [0.8822692632675171]
 * catalogue['numpy-legacy'].draws[0].explain('42', 1, 0).words.map(({ value }) => value) // → [1608637542, 3421126067]
 */
export const catalogue = Object.fromEntries(
  streamNames.map((name) => [name, makeEntry(name)]),
) as Readonly<Record<ListedStreamName, CatalogueEntry>>;

/** The streams that are put side by side where nobody chose: those that people meet first, and what tells them apart. */
export const usualStreams = [
  'torch-cpu',
  'torch-cuda-a100',
  'numpy-legacy',
  'numpy',
  'python',
  'transformers.js',
  'cpp',
  'llama.cpp',
  'jax',
  'jax-original',
  'seedrandom',
] as const satisfies readonly ListedStreamName[];

/**
 * A draw of a stream by its name; the framework's prefix can be left out: `rand` is `torch.rand`.
 *
 * @throws SamplescopeError `unknown-name` for a stream or a draw that there is not
 * @example
 * drawNamed('torch-cpu', 'rand').name // → 'torch.rand'
 */
export function drawNamed(stream: StreamName, name: string): CatalogueDraw {
  const { draws } = entryOf(stream);
  const short = draws.find((draw) => shortName(draw) === name);
  return short ?? lookUp('draw', Object.fromEntries(draws.map((draw) => [draw.name, draw])), name);
}

/**
 * A draw's name without its framework's: `rand` for `torch.rand`.
 *
 * @example
 * shortName({ name: 'std::uniform_int_distribution' }) // → 'uniform_int_distribution'
 */
export const shortName = ({ name }: Pick<CatalogueDraw, 'name'>): string =>
  name.replace(/^(torch\.|random\.|jax\.random\.|std::)/, '');

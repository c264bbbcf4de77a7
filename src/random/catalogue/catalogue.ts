import { type StreamName, streamNames } from '../openStream.js';
import { cppLibraries, type CppName } from '../streams/cpp.js';
import { numpyBitGenerators, type NumpyName } from '../streams/numpy.js';
import { gpus } from '../streams/torch/gpus.js';
import { torchCpuBuilds, type TorchCpuName } from '../streams/torch/builds.js';
import { lookUp } from '../../error.js';
import { cppEntry } from './cpp.js';
import type { CatalogueDraw, CatalogueEntry } from './entry.js';
import { jaxEntry } from './jax.js';
import { numpyEntry } from './numpy.js';
import { numpyLegacyEntry } from './numpyLegacy.js';
import { pythonEntry } from './python.js';
import { seedrandomEntry } from './seedrandom.js';
import { torchCpuEntry } from './torchCpu.js';
import { torchCudaEntry } from './torchCuda.js';
import { transformersJsEntry } from './transformersJs.js';

const names = <Name extends string>(table: Readonly<Record<Name, unknown>>) =>
  Object.keys(table) as Name[];

const entries: readonly CatalogueEntry[] = [
  ...(['seedrandom', 'alea', 'xor128', 'tychei', 'xorwow', 'xorshift7', 'xor4096'] as const).map(
    seedrandomEntry,
  ),
  ...names<TorchCpuName>(torchCpuBuilds).map(torchCpuEntry),
  ...names(gpus).map(torchCudaEntry),
  jaxEntry('jax'),
  jaxEntry('jax-original'),
  numpyLegacyEntry,
  ...names<NumpyName>(numpyBitGenerators).map(numpyEntry),
  pythonEntry,
  ...names<CppName>(cppLibraries).map(cppEntry),
  transformersJsEntry,
];

/**
 * Every stream by name, with all that can be drawn from it: in data, so that a list, a command line and a page
 * need to know no framework.
 *
 * @example
 * catalogue['torch-cpu'].draws[0].draw('42', 1).values // → [0.8822692632675171]
 * catalogue['numpy-legacy'].draws[0].explain('42', 1, 0).words.map(({ value }) => value) // → [1608637542, 3421126067]
 */
export const catalogue = Object.fromEntries(
  streamNames.map((name) => [name, entries.find(({ stream }) => stream === name)]),
) as Readonly<Record<StreamName, CatalogueEntry>>;

/**
 * A draw of a stream by its name; the framework's prefix can be left out: `rand` is `torch.rand`.
 *
 * @throws SamplescopeError `unknown-name` for a stream or a draw that there is not
 * @example
 * drawNamed('torch-cpu', 'rand').name // → 'torch.rand'
 */
export function drawNamed(stream: StreamName, name: string): CatalogueDraw {
  const { draws } = lookUp('stream', catalogue, stream);
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

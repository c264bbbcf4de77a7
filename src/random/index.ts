export {
  openStream,
  restoreStream,
  streamForms,
  streamNamed,
  streamNames,
  type ListedStreamName,
  type StreamName,
} from './openStream.js';
export type { ExponentialSource, Stream, StreamState } from './stream.js';
export { catalogue, drawNamed, entryOf, shortName, usualStreams } from './catalogue/catalogue.js';
export type {
  CatalogueDraw,
  CatalogueEntry,
  DrawnValues,
  DrawParameter,
} from './catalogue/entry.js';
export {
  hexadecimal,
  type Explanation,
  type ExplainedStep,
  type Word,
} from './catalogue/explanation.js';
export { numberText, type ValueFormat } from './catalogue/numberText.js';
export { seedrandomStream, type SeedrandomName } from './streams/seedrandom.js';
export { torchCpu, type TorchCpuStream } from './streams/torchCpu.js';
export { torchCpuBuilds, type TorchBuild, type TorchCpuName } from './streams/torch/builds.js';
export { torchCuda, type TorchCudaOptions, type TorchCudaStream } from './streams/torchCuda.js';
export { gpuOf, gpus, type Gpu, type GpuName } from './streams/torch/gpus.js';
export { jax, type JaxStream } from './streams/jax.js';
export { jaxKey, jaxRandom, type JaxRandom } from './streams/jax/random.js';
export type { JaxKey, JaxLayout } from './streams/jax/layout.js';
export { numpyLegacy, type NumpyLegacyStream } from './streams/numpyLegacy.js';
export {
  numpy,
  type FloatArray,
  type FloatType,
  type NumpyName,
  type NumpyStream,
} from './streams/numpy.js';
export { python, type PythonStream } from './streams/python.js';
export type { PythonSeed } from './streams/python/seed.js';
export { cpp, type CppName, type CppReal, type CppReals, type CppStream } from './streams/cpp.js';
export {
  transformersJs,
  type Sampled,
  type TransformersJsStream,
} from './streams/transformersJs.js';
export type { IntegerSeed } from './integerSeed.js';
export type { Engine, EngineState } from './engine.js';
export type { Engine64, Engine64State } from './engines/engine64.js';
export {
  mt19937,
  mt19937FromArray,
  restoreMt19937,
  type Mt19937,
  type Mt19937State,
} from './engines/mt19937.js';
export { mt19937_64, restoreMt19937_64 } from './engines/mt19937_64.js';
export { minstd, restoreMinstd } from './engines/minstd.js';
export { seedSeq } from './engines/seedSeq.js';
export { pcg64, restorePcg64 } from './engines/pcg64.js';
export { pcg64dxsm, restorePcg64dxsm } from './engines/pcg64dxsm.js';
export { restoreSfc64, sfc64 } from './engines/sfc64.js';
export { seedSequence, type SeedSequence } from './engines/seedSequence.js';
export {
  restoreSeedrandomEngine,
  seedrandomEngine,
  type SeedrandomAlgorithm,
  type SeedrandomEngine,
  type SeedrandomSeed,
  type SeedrandomState,
} from './engines/seedrandom.js';

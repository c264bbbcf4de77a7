import { catalogue, entryOf, type StreamName } from '../../../src/random/index.js';
import type { shownStreams } from './shownStreams.js';
import { pageLanguage } from '../../page/language.js';

/** The streams that the page speaks of. */
type SpokenOf = (typeof shownStreams)[number] | 'torch-cpu-mkl';

/** What a stream is, in the page's language. */
export const streamAbout = (name: SpokenOf): string =>
  pageLanguage === 'en' ? catalogue[name].about : inChinese[name].about;

/** What a stream's numbers were held against, in the page's language. */
export const streamEvidence = (name: SpokenOf): string =>
  pageLanguage === 'en' ? catalogue[name].evidence : inChinese[name].evidence;

/** The generator of a stream without its parameters: MT19937, but Philox for Philox4x32-10. */
export const engineOf = (name: StreamName): string => entryOf(name).engine.split(/,|\d+x/)[0]!;

export const isEmulated = (name: StreamName): boolean =>
  entryOf(name).evidence.startsWith('emulation');

/** The catalogue speaks English; here is the same in Chinese. */
const inChinese: Readonly<Record<SpokenOf, { readonly about: string; readonly evidence: string }>> =
  {
    'torch-cpu': {
      about: 'CPU 上的 PyTorch，2.7 或更新，支持 AVX2 的 x86，以及 Mac 和 ARM',
      evidence: '由 torch 2.14 的实际运行录得',
    },
    'torch-cpu-mkl': {
      about: 'CPU 上的 PyTorch，2.0 到 2.6 的 x86 安装包，带 Intel MKL',
      evidence: '由 Intel 自己的 MKL 库录得，调用方式与 torch 2.6 相同；没有运行 x86 安装包本身',
    },
    'torch-cuda-a100': {
      about: 'GPU（A100）上的 PyTorch',
      evidence: '仿真：在 CPU 上运行 NVIDIA 的 cuRAND 代码，并对照公开的输出；没有运行任何 GPU',
    },
    'numpy-legacy': {
      about: 'numpy 旧的 RandomState：np.random.seed、np.random.rand……',
      evidence: '由 numpy 1.24、2.2 和 2.4 录得，三者一致',
    },
    numpy: {
      about: 'numpy 的 Generator，由 default_rng 产生',
      evidence: '由 numpy 1.24、2.2 和 2.4 录得，三者一致',
    },
    python: { about: 'Python 的 random 模块', evidence: '由 Python 3.11 到 3.14 录得' },
    'transformers.js': {
      about: 'transformers.js：它的随机数，以及 generate() 的采样器',
      evidence: '由 transformers.js 4.3.1 录得',
    },
    cpp: {
      about: 'C++，用 GCC 的 libstdc++，与 Linux 上相同',
      evidence: '由 g++ 12、14 和 16 录得',
    },
    'llama.cpp': {
      about: 'llama.cpp 的采样器（2026 年）：C++ 的数，按它的采样器 dist 的取法',
      evidence: '由 llama.cpp 录得',
    },
    jax: {
      about: 'JAX 0.5 或更新：每个数都有自己的计数器',
      evidence:
        '重新实现，能给出 JAX 测试中所有已知的答案；CPU 上的 JAX 0.10 给出同样的密钥、字、整数和 [0, 1) 中的数，其余的最后几位不同',
    },
    seedrandom: { about: 'seedrandom 包', evidence: '就是这个包本身，3.0.5 版' },
  };

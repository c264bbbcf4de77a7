import type { StreamName } from '../../../src/random/index.js';

/** The streams that the page puts side by side. */
export const shownStreams = [
  'torch-cpu',
  'torch-cuda-a100',
  'numpy-legacy',
  'numpy',
  'python',
  'transformers.js',
  'cpp',
  'llama.cpp',
  'jax',
  'seedrandom',
] as const satisfies readonly StreamName[];

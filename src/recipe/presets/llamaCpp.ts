import { stagesOf, type Preset } from './preset.js';

const options = { convention: 'llama.cpp' };

const stages = stagesOf('llama.cpp', [
  { processor: 'logitBias', value: null, options: { convention: 'float32' } },
  { processor: 'penalties', value: null },
  { processor: 'dry', value: null },
  { processor: 'topNSigma', value: -1, off: -1, options },
  { processor: 'topK', value: 40, off: 0, options },
  { processor: 'typical', value: 1, off: 1, options: { ...options, keep: 0 } },
  { processor: 'topP', value: 0.95, off: 1, options: { ...options, keep: 0 } },
  { processor: 'minP', value: 0.05, off: 0, options: { ...options, keep: 0 } },
  { processor: 'xtc', value: null },
  { processor: 'temperature', value: 0.8, options },
  { processor: 'dynamicTemperature', value: null, options },
]);

/** llama.cpp's default chain, `common_sampler_init`. */
export const llamaCppPreset: Preset = {
  name: 'llama.cpp',
  engine: 'llama.cpp',
  version: '2026-09',
  stages,
  draw: 'llamaCppDist',
  stream: 'cpp',
  notes: [
    'The temperature comes last: what is kept does not depend on it.',
    'A temperature of 0 or below keeps only the first maximum; a number is drawn all the same.',
    'top-k keeps exactly k; which of tied tokens stays is up to the sort of the C++ library.',
  ],
};

const old = { convention: 'llama.cpp 2025-02' };

/** The same as it was in February 2025. */
export const llamaCpp2025: Preset = {
  ...llamaCppPreset,
  name: 'llama.cpp 2025-02',
  version: '2025-02',
  stages: [
    ...stages.map((stage) =>
      stage.processor === 'typical' ? { ...stage, options: { ...old, keep: 0 } } : stage,
    ),
    { processor: 'topK', setting: 'the sort before the draw', value: 1e9, options, fixed: true },
  ],
  draw: 'discrete',
  notes: [
    ...llamaCppPreset.notes.slice(0, 1),
    'The candidates are sorted before the draw, so the same number lands on another token where nothing else sorts.',
    'Where a single candidate is left, no number is taken.',
    'typical with min_keep = 0, its default, removes nothing.',
  ],
};

/** llama.cpp with --mirostat 2: temperature, then mirostat, which also draws. */
export const llamaCppMirostat2: Preset = {
  ...llamaCppPreset,
  name: 'llama.cpp --mirostat 2',
  stages: stagesOf('llama.cpp', [
    stages[0]!,
    { processor: 'temperature', value: 0.8, options },
    { processor: 'mirostatV2', value: { tau: 5, eta: 0.1 } },
  ]),
  draw: 'discrete',
  notes: ['Mirostat replaces all other filters, and draws from a generator of its own.'],
};

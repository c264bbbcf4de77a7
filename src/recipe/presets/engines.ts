import type { ProcessorName } from '../../sampling/processors/processors.js';
import { settingsOf, targetOf, type EngineSetting } from './engineSetting.js';
import { exllamaV3Settings } from './exllamaV3.js';
import { huggingfaceSettings } from './huggingface.js';
import { llamaCppSettings } from './llamaCpp.js';
import { mlxLmSettings } from './mlxLm.js';
import { ollamaSettings } from './ollama.js';
import { sglangSettings } from './sglang.js';
import { tensorrtLlmSettings } from './tensorrtLlm.js';
import { transformersJsSettings } from './transformersJs.js';
import { vllmSettings } from './vllm.js';

/** How an engine is spoken to. */
interface Engine {
  readonly settings: readonly EngineSetting[];
  /** What in a text tells that it is for this engine; with "=" at its end, a setting of that name. */
  readonly marks: readonly string[];
  /** The forms that, where nothing marks the text, are this engine's. */
  readonly forms: readonly string[];
  /** How its settings are written: as options of a program, as a call, as a Modelfile, or as JSON. */
  readonly writes: EngineSpeech;
}

/** A form that an engine's users write settings in. */
export type EngineSpeech =
  | { readonly form: 'flags'; readonly program: string }
  | { readonly form: 'python'; readonly call: string }
  | { readonly form: 'modelfile' }
  | { readonly form: 'json' };

/** Every engine whose settings are known, by its name: that of its preset. What is more particular stands first. */
export const engines = {
  'mlx-lm': {
    settings: mlxLmSettings,
    marks: ['mlx_lm', 'make_sampler', 'make_logits_processors'],
    forms: [],
    writes: { form: 'python', call: 'make_sampler' },
  },
  'tensorrt-llm': {
    settings: tensorrtLlmSettings,
    marks: ['tensorrt_llm'],
    forms: [],
    writes: { form: 'python', call: 'SamplingParams' },
  },
  sglang: {
    settings: sglangSettings,
    marks: ['sglang', 'sampling_params"', 'sampling_seed='],
    forms: [],
    writes: { form: 'json' },
  },
  exllamav3: {
    settings: exllamaV3Settings,
    marks: ['exllamav3', 'ComboSampler', 'rep_p='],
    forms: [],
    writes: { form: 'python', call: 'ComboSampler' },
  },
  'transformers.js': {
    settings: transformersJsSettings,
    marks: ['transformers.js', '@huggingface/transformers'],
    forms: [],
    writes: { form: 'json' },
  },
  ollama: {
    settings: ollamaSettings,
    marks: ['PARAMETER ', 'num_predict=', 'num_ctx=', 'keep_alive='],
    forms: ['modelfile'],
    writes: { form: 'modelfile' },
  },
  huggingface: {
    settings: huggingfaceSettings,
    marks: ['do_sample', 'GenerationConfig', '.generate(', 'transformers_version'],
    forms: [],
    writes: { form: 'json' },
  },
  'llama.cpp': {
    settings: llamaCppSettings,
    marks: ['llama-cli', 'llama-server', 'n_predict=', 'dry_multiplier=', 'xtc_probability='],
    forms: ['flags'],
    writes: { form: 'flags', program: 'llama-cli' },
  },
  vllm: {
    settings: vllmSettings,
    marks: ['vllm', 'SamplingParams', 'max_tokens=', 'messages='],
    forms: [],
    writes: { form: 'python', call: 'SamplingParams' },
  },
} as const satisfies Record<string, Engine>;

/** The name of an engine whose settings are known. */
export type EngineName = keyof typeof engines;

/** The names of all engines whose settings are known. */
export const engineNames = Object.keys(engines) as readonly EngineName[];

/**
 * What engines call a processor, or each of its options, by the engine.
 *
 * @example
 * engineWordsFor('topK').vllm // → { k: 'top_k' }
 */
export function engineWordsFor(
  processor: ProcessorName,
): Readonly<Record<string, string | Readonly<Record<string, string>>>> {
  return Object.fromEntries(
    Object.entries<Engine>(engines).flatMap(([engine, { settings }]) => {
      const rows = settingsOf(settings, processor);
      if (rows.length === 0) return [];
      const whole = rows.find(({ to }) => to === processor);
      const options = rows.map((row) => [targetOf(row)[1]!, row.names[0]!] as const);
      return [[engine, whole?.names[0] ?? Object.fromEntries(options)]];
    }),
  );
}

import type { ProcessorName } from '../../sampling/processors/processors.js';
import type { EngineSetting } from './engineSetting.js';
import { exllamaV3Settings } from './exllamaV3.js';
import { huggingfaceSettings } from './huggingface.js';
import { llamaCppSettings } from './llamaCpp.js';
import { mlxLmSettings } from './mlxLm.js';
import { ollamaSettings } from './ollama.js';
import { settingsOf } from './preset.js';
import { sglangSettings } from './sglang.js';
import { tensorrtLlmSettings } from './tensorrtLlm.js';
import { transformersJsSettings } from './transformersJs.js';
import { vllmSettings } from './vllm.js';

/** The settings of every engine, by its name: that of its preset. */
export const engines = {
  huggingface: huggingfaceSettings,
  'llama.cpp': llamaCppSettings,
  ollama: ollamaSettings,
  vllm: vllmSettings,
  sglang: sglangSettings,
  'mlx-lm': mlxLmSettings,
  exllamav3: exllamaV3Settings,
  'tensorrt-llm': tensorrtLlmSettings,
  'transformers.js': transformersJsSettings,
} as const satisfies Record<string, readonly EngineSetting[]>;

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
    Object.entries<readonly EngineSetting[]>(engines).flatMap(([engine, settings]) => {
      const rows = settingsOf(settings, processor);
      if (rows.length === 0) return [];
      const whole = rows.find(({ to }) => to === processor);
      const options = rows.map(({ to, names }) => [to!.split('.')[1]!, names[0]!] as const);
      return [[engine, whole?.names[0] ?? Object.fromEntries(options)]];
    }),
  );
}

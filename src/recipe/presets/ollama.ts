import { besideSampling, seedSetting, tokensSetting } from './commonSettings.js';
import type { EngineSetting } from './engineSetting.js';
import { llamaCppPreset } from './llamaCpp.js';
import { stagesOf, type Preset } from './preset.js';

const gone = {
  en: 'Ollama has had no such option since 2025, and says so in its log only',
  zh: 'Ollama 自 2025 年起没有这个选项，只在日志里说一声',
};

/** The PARAMETERs of a Modelfile, which are the `options` of a request. */
export const ollamaSettings: readonly EngineSetting[] = [
  { names: ['repeat_penalty'], to: 'penalties.repetition' },
  { names: ['frequency_penalty'], to: 'penalties.frequency' },
  { names: ['presence_penalty'], to: 'penalties.presence' },
  { names: ['repeat_last_n'], to: 'penalties.lastN', range: '[0, ∞)' },
  { names: ['top_k'], to: 'topK.k' },
  { names: ['typical_p'], to: 'typical.mass' },
  { names: ['top_p'], to: 'topP.p' },
  { names: ['min_p'], to: 'minP.p' },
  { names: ['temperature'], to: 'temperature.T' },
  seedSetting(['seed'], [-1]),
  tokensSetting(['num_predict']),
  {
    names: ['mirostat', 'mirostat_tau', 'mirostat_eta', 'tfs_z', 'penalize_newline'],
    ignored: true,
    why: gone,
  },
  besideSampling([
    'stop',
    'num_ctx',
    'num_keep',
    'num_batch',
    'num_gpu',
    'main_gpu',
    'num_thread',
    'use_mmap',
    'draft_num_predict',
    'model',
    'prompt',
    'messages',
    'stream',
    'keep_alive',
    'format',
    'raw',
    'think',
  ]),
];

const defaults: Readonly<Record<string, number>> = { topP: 0.9, minP: 0 };

/** Ollama: llama.cpp's chain, with defaults of its own. */
export const ollama: Preset = {
  ...llamaCppPreset,
  name: 'ollama',
  engine: 'Ollama',
  version: '2026-08',
  changed: {
    en: 'Ollama starts llama.cpp’s server and hands its options on; a sampler of its own is gone.',
    zh: 'Ollama 启动 llama.cpp 的服务器，把选项交给它；自己的采样器已经取消。',
  },
  source:
    'Ollama fb307609 (2026-08-21), which pins llama.cpp b10488: api/types.go, llm/llama_server.go',
  read: '2026-11-28',
  stages: stagesOf(
    ollamaSettings,
    llamaCppPreset.stages
      .filter(({ processor }) =>
        ['penalties', 'topK', 'typical', 'topP', 'minP', 'temperature'].includes(processor),
      )
      .map(({ processor, value, off, options }) => ({
        processor,
        value: defaults[processor] ?? value,
        ...(off !== undefined && { off }),
        ...(options !== undefined && { options }),
      })),
  ),
  settings: ollamaSettings,
  notes: [
    {
      en: 'The chain is llama.cpp’s, with the temperature last; its own defaults are top_p 0.9, where llama.cpp has 0.95, and min_p 0, where llama.cpp has 0.05.',
      zh: '处理链就是 llama.cpp 的，温度排在最后；它自己的默认值是 top_p 0.9（llama.cpp 是 0.95）和 min_p 0（llama.cpp 是 0.05）。',
    },
    {
      en: 'repeat_penalty is 1.0 by default, which changes nothing; it was 1.1 for years, and many Modelfiles count on that.',
      zh: 'repeat_penalty 默认是 1.0，什么也不改变；多年来它是 1.1，许多 Modelfile 仍以此为准。',
    },
    {
      en: 'mirostat, tfs_z and penalize_newline are ignored. DRY, XTC, top-nσ and logit biases cannot be asked for.',
      zh: 'mirostat、tfs_z 和 penalize_newline 被忽略。DRY、XTC、top-nσ 和 logit 偏置无法指定。',
    },
    {
      en: 'The seed −1, its default, means a random one; here it is refused.',
      zh: '种子 −1（默认值）表示随机种子；这里不接受它。',
    },
    {
      en: 'Models that run on MLX go another way: penalties, temperature, top-k, top-p, min-p, and MLX’s draw.',
      zh: '在 MLX 上运行的模型走另一条路：惩罚、温度、top-k、top-p、min-p，然后用 MLX 的抽取。',
    },
  ],
};

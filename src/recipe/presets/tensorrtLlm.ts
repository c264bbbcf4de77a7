import { besideSampling, elsewhere, seedSetting, tokensSetting } from './commonSettings.js';
import type { EngineSetting } from './engineSetting.js';
import { firstVersion } from './firstVersion.js';
import { stagesOf, type Preset } from './preset.js';

const options = { convention: 'huggingface' };

/** The fields of its SamplingParams that its PyTorch sampler looks at. */
export const tensorrtLlmSettings: readonly EngineSetting[] = [
  {
    names: ['temperature'],
    to: 'temperature.T',
    range: '[0, ∞)',
    clamp: { into: [0.00001, null], except: 0 },
    greedy: '[0, 0]',
  },
  { names: ['top_k'], to: 'topK.k', range: '[0, ∞)', greedy: '[1, 1]' },
  { names: ['top_p'], to: 'topP.p', range: '[0, 1]', greedy: '[0, 0]' },
  seedSetting(['seed']),
  tokensSetting(['max_tokens']),
  elsewhere(
    [
      'min_p',
      'repetition_penalty',
      'presence_penalty',
      'frequency_penalty',
      'no_repeat_ngram_size',
      'min_tokens',
      'bad',
      'embedding_bias',
      'top_p_min',
      'top_p_decay',
      'beam_search_diversity_rate',
      'use_beam_search',
      'n',
      'best_of',
    ],
    {
      en: 'What the engine makes of it was not read, so this preset has no stage for it',
      zh: '没有读到引擎怎样处理它，所以这个预设没有对应的阶段',
    },
  ),
  besideSampling([
    'end_id',
    'pad_id',
    'stop',
    'stop_token_ids',
    'ignore_eos',
    'logprobs',
    'detokenize',
  ]),
];

/** TensorRT-LLM's PyTorch sampler. */
export const tensorrtLlm: Preset = {
  name: 'tensorrt-llm',
  engine: 'TensorRT-LLM',
  version: '2025-11',
  changed: firstVersion,
  source: 'TensorRT-LLM: _torch/pyexecutor/sampling_utils.py 053c42c9',
  read: '2026-11-28',
  stages: stagesOf(tensorrtLlmSettings, [
    { processor: 'temperature', value: 0, off: 1, otherwise: 1, options, sampling: true },
    { processor: 'topK', value: 0, off: 0, options, sampling: true },
    {
      processor: 'topP',
      value: 1,
      off: 1,
      options: { convention: 'tensorrt-llm' },
      sampling: true,
    },
  ]),
  draw: 'exponentialRace',
  stream: 'torch-cpu',
  settings: tensorrtLlmSettings,
  notes: [
    {
      en: 'Where nothing is set it is greedy, and so it is at temperature 0, top_k 1 and top_p 0; no number is drawn then. Once top_k or top_p is set, the temperature is 1.',
      zh: '什么也不设置时是贪心，温度 0、top_k 1 和 top_p 0 也是；这时不抽取随机数。一旦设置了 top_k 或 top_p，温度就是 1。',
    },
    {
      en: 'top-k keeps ties with the k-th logit; top-p counts what top-k has left, and keeps a token whose likelier ones hold exactly p.',
      zh: 'top-k 留下与第 k 个 logit 相等的词元；top-p 按 top-k 之后剩下的词元累计，若更可能的词元恰好占 p，这个词元仍然留下。',
    },
    {
      en: 'This is its path in PyTorch, drawn by torch.multinomial. Penalties, min-p and the kernels of its C++ runtime were not read.',
      zh: '这是它用 PyTorch 的路径，用 torch.multinomial 抽取。惩罚、min-p 以及 C++ 运行时的内核没有读过。',
    },
  ],
};

import { besideSampling, elsewhere, seedSetting, tokensSetting } from './commonSettings.js';
import type { EngineSetting } from './engineSetting.js';
import { firstVersion } from './firstVersion.js';
import { stagesOf, type Preset } from './preset.js';

const options = { convention: 'mlx-lm' };
const last20 = { convention: 'float32', lastN: 20 };

/** The arguments of `make_sampler` and `make_logits_processors`, and the options of `mlx_lm.generate`. */
export const mlxLmSettings: readonly EngineSetting[] = [
  { names: ['logit_bias'], call: 'make_logits_processors', to: 'logitBias.biases' },
  {
    names: ['repetition_penalty'],
    call: 'make_logits_processors',
    to: 'repetitionPenalty.penalty',
    off: [0],
  },
  {
    names: ['repetition_context_size'],
    call: 'make_logits_processors',
    to: 'repetitionPenalty.lastN',
  },
  { names: ['presence_penalty'], call: 'make_logits_processors', to: 'presencePenalty.penalty' },
  { names: ['presence_context_size'], call: 'make_logits_processors', to: 'presencePenalty.lastN' },
  { names: ['frequency_penalty'], call: 'make_logits_processors', to: 'frequencyPenalty.penalty' },
  {
    names: ['frequency_context_size'],
    call: 'make_logits_processors',
    to: 'frequencyPenalty.lastN',
  },
  { names: ['temp', 'temperature'], to: 'temperature.T', greedy: '[0, 0]' },
  {
    names: ['top_p'],
    to: 'topP.p',
    off: [0, 1],
    ignored: '(1, ∞)',
    why: { en: 'Only what is between 0 and 1 has a stage', zh: '只有 0 与 1 之间的值才有这个阶段' },
  },
  { names: ['min_p'], to: 'minP.p', range: '[0, 1]' },
  { names: ['min_tokens_to_keep'], to: 'minP.keep' },
  { names: ['xtc_probability'], to: 'xtc.probability', range: '[0, 1]' },
  { names: ['xtc_threshold'], to: 'xtc.threshold', range: '[0, 0.5]' },
  {
    names: ['top_k'],
    to: 'topK.k',
    ignored: '(−∞, 0)',
    why: {
      en: '0 turns it off; it must be below the size of the vocabulary',
      zh: '0 表示关闭；它必须小于词表的大小',
    },
  },
  { ...seedSetting(['mx.random.seed', 'seed']), apart: true },
  { ...tokensSetting(['max_tokens']), call: 'generate' },
  elsewhere(['xtc_special_tokens'], {
    en: 'Here no token is spared',
    zh: '这里没有受保护的词元',
  }),
  besideSampling([
    'model',
    'prompt',
    'system_prompt',
    'messages',
    'stream',
    'max_kv_size',
    'verbose',
  ]),
];

/** mlx-lm's `make_sampler`: the filters look at temperature 1, and the temperature comes with the draw. */
export const mlxLm: Preset = {
  name: 'mlx-lm',
  engine: 'mlx-lm',
  version: '2026-08',
  changed: firstVersion,
  source: 'mlx-lm d78bf58e (2026-08-22): sample_utils.py, generate.py',
  read: '2026-11-28',
  stages: stagesOf(mlxLmSettings, [
    { processor: 'logitBias', value: null, options: { convention: 'float32' } },
    { processor: 'repetitionPenalty', value: null, options: last20 },
    { processor: 'presencePenalty', value: 0, off: 0, options: { ...last20, over: 'all' } },
    { processor: 'frequencyPenalty', value: 0, off: 0, options: { ...last20, over: 'all' } },
    {
      processor: 'topP',
      value: null,
      options: { convention: 'huggingface float32 sums' },
      sampling: true,
    },
    { processor: 'minP', value: 0, off: 0, options, sampling: true },
    {
      processor: 'xtc',
      value: null,
      options: { ...options, threshold: 0.1, seed: 'draw' },
      sampling: true,
    },
    { processor: 'topK', value: 0, off: 0, options: { convention: 'sglang' }, sampling: true },
    { processor: 'temperature', value: 0, options, sampling: true },
  ]),
  draw: 'gumbelMax',
  stream: 'torch-cpu',
  settings: mlxLmSettings,
  notes: [
    {
      en: 'The temperature is 0 by default: greedy, and no number is drawn. Then no filter does anything, whatever it is set to.',
      zh: '默认温度为 0：贪心，不抽取随机数。这时不论怎样设置，过滤器都不起作用。',
    },
    {
      en: 'The order is top-p, min-p, XTC, top-k, and the temperature last of all, inside the draw: the filters look at the distribution at T = 1.',
      zh: '次序是 top-p、min-p、XTC、top-k，温度在最后，在抽取里面：过滤器看到的是 T = 1 的分布。',
    },
    {
      en: 'The penalties look at the last 20 tokens, prompt included. top_p 0 and 1 are off.',
      zh: '各种惩罚看最后 20 个词元，包括提示。top_p 为 0 或 1 表示关闭。',
    },
    {
      en: 'XTC takes an XTC threshold up to 0.5, spares all tokens that tie with the least likely top choice, and takes a number at every step. Which of tied tokens top-k keeps is left open.',
      zh: 'XTC 的 threshold 不超过 0.5；与最不可能的首选词元并列的都不去掉；每一步取一个随机数。并列的词元中 top-k 留下哪些没有规定。',
    },
    {
      en: 'The draw is Gumbel-max with MLX’s own random numbers. Here they come from another stream, so the probabilities are mlx-lm’s, and the tokens of a seed are not.',
      zh: '抽取是 Gumbel-max，用 MLX 自己的随机数。这里的随机数来自别的流，所以概率与 mlx-lm 相同，同一个种子的词元则不同。',
    },
  ],
};

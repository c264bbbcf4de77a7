import {
  besideSampling,
  grammarSetting,
  seedSetting,
  textsSetting,
  tokensSetting,
} from './commonSettings.js';
import type { EngineSetting } from './engineSetting.js';
import { stagesOf, type Preset } from './preset.js';

const options = { convention: 'sglang' };
const float32 = { convention: 'float32' };

/** The fields of its SamplingParams. */
export const sglangSettings: readonly EngineSetting[] = [
  { names: ['repetition_penalty'], to: 'repetitionPenalty.penalty', range: '(0, 2]' },
  { names: ['frequency_penalty'], to: 'frequencyPenalty.penalty', range: '[−2, 2]' },
  { names: ['presence_penalty'], to: 'presencePenalty.penalty', range: '[−2, 2]' },
  { names: ['min_new_tokens'], to: 'minNewTokens.length' },
  { names: ['logit_bias'], to: 'logitBias.biases' },
  { names: ['temperature'], to: 'temperature.T', range: '[0, ∞)', greedy: '[0, 0.000001)' },
  { names: ['top_p'], to: 'topP.p', range: '(0, 1]' },
  {
    names: ['top_k'],
    to: 'topK.k',
    off: [-1],
    range: '[1, ∞)',
    greedy: '[1, 1]',
    why: { en: '−1 turns it off, and 0 does not', zh: '−1 表示关闭，0 则不行' },
  },
  { names: ['min_p'], to: 'minP.p', range: '[0, 1]' },
  seedSetting(['sampling_seed']),
  tokensSetting(['max_new_tokens']),
  grammarSetting(['json_schema', 'regex', 'ebnf', 'structural_tag']),
  textsSetting(['n']),
  besideSampling([
    'stop',
    'stop_token_ids',
    'stop_regex',
    'ignore_eos',
    'skip_special_tokens',
    'spaces_between_special_tokens',
    'no_stop_trim',
    'custom_params',
    'stream_interval',
  ]),
];

/** SGLang's sampler, as PyTorch computes it. */
export const sglang: Preset = {
  name: 'sglang',
  engine: 'SGLang',
  version: '2026-09',
  changed: {
    en: 'The draw divides by exponential numbers (pull request 38117), as torch.multinomial does inside.',
    zh: '抽取改为除以指数随机数（拉取请求 38117），torch.multinomial 内部也是如此。',
  },
  source: 'SGLang: sampling_params.py 00c17caf, layers/sampler.py',
  read: '2026-11-28',
  stages: stagesOf(sglangSettings, [
    { processor: 'repetitionPenalty', value: 1, off: 1, options: float32 },
    { processor: 'frequencyPenalty', value: 0, off: 0, options: float32 },
    { processor: 'presencePenalty', value: 0, off: 0, options: float32 },
    { processor: 'minNewTokens', value: null },
    { processor: 'logitBias', value: null, options: float32 },
    {
      processor: 'temperature',
      value: 1,
      off: 1,
      options: { convention: 'huggingface' },
      sampling: true,
    },
    { processor: 'topP', value: 1, off: 1, options, sampling: true },
    { processor: 'topK', value: null, options, sampling: true },
    { processor: 'minP', value: 0, off: 0, options: { convention: 'huggingface' }, sampling: true },
  ]),
  draw: 'exponentialRace',
  stream: 'torch-cpu',
  settings: sglangSettings,
  notes: [
    {
      en: 'Everything is off by default. top_k −1 is off, and 0 is refused; the temperature has no upper end.',
      zh: '默认全部关闭。top_k 为 −1 表示关闭，0 会被拒绝；温度没有上限。',
    },
    {
      en: 'top-k comes first there, but top-p still counts the probability of all tokens, so that it comes to top-p before top-k, as here; min-p compares with the likeliest token.',
      zh: '那里先做 top-k，但 top-p 仍按全部词元的概率累计，所以结果等于先 top-p 后 top-k，这里就这样排；min-p 与最可能的词元比较。',
    },
    {
      en: 'A token whose likelier ones hold exactly p stays: of two equal tokens top-p 0.5 keeps both.',
      zh: '若更可能的词元恰好占 p，这个词元仍然留下：两个相等的词元，top-p 0.5 两个都留。',
    },
    {
      en: 'A temperature below 0.000001, and top_k 1, are greedy: the first maximum, and no number is drawn.',
      zh: '温度小于 0.000001，或者 top_k 为 1，就是贪心：取第一个最大值，不抽取随机数。',
    },
    {
      en: 'The order of the penalties was not read. FlashInfer, where it is there, draws by rejection: the same distribution, other tokens. sampling_seed works only with deterministic inference, and then the noise is a hash of seed, position and token.',
      zh: '各种惩罚的次序没有读到。装有 FlashInfer 时用拒绝法抽取：分布相同，词元不同。sampling_seed 只在确定性推理下有效，这时噪声是种子、位置和词元的散列。',
    },
  ],
};

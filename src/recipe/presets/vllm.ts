import {
  besideSampling,
  grammarSetting,
  seedSetting,
  textsSetting,
  tokensSetting,
} from './commonSettings.js';
import type { EngineSetting } from './engineSetting.js';
import { stagesOf, type OwnStage, type Preset } from './preset.js';

const options = { convention: 'huggingface' };
const float32 = { convention: 'float32' };

/** The fields of its SamplingParams. */
export const vllmSettings: readonly EngineSetting[] = [
  { names: ['allowed_token_ids'], to: 'allowedTokens.tokens' },
  { names: ['bad_words'], to: 'badWords.words' },
  { names: ['min_tokens'], to: 'minNewTokens.length' },
  {
    names: ['logit_bias'],
    to: 'logitBias.biases',
    clamp: { into: [-100, 100] },
    why: {
      en: 'Its server moves each bias into [−100, 100]',
      zh: '它的服务器把每个偏置移到 [−100, 100] 之内',
    },
  },
  { names: ['repetition_penalty'], to: 'repetitionPenalty.penalty', range: '(0, ∞)' },
  { names: ['frequency_penalty'], to: 'frequencyPenalty.penalty', range: '[−2, 2]' },
  { names: ['presence_penalty'], to: 'presencePenalty.penalty', range: '[−2, 2]' },
  {
    names: ['temperature'],
    to: 'temperature.T',
    range: '[0, 2]',
    clamp: { into: [0.01, null], except: 0 },
    greedy: '[0, 0]',
    why: {
      en: '0 is greedy; anything above it up to 0.01 becomes 0.01',
      zh: '0 是贪心；大于 0 而不到 0.01 的都变成 0.01',
    },
  },
  { names: ['min_p'], to: 'minP.p', range: '[0, 1]' },
  {
    names: ['top_k'],
    to: 'topK.k',
    range: '[−1, ∞)',
    off: [-1],
    why: { en: '0 and −1 turn it off', zh: '0 和 −1 表示关闭' },
  },
  { names: ['top_p'], to: 'topP.p', range: '(0, 1]' },
  seedSetting(['seed'], [-1]),
  tokensSetting(['max_tokens', 'max_completion_tokens']),
  grammarSetting([
    'structured_outputs',
    'guided_json',
    'guided_regex',
    'guided_choice',
    'guided_grammar',
    'response_format',
  ]),
  textsSetting(['n', 'best_of']),
  besideSampling([
    'model',
    'messages',
    'prompt',
    'stop',
    'stop_token_ids',
    'ignore_eos',
    'logprobs',
    'top_logprobs',
    'prompt_logprobs',
    'detokenize',
    'skip_special_tokens',
    'spaces_between_special_tokens',
    'include_stop_str_in_output',
    'stream',
    'stream_options',
    'user',
    'echo',
    'extra_args',
  ]),
];

const penalties: readonly OwnStage[] = [
  { processor: 'repetitionPenalty', value: 1, off: 1, options: float32 },
  { processor: 'frequencyPenalty', value: 0, off: 0, options: float32 },
  { processor: 'presencePenalty', value: 0, off: 0, options: float32 },
];
const temperature: OwnStage = {
  processor: 'temperature',
  value: 1,
  off: 1,
  options: { convention: 'vllm' },
  sampling: true,
};

const notes = {
  off: {
    en: 'Everything is off by default.',
    zh: '默认全部关闭。',
  },
  minP: {
    en: 'min-p comes before top-k and top-p (Hugging Face: after).',
    zh: 'min-p 在 top-k 和 top-p 之前（Hugging Face 在其后）。',
  },
  greedy: {
    en: 'Temperature 0 is greedy, decided before the filters, which are then off; no number is drawn. Anything between 0 and 0.01 is lifted to 0.01, with a warning.',
    zh: '温度 0 是贪心，在过滤器之前就决定，这时过滤器全关；不抽取随机数。0 与 0.01 之间的温度会被提高到 0.01，并给出警告。',
  },
  ranges: {
    en: 'top_p is in (0, 1], the temperature up to 2, frequency and presence penalties in [−2, 2]; top_k 0 or −1 is off; the server moves each logit_bias into [−100, 100].',
    zh: 'top_p 在 (0, 1] 内，温度不超过 2，频率惩罚和出现惩罚在 [−2, 2] 内；top_k 为 0 或 −1 表示关闭；服务器把每个 logit_bias 移到 [−100, 100] 之内。',
  },
  penalties: {
    en: 'frequency and presence penalties count the output only, the repetition penalty prompt and output.',
    zh: '频率惩罚和出现惩罚只算输出，重复惩罚连提示一起算。',
  },
};

/** vLLM's sampler (v1), as PyTorch computes it. */
export const vllm: Preset = {
  name: 'vllm',
  engine: 'vLLM',
  version: '2025-01',
  changed: {
    en: 'Model runner 1, the first version that is kept here, as PyTorch computes it. Read again in November 2026.',
    zh: '模型运行器 1，这里保存的第一个版本，按 PyTorch 的算法。2026 年 11 月重新读过。',
  },
  source:
    'vLLM: sampling_params.py 00388f65, v1/sample/sampler.py 3e342658, topk_topp_sampler.py 01fa3fe7',
  read: '2026-11-28',
  stages: stagesOf(vllmSettings, [
    { processor: 'allowedTokens', value: null },
    { processor: 'badWords', value: null },
    { processor: 'minNewTokens', value: null },
    { processor: 'logitBias', value: null, options: float32 },
    ...penalties,
    temperature,
    { processor: 'minP', value: 0, off: 0, options, sampling: true },
    { processor: 'topK', value: 0, off: 0, options, sampling: true },
    { processor: 'topP', value: 1, off: 1, options, sampling: true },
  ]),
  draw: 'exponentialRace',
  stream: 'torch-cpu',
  settings: vllmSettings,
  notes: [
    {
      en: 'This is model runner 1 in PyTorch, the one way whose numbers can be repeated here. Since July 2026 dense models run on model runner 2 unless told otherwise: the preset "vllm model runner 2".',
      zh: '这是用 PyTorch 的模型运行器 1，只有这条路的随机数能在这里重现。自 2026 年 7 月起，稠密模型默认用模型运行器 2：见预设 "vllm model runner 2"。',
    },
    ...Object.values(notes),
    {
      en: 'Where Triton is there, top-k keeps exactly k and drops tied tokens by their place; in PyTorch, as here, all ties stay.',
      zh: '有 Triton 的地方，top-k 恰好留下 k 个，并列的词元按位置去掉；在 PyTorch 里（这里也是）并列的全部留下。',
    },
    {
      en: 'On a GPU the noise comes from its generator: take one of torch’s CUDA streams. On a CPU a fused kernel draws by Gumbel noise of its own since 2026, and the FlashInfer sampler draws in another way again.',
      zh: '在 GPU 上，噪声来自 GPU 的生成器：请选 torch 的某个 CUDA 流。在 CPU 上，自 2026 年起由一个融合内核用自己的 Gumbel 噪声抽取；FlashInfer 采样器又是另一种抽法。',
    },
  ],
};

/** vLLM's sampler in its second model runner. */
export const vllmModelRunner2: Preset = {
  ...vllm,
  name: 'vllm model runner 2',
  version: '2026-07',
  changed: {
    en: 'The default for dense models since pull request 44443. Biases come before the penalties and bad words after them, min-p compares logits, top-k keeps exactly k, and the draw is Gumbel-max.',
    zh: '自拉取请求 44443 起，稠密模型默认用它。偏置在惩罚之前，bad_words 在惩罚之后；min-p 比较 logit；top-k 恰好留下 k 个；抽取用 Gumbel-max。',
  },
  source:
    'vLLM: worker/gpu/sample/sampler.py, gumbel.py 03f97cce, states.py 1f4079d9, topk_topp_triton.py 08a57232; pull requests 44443, 51367',
  stages: stagesOf(vllmSettings, [
    { processor: 'allowedTokens', value: null },
    { processor: 'logitBias', value: null, options: float32 },
    { processor: 'minNewTokens', value: null },
    ...penalties,
    { processor: 'badWords', value: null },
    temperature,
    { processor: 'minP', value: 0, off: 0, options: { convention: 'mlx-lm' }, sampling: true },
    { processor: 'topK', value: 0, off: 0, options: { convention: 'sglang' }, sampling: true },
    { processor: 'topP', value: 1, off: 1, options, sampling: true },
  ]),
  draw: 'gumbelMax',
  notes: [
    ...Object.values(notes),
    {
      en: 'The noise of each token is worked out from the seed, its position and its id, by Triton’s Philox and since pull request 51367 by Murmur3: it does not matter what was drawn before. Here it comes from the stream, so the probabilities are those of vLLM, and the tokens of a seed are not.',
      zh: '每个词元的噪声由种子、位置和词元编号算出，先用 Triton 的 Philox，自拉取请求 51367 起用 Murmur3：与之前抽过什么无关。这里的噪声来自随机数流，所以概率与 vLLM 相同，同一个种子的词元则不同。',
    },
    {
      en: 'Which of tied tokens top-k keeps is read from the kernel and was not run: those with the lower ids.',
      zh: '并列的词元中 top-k 留下哪些，是从内核代码读出的，没有运行过：编号小的。',
    },
  ],
};

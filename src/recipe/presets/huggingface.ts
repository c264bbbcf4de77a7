import {
  besideSampling,
  elsewhere,
  otherDecoding,
  seedSetting,
  tokensSetting,
} from './commonSettings.js';
import type { EngineSetting } from './engineSetting.js';
import { stagesOf, type OwnStage, type Preset } from './preset.js';

const options = { convention: 'huggingface' };
const float32 = { convention: 'float32' };
const none = (processor: OwnStage['processor']): OwnStage => ({ processor, value: null });

const skipped = {
  en: 'Hugging Face leaves the stage out for it without a word',
  zh: 'Hugging Face 对它不声不响地跳过这个阶段',
};

/** The fields of a GenerationConfig. */
export const huggingfaceSettings: readonly EngineSetting[] = [
  { names: ['guidance_scale'], to: 'guidance.scale', off: [1] },
  { names: ['sequence_bias'], to: 'sequenceBias.sequences' },
  { names: ['encoder_repetition_penalty'], to: 'encoderRepetitionPenalty.penalty' },
  { names: ['repetition_penalty'], to: 'repetitionPenalty.penalty', float: true },
  { names: ['no_repeat_ngram_size'], to: 'noRepeatNgram.n' },
  { names: ['encoder_no_repeat_ngram_size'], to: 'encoderNoRepeatNgram.n' },
  { names: ['bad_words_ids'], to: 'badWords.words' },
  { names: ['min_length'], to: 'minLength.length' },
  { names: ['min_new_tokens'], to: 'minNewTokens.length' },
  { names: ['forced_bos_token_id'], to: 'forcedBos.token' },
  { names: ['forced_eos_token_id'], to: 'forcedEos.end' },
  { names: ['remove_invalid_values'], to: 'infNanRemove' },
  { names: ['exponential_decay_length_penalty'], to: 'exponentialLengthDecay' },
  { names: ['suppress_tokens'], to: 'suppressTokens.tokens' },
  { names: ['begin_suppress_tokens'], to: 'suppressTokensAtBegin.tokens' },
  { names: ['temperature'], to: 'temperature.T', float: true },
  { names: ['top_h'], to: 'topH.h' },
  {
    names: ['top_k'],
    to: 'topK.k',
    range: '[0, ∞)',
    why: { en: '0 turns it off', zh: '0 表示关闭' },
  },
  { names: ['top_p'], to: 'topP.p', ignored: '(1, ∞)', why: skipped },
  { names: ['min_p'], to: 'minP.p' },
  { names: ['typical_p'], to: 'typical.mass', ignored: '(1, ∞)', why: skipped },
  { names: ['epsilon_cutoff'], to: 'epsilon.epsilon' },
  { names: ['eta_cutoff'], to: 'eta.epsilon' },
  { names: ['watermarking_config'], to: 'watermark' },
  { names: ['renormalize_logits'], to: 'logitNormalization' },
  { names: ['do_sample'], to: 'sample', otherwise: false },
  tokensSetting(['max_new_tokens']),
  { ...seedSetting(['torch.manual_seed']), apart: true },
  elsewhere(['prefix_allowed_tokens_fn', 'logits_processor'], {
    en: 'It is a program of its own; write the chain yourself',
    zh: '它是另外的程序；请自己写处理链',
  }),
  otherDecoding([
    'num_beams',
    'num_beam_groups',
    'diversity_penalty',
    'penalty_alpha',
    'dola_layers',
    'assistant_early_exit',
  ]),
  elsewhere(['max_length'], {
    en: 'It counts the prompt, too; say max_new_tokens',
    zh: '它连提示也算在内；请写 max_new_tokens',
  }),
  besideSampling([
    'bos_token_id',
    'eos_token_id',
    'pad_token_id',
    'decoder_start_token_id',
    'transformers_version',
    '_from_model_config',
    'use_cache',
    'return_dict_in_generate',
    'output_scores',
    'output_logits',
    'output_attentions',
    'output_hidden_states',
    'stop_strings',
    'early_stopping',
    'length_penalty',
    'num_return_sequences',
    'max_time',
    'cache_implementation',
    'inputs',
    'input_ids',
    'attention_mask',
    'streamer',
    'generation_config',
  ]),
];

/**
 * `generate()` of Hugging Face's transformers with do_sample=True, in the order of
 * `_get_logits_processor`.
 */
export const huggingface: Preset = {
  name: 'huggingface',
  engine: 'Hugging Face transformers',
  version: '2026-09',
  changed: {
    en: 'Nothing since transformers 5.12: the 25 stages and their order are the same. What 4 had on by default in every GenerationConfig, 5 fills in only as generate begins.',
    zh: '自 transformers 5.12 以来没有变化：25 个阶段及其次序都相同。第 4 版写在每个 GenerationConfig 里的默认值，第 5 版到 generate 开始时才填入。',
  },
  source:
    'transformers 5.18.0, run with torch 2.13.0 on a CPU: generation/configuration_utils.py, utils.py, logits_process.py',
  read: '2026-11-28',
  stages: stagesOf(huggingfaceSettings, [
    { ...none('guidance'), options: { on: 'logProbabilities' } },
    none('sequenceBias'),
    {
      ...none('encoderRepetitionPenalty'),
      options: float32,
    },
    { processor: 'repetitionPenalty', value: 1, off: 1, options: float32 },
    { processor: 'noRepeatNgram', value: 0, off: 0 },
    none('encoderNoRepeatNgram'),
    none('badWords'),
    none('minLength'),
    none('minNewTokens'),
    none('forcedBos'),
    none('forcedEos'),
    none('infNanRemove'),
    none('exponentialLengthDecay'),
    none('suppressTokens'),
    none('suppressTokensAtBegin'),
    { processor: 'temperature', value: 1, off: 1, options, sampling: true },
    { ...none('topH'), options, sampling: true },
    { processor: 'topK', value: 50, off: 0, options, sampling: true },
    { processor: 'topP', value: 1, off: 1, options, sampling: true },
    { ...none('minP'), options, sampling: true },
    { processor: 'typical', value: 1, off: 1, options, sampling: true },
    { processor: 'epsilon', value: 0, off: 0, options, sampling: true },
    { processor: 'eta', value: 0, off: 0, options, sampling: true },
    none('watermark'),
    none('logitNormalization'),
  ]),
  draw: 'exponentialRace',
  stream: 'torch-cpu',
  settings: huggingfaceSettings,
  notes: [
    {
      en: 'top_k = 50 is on unless you turn it off, and ties with the 50th logit all stay.',
      zh: '除非关掉，top_k = 50 一直生效；与第 50 个 logit 相等的词元全部留下。',
    },
    {
      en: 'Temperature 0 is refused, and so is any whole number but 1, for a Python float is wanted: 2.0, and not 2. Greedy is do_sample=False, and then the stages from the temperature to eta are left out.',
      zh: '温度 0 会被拒绝，1 以外的整数也一样，因为它要 Python 的浮点数：2.0，而不是 2。贪心是 do_sample=False，这时从温度到 eta 的阶段全部不用。',
    },
    {
      en: 'Which of tied tokens top_p keeps, PyTorch leaves open. Here those with the lowest ids stay; torch 2.13 on a CPU kept those with the highest ids among up to 16 tokens and those with the lowest from 17 on. How many stay is the same.',
      zh: '并列的词元中 top_p 留下哪些，PyTorch 没有规定。这里留下编号最小的；CPU 上的 torch 2.13 在不超过 16 个词元时留下编号最大的，从 17 个起留下编号最小的。留下的个数相同。',
    },
    {
      en: 'guidance_scale works on log-probabilities, not on logits: a repetition penalty after it sees other signs.',
      zh: 'guidance_scale 作用于对数概率，而不是 logit：它后面的重复惩罚看到的正负号因此不同。',
    },
    {
      en: 'prefix_allowed_tokens_fn, before forced_bos_token_id, and logits processors of your own, before the temperature, have no stage here.',
      zh: 'forced_bos_token_id 之前的 prefix_allowed_tokens_fn，以及温度之前你自己的 logits processor，在这里没有对应的阶段。',
    },
    {
      en: 'Every token of the vocabulary takes two words from the generator at every step, for every row of the batch.',
      zh: '每一步，词表里的每个词元都从生成器取两个字，批次的每一行都如此。',
    },
  ],
};

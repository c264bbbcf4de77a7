import { besideSampling, otherDecoding, tokensSetting } from './commonSettings.js';
import type { EngineSetting } from './engineSetting.js';
import { stagesOf, type Preset } from './preset.js';

const own = { convention: 'transformers.js' };

const hasNoBody = {
  en: 'Its TopPLogitsWarper is exported without a body',
  zh: '它导出的 TopPLogitsWarper 没有函数体',
};
const isNotThere = {
  en: 'It has no class for it',
  zh: '它没有对应的类',
};

/** The options of its `generate`. */
export const transformersJsSettings: readonly EngineSetting[] = [
  { names: ['repetition_penalty'], to: 'repetitionPenalty.penalty' },
  { names: ['no_repeat_ngram_size'], to: 'noRepeatNgram.n' },
  { names: ['bad_words_ids'], to: 'badWords.words' },
  { names: ['min_length'], to: 'minLength.length' },
  { names: ['min_new_tokens'], to: 'minNewTokens.length' },
  { names: ['forced_bos_token_id'], to: 'forcedBos.token' },
  { names: ['forced_eos_token_id'], to: 'forcedEos.end' },
  { names: ['suppress_tokens'], to: 'suppressTokens.tokens' },
  { names: ['begin_suppress_tokens'], to: 'suppressTokensAtBegin.tokens' },
  {
    names: ['guidance_scale'],
    to: 'guidance.scale',
    off: [1],
    ignored: '(−∞, 1)',
    why: {
      en: 'The stage is there only for a scale above 1',
      zh: '只有大于 1 的 guidance_scale 才有这个阶段',
    },
  },
  { names: ['temperature'], to: 'temperature.T', greedy: '[0, 0]' },
  { names: ['top_k'], to: 'topK.k' },
  { names: ['top_p'], to: 'topP.p', ignored: true, why: hasNoBody },
  { names: ['min_p'], to: 'minP.p', ignored: true, why: isNotThere },
  { names: ['typical_p'], to: 'typical.mass', ignored: true, why: isNotThere },
  { names: ['epsilon_cutoff'], to: 'epsilon.epsilon', ignored: true, why: isNotThere },
  { names: ['eta_cutoff'], to: 'eta.epsilon', ignored: true, why: isNotThere },
  { names: ['do_sample'], to: 'sample', otherwise: false },
  tokensSetting(['max_new_tokens']),
  otherDecoding(['num_beams']),
  besideSampling(['eos_token_id', 'bos_token_id', 'pad_token_id', 'streamer']),
];

/** `generate({ do_sample: true })` of transformers.js. */
export const transformersJsPreset: Preset = {
  name: 'transformers.js',
  engine: 'transformers.js',
  version: '2026-10',
  changed: {
    en: 'Nothing since 4.3.1.',
    zh: '自 4.3.1 以来没有变化。',
  },
  source:
    '@huggingface/transformers 4.3.2 (2026-10-27): generation/logits_process.js, logits_sampler.js, models/modeling_utils.js',
  read: '2026-11-28',
  stages: stagesOf(transformersJsSettings, [
    { processor: 'repetitionPenalty', value: 1, off: 1, options: own },
    { processor: 'noRepeatNgram', value: 0, off: 0 },
    { processor: 'badWords', value: null },
    { processor: 'minLength', value: null },
    { processor: 'minNewTokens', value: null },
    { processor: 'forcedBos', value: null },
    { processor: 'forcedEos', value: null },
    { processor: 'suppressTokens', value: null },
    { processor: 'suppressTokensAtBegin', value: null },
    { processor: 'guidance', value: null },
    { processor: 'temperature', value: 1, off: 1, options: own, sampling: true },
    { processor: 'topK', value: 50, options: own, sampling: true },
  ]),
  draw: 'walk',
  stream: 'transformers.js',
  settings: transformersJsSettings,
  notes: [
    {
      en: 'top_p, min_p and typical_p are silently ignored: their classes have no body or are not there. Here, setting one of them is an error that says so.',
      zh: 'top_p、min_p 和 typical_p 被不声不响地忽略：它们的类没有函数体，或根本没有。在这里设置其中任何一个都会报错并说明原因。',
    },
    {
      en: 'Temperature 0 becomes greedy, with a warning, and no number is drawn. A temperature below 0 is never refused: the logits are divided by it, and the least likely token becomes the likeliest.',
      zh: '温度 0 变成贪心，给出警告，不抽取随机数。小于 0 的温度从不被拒绝：logit 照样除以它，最不可能的词元变成最可能的。',
    },
    {
      en: 'guidance_scale has a stage only above 1; up to 1 it is ignored.',
      zh: 'guidance_scale 大于 1 才有对应的阶段；不大于 1 时被忽略。',
    },
    {
      en: 'top-k is done inside the draw, which walks down the sorted tokens.',
      zh: 'top-k 在抽取内部完成，抽取沿排好序的词元往下走。',
    },
  ],
};

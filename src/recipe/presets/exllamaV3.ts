import { besideSampling, elsewhere, tokensSetting } from './commonSettings.js';
import type { EngineSetting } from './engineSetting.js';
import { firstVersion } from './firstVersion.js';
import { stagesOf, type OwnStage, type Preset } from './preset.js';

const options = { convention: 'huggingface' };
const float32 = { convention: 'float32' };

/** The arguments of its ComboSampler. */
export const exllamaV3Settings: readonly EngineSetting[] = [
  { names: ['rep_p'], to: 'repetitionPenalty.penalty' },
  { names: ['rep_sustain_range'], to: 'repetitionPenalty.lastN' },
  { names: ['pres_p'], to: 'presencePenalty.penalty' },
  { names: ['freq_p'], to: 'frequencyPenalty.penalty' },
  { names: ['temperature'], to: 'temperature.T', greedy: '[0, 0]' },
  { names: ['min_p'], to: 'minP.p', range: '[0, 1]' },
  { names: ['top_k'], to: 'topK.k', greedy: '[1, 1]' },
  { names: ['top_p'], to: 'topP.p', range: '[0, 1]', greedy: '[0, 0]' },
  elsewhere(['temp_last', 'rep_decay_range', 'adaptive_target', 'adaptive_decay'], {
    en: 'This preset has no stage for it; write the chain yourself',
    zh: '这个预设没有对应的阶段；请自己写处理链',
  }),
  { ...tokensSetting(['max_new_tokens']), call: 'Job' },
  besideSampling(['stop_conditions']),
];

const filters: readonly OwnStage[] = [
  { processor: 'temperature', value: 1, off: 1, options, sampling: true },
  { processor: 'minP', value: 0, off: 0, options, sampling: true },
  { processor: 'topK', value: 0, off: 0, options, sampling: true },
  { processor: 'topP', value: 1, off: 1, options: { convention: 'exllamav3' }, sampling: true },
];

const noise = {
  en: 'The draw adds Gumbel noise that is made from one random number for each step. Here it comes from another stream, so the probabilities are its own, and the tokens of a seed are not.',
  zh: '抽取加上 Gumbel 噪声，噪声由每一步的一个随机数生成。这里的噪声来自别的流，所以概率与它相同，同一个种子的词元则不同。',
};

/** exllamav3's ComboSampler. */
export const exllamaV3: Preset = {
  name: 'exllamav3',
  engine: 'exllamav3',
  version: '2026-08',
  changed: firstVersion,
  source: 'exllamav3 1.4.1, 4f8ad012 (2026-08-08): generator/sampler/custom.py, presets.py',
  read: '2026-11-28',
  stages: stagesOf(exllamaV3Settings, [
    { processor: 'repetitionPenalty', value: 1, off: 1, options: float32 },
    { processor: 'presencePenalty', value: 0, off: 0, options: { ...float32, over: 'all' } },
    { processor: 'frequencyPenalty', value: 0, off: 0, options: { ...float32, over: 'all' } },
    ...filters,
  ]),
  draw: 'gumbelMax',
  stream: 'torch-cpu',
  settings: exllamaV3Settings,
  notes: [
    {
      en: 'This is its ComboSampler, in which everything is off by default; without a sampler the generator takes the preset "exllamav3 default".',
      zh: '这是它的 ComboSampler，默认全部关闭；不指定采样器时，生成器用的是预设 "exllamav3 default"。',
    },
    {
      en: 'top-p keeps tokens while their sum is at most p: the token that crosses p goes, which every other engine keeps. One token stays in any case.',
      zh: 'top-p 在概率之和不超过 p 时留下词元：越过 p 的那个词元被去掉，而其他引擎都会留下它。无论如何留下一个词元。',
    },
    {
      en: 'min-p comes before top-k and top-p. Tied tokens at the cut all stay in its fused kernel, and are cut by the order of a sort without it; here they stay.',
      zh: 'min-p 在 top-k 和 top-p 之前。在它的融合内核里，截断处并列的词元全部留下；没有融合内核时按排序的次序截断。这里全部留下。',
    },
    {
      en: 'Temperature 0, top_k 1 and top_p 0 are greedy. XTC is not in the ComboSampler; as a step of its own it scales probabilities instead of drawing a number.',
      zh: '温度 0、top_k 1 和 top_p 0 都是贪心。ComboSampler 里没有 XTC；它作为单独的步骤时不抽取随机数，而是缩放概率。',
    },
    noise,
  ],
};

/** What exllamav3's generator takes where no sampler is given. */
export const exllamaV3Default: Preset = {
  ...exllamaV3,
  name: 'exllamav3 default',
  stages: stagesOf(exllamaV3Settings, [
    { processor: 'minP', value: 0.08, off: 0, options, sampling: true },
    { processor: 'temperature', value: 0.8, off: 1, options, sampling: true },
  ]),
  notes: [
    {
      en: 'Two stages: min-p 0.08, and the temperature 0.8 after it.',
      zh: '两个阶段：min-p 0.08，之后是温度 0.8。',
    },
    noise,
  ],
};

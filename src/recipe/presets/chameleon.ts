import type { Preset } from './preset.js';

const options = { convention: 'huggingface' };

const known = {
  version: '2024-07',
  changed: { en: 'The only version there is.', zh: '只有这一个版本。' },
  source: 'facebookresearch/chameleon dbbe47fd: chameleon/inference',
  read: '2026-11-28',
};

/** From nothing to the images alone by 1.2, and from there to the whole text by 3. */
const threeWay = { scale: 3, keep: 'images', base: { scale: 1.2, keep: 'nothing' } };

/** Chameleon's text decoder, with the defaults of its Options. */
export const chameleonText: Preset = {
  name: 'chameleon text',
  engine: 'Chameleon (text)',
  ...known,
  stages: [
    { processor: 'allowedTokens', setting: 'text tokens and the end', value: null },
    {
      processor: 'suppressTokens',
      setting: 'begin-image, where no room is left for an image',
      value: null,
    },
    {
      processor: 'repetitionPenalty',
      setting: 'txt.repetition_penalty',
      value: 1.2,
      off: 1,
      options: { convention: 'float32' },
    },
    { processor: 'temperature', setting: 'txt.temp', value: 0.7, options },
    { processor: 'topP', setting: 'txt.top_p', value: 0.9, options },
  ],
  draw: 'exponentialRace',
  stream: 'torch-cpu',
  notes: [
    {
      en: 'The repetition penalty counts the whole context, prompt included.',
      zh: '重复惩罚算整个上下文，包括提示。',
    },
    {
      en: 'Greedy decoding builds the temperature stage all the same, so even then a temperature of 0 is refused.',
      zh: '贪心解码照样建立温度阶段，所以这时温度 0 也会被拒绝。',
    },
    {
      en: 'The seed is None by default; Options.seed is the one that reaches the worker processes.',
      zh: '种子默认为 None；能传到工作进程的是 Options.seed。',
    },
  ],
};

/** Chameleon's image decoder: guidance between three contexts, then image tokens only. */
export const chameleonImage: Preset = {
  name: 'chameleon image',
  engine: 'Chameleon (image)',
  ...known,
  stages: [
    {
      processor: 'guidance',
      setting: 'img.cfg.guidance_scale_text 3.0, guidance_scale_image 1.2',
      value: null,
    },
    { processor: 'allowedTokens', setting: 'image tokens, 4 to 8195', value: null },
    { processor: 'temperature', setting: 'img.temp', value: 0.7, options },
    { processor: 'topP', setting: 'img.top_p', value: 0.9, options },
  ],
  draw: 'exponentialRace',
  stream: 'torch-cpu',
  notes: [
    {
      en: 'Guidance is three-way: nothing, the images alone, everything; with scales 3.0 for the text and 1.2 for the images.',
      zh: '引导有三路：空无、只有图像、全部；文字的 scale 是 3.0，图像的是 1.2。',
    },
    {
      en: 'There is no repetition penalty.',
      zh: '没有重复惩罚。',
    },
    {
      en: 'One draw is made and copied to the three rows of the batch.',
      zh: '只抽取一次，结果复制到批次的三行。',
    },
  ],
};

/**
 * Chameleon whole: its text decoder, and its image decoder for the codes of an image once begin-image is drawn.
 * The kinds of tokens are the model's own, so that the preset fits every model that has images.
 */
export const chameleon: Preset = {
  name: 'chameleon',
  engine: 'Chameleon',
  ...known,
  stages: chameleonText.stages.map((stage) => {
    if (stage.processor === 'allowedTokens') return { ...stage, value: 'text' };
    return stage.processor === 'suppressTokens'
      ? { ...stage, processor: 'roomForImage', value: true }
      : stage;
  }),
  imageStages: chameleonImage.stages.map((stage) => {
    if (stage.processor === 'guidance') return { ...stage, value: threeWay };
    return stage.processor === 'allowedTokens' ? { ...stage, value: 'images' } : stage;
  }),
  draw: 'exponentialRace',
  stream: 'torch-cpu',
  notes: [
    {
      en: 'Begin-image changes to the image chain; after a fixed number of codes, end-image is forced and the text goes on.',
      zh: '遇到图像开始符就换到图像链；达到固定数目的编码后，强制给出图像结束符，文字继续。',
    },
    {
      en: 'For this, Chameleon must be told not to stop at begin-image, which it does by default.',
      zh: '为此必须告诉 Chameleon 不要在图像开始符处停下，而它默认会停下。',
    },
    ...chameleonText.notes,
    ...chameleonImage.notes,
  ],
};

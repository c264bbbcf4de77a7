import type { InEach } from '../../charts/index.js';

/** What an author can say about a chart, and what it is for. */
interface AttributeText {
  readonly about: InEach<string>;
  /** As one writes it. */
  readonly example: string;
}

/**
 * Every attribute of `<sample-scope>`, in the order in which to meet them; the address of the page for
 * frames takes the same names.
 */
export const attributes = {
  chart: {
    about: { en: 'Which chart. Always needed.', zh: '哪一张图。必须写。' },
    example: 'sweep',
  },
  prompt: {
    about: {
      en: 'What the model is asked. Default: What is in the picture? for table, It is a for austen, 明月 for songci; with text, nothing.',
      zh: '问模型什么。默认：table 为 What is in the picture?，austen 为 It is a，songci 为 明月；写了 text 时为空。',
    },
    example: 'The coin shows',
  },
  model: {
    about: {
      en: 'Which model that ships is asked: table, austen, songci or chameleon. All but table are loaded when a chart asks for them. Default table.',
      zh: '问哪一个自带模型：table、austen、songci 或 chameleon。除 table 外，图用到时才加载。默认 table。',
    },
    example: 'austen',
  },
  picture: {
    about: {
      en: 'What chameleon sees: a background, and one to three objects, each with its row and column from 0.',
      zh: 'chameleon 看到的图：背景，再加一到三个物体，各写行和列，从 0 数起。',
    },
    example: 'grey,red-circle-0-2,blue-square-2-1',
  },
  question: {
    about: {
      en: 'What chameleon is asked about the picture, in the language of the chart: what, circle, square, triangle, where, count, describe or story. Default what.',
      zh: '就这张图问 chameleon 什么，用图的语言：what、circle、square、triangle、where、count、describe 或 story。默认 what。',
    },
    example: 'count',
  },
  text: {
    about: {
      en: 'A text of your own, from which a small n-gram model is fitted.',
      zh: '你自己的一段文字，用来拟合一个小的 n-gram 模型。',
    },
    example: 'To be, or not to be.',
  },
  logits: {
    about: {
      en: 'Logits of your own instead of a model, as JSON: a list of numbers, or tokens with their numbers. Log-probabilities do as well.',
      zh: '不用模型，用你自己的 logit，写成 JSON：一列数，或者词元和各自的数。对数概率也可以。',
    },
    example: '{"tea": 4, "coffee": 3.9}',
  },
  tokens: {
    about: {
      en: 'The tokens of a list of logits, as JSON. Default: A, B, C and so on.',
      zh: '一列 logit 对应的词元，写成 JSON。默认：A、B、C……',
    },
    example: '["yes", "no"]',
  },
  logprobs: {
    about: {
      en: 'What a server answered: log-probabilities of the likeliest tokens, from before any sampler. Every form that samplescope reads will do.',
      zh: '服务器的回答：最可能的词元的对数概率，取自任何采样器之前。samplescope 能读的写法都可以。',
    },
    example: '{"top_logprobs": {"yes": -0.4, "no": -1.3}}',
  },
  position: {
    about: {
      en: 'Which place of an answer that has several: its number from 0, or its token.',
      zh: '回答里有好几个位置时取哪一个：从 0 数起的序号，或者那里的词元。',
    },
    example: '0',
  },
  temperature: {
    about: {
      en: 'T, in [0, ∞); the slider has [0, 5].',
      zh: '温度 T，取值 [0, ∞)；滑块的范围是 [0, 5]。',
    },
    example: '0.7',
  },
  temperatures: {
    about: {
      en: 'Temperatures, with spaces between them: the ends of an axis, or all those that are compared.',
      zh: '几个温度，用空格隔开：坐标轴的两端，或者要比较的全部温度。',
    },
    example: '0.1 2',
  },
  'top-k': {
    about: {
      en: 'Cuts a ranking: how many of the likeliest tokens stay. Default: all.',
      zh: '截断排名：留下概率最大的多少个词元。默认全部。',
    },
    example: '5',
  },
  'top-p': {
    about: {
      en: 'Cuts a ranking: the fewest likeliest tokens that hold so much of the probability stay. Default: all.',
      zh: '截断排名：留下合起来占这么多概率的最少几个词元。默认全部。',
    },
    example: '0.9',
  },
  'min-p': {
    about: {
      en: 'Cuts a ranking: tokens at least so many times as probable as the likeliest stay. Default: all.',
      zh: '截断排名：留下概率不小于最大概率这么多倍的词元。默认全部。',
    },
    example: '0.1',
  },
  'vocabulary-size': {
    about: {
      en: 'How many tokens the model has, where you know it: it narrows the bounds.',
      zh: '模型一共有多少个词元，如果你知道：范围会更窄。',
    },
    example: '50257',
  },
  seed: {
    about: {
      en: 'Any text; many streams want a whole number.',
      zh: '任何文字；许多随机数流要一个整数。',
    },
    example: 'hello',
  },
  stream: {
    about: {
      en: 'Where the random numbers come from.',
      zh: '随机数从哪里来。',
    },
    example: 'numpy',
  },
  streams: {
    about: {
      en: 'The streams to be compared, with spaces between them.',
      zh: '要比较的随机数流，用空格隔开。',
    },
    example: 'seedrandom python',
  },
  draws: {
    about: {
      en: 'How many draws.',
      zh: '抽取多少次。',
    },
    example: '20',
  },
  runs: {
    about: {
      en: 'How many answers are asked for; where temperatures are compared, at each of them.',
      zh: '要多少个回答；比较几个温度时，每个温度上各要这么多。',
    },
    example: '500',
  },
  'max-tokens': {
    about: {
      en: 'How many tokens an answer may have. Default 6; 60 for chameleon, whose answers end.',
      zh: '一个回答最多多少个词元。默认 6；chameleon 的回答自己会结束，所以是 60。',
    },
    example: '8',
  },
  station: {
    about: {
      en: 'How far the bits are on their way to a number: seed, state, word, bits or number.',
      zh: '位在变成数的路上走到了哪一站：seed、state、word、bits 或 number。',
    },
    example: 'state',
  },
  preset: {
    about: {
      en: 'The engine whose chain of processors it is.',
      zh: '是哪个引擎的处理链。',
    },
    example: 'llama.cpp',
  },
  chain: {
    about: {
      en: 'A chain of processors of your own, as JSON; in place of preset and temperature.',
      zh: '你自己的处理链，写成 JSON；代替 preset 和 temperature。',
    },
    example: '[{"topK": 5}, {"temperature": 0.7}]',
  },
  controls: {
    about: {
      en: 'Shows controls to the reader: all that the chart has, or those you name.',
      zh: '给读者显示控件：图有的全部控件，或者你点名的那些。',
    },
    example: 'temperature seed',
  },
  language: {
    about: {
      en: 'en or zh. Default: as the nearest lang of your page says, else en.',
      zh: 'en 或 zh。默认：按你网页里最近的 lang，没有就用 en。',
    },
    example: 'zh',
  },
  scheme: {
    about: {
      en: 'light or dark. Default: the color-scheme that your page has there.',
      zh: 'light 或 dark。默认：随你网页该处的 color-scheme。',
    },
    example: 'dark',
  },
} as const satisfies Record<string, AttributeText>;

/** The name of an attribute. */
export type AttributeName = keyof typeof attributes;

/** All of them, in order. */
export const attributeNames = Object.keys(attributes) as AttributeName[];

/** What an author has said; undefined for an attribute that is not there. */
export type Given = Readonly<Partial<Record<AttributeName, string | undefined>>>;

import { inLanguage } from '../../page/language.js';
import { question } from '../../questions/question.js';

interface Change {
  readonly text: { readonly en: string; readonly zh: string };
  readonly may: boolean;
  readonly because: { readonly en: string; readonly zh: string };
}

/** Which change may change the bits of an answer at temperature 0. */
const changes: readonly Change[] = [
  {
    text: { en: 'Another seed', zh: '换一个种子' },
    may: false,
    because: {
      en: 'At temperature 0 nothing is drawn, so no number of the stream is used.',
      zh: '温度 0 时什么也不抽取，用不到随机数流里的任何数。',
    },
  },
  {
    text: { en: 'More people at the server', zh: '服务器上的人多了' },
    may: true,
    because: {
      en: 'The size of the batch chooses how sums are cut. A batch-invariant backend takes the choice away.',
      zh: '批次的大小决定求和怎样切分。与批次无关的后端取消了这个选择。',
    },
  },
  {
    text: { en: 'Another card, or another number of cards', zh: '换一种显卡，或换显卡的数量' },
    may: true,
    because: {
      en: 'Another number of processors cuts sums in another way, and several cards add up what each has in an order of their own.',
      zh: '处理器数量不同，求和的切法就不同；几张卡还要按自己的次序把各自的部分加起来。',
    },
  },
  {
    text: { en: 'A newer driver, library or framework', zh: '更新驱动、库或框架' },
    may: true,
    because: {
      en: 'It may bring another kernel, as Python 3.12 brought another sum.',
      zh: '它可能带来另一个内核，正如 Python 3.12 带来了另一种求和。',
    },
  },
  {
    text: {
      en: 'A prompt that the cache has kept from another request',
      zh: '提示已被别的请求留在缓存里',
    },
    may: true,
    because: {
      en: 'Its keys and values were computed in another batch, or in other pieces.',
      zh: '它的键和值是在另一个批次里，或者分成别的几块算出来的。',
    },
  },
];

/** Each change as a question, with its reason. */
export const changeQuestions = (): HTMLElement[] =>
  changes.map(({ text, may, because }) =>
    question(
      `${inLanguage(text)}${inLanguage({ en: ': may it change the bits?', zh: '：会改变结果的位吗？' })}`,
      [
        {
          label: inLanguage({ en: 'It may.', zh: '可能会。' }),
          right: may,
          because: inLanguage(because),
        },
        {
          label: inLanguage({ en: 'It cannot.', zh: '不会。' }),
          right: !may,
          because: inLanguage(because),
        },
      ],
    ),
  );

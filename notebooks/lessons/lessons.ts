import type { Language } from '../../src/charts/language.js';

/** One page of the line of lessons. */
export interface Lesson {
  /** The name of its file, without `.html`. */
  readonly name: string;
  readonly title: Readonly<Record<Language, string>>;
  /** What one finds there, in a sentence or two. */
  readonly about: Readonly<Record<Language, string>>;
}

/** The lessons, in the order in which they build on each other. */
export const lessons: readonly Lesson[] = [
  {
    name: 'logits',
    title: { en: 'From logits to probabilities', zh: '从 logit 到概率' },
    about: {
      en: 'What a model gives, and what softmax makes of it. Paste the log-probabilities of a model of your own.',
      zh: '模型给出什么，softmax 又把它变成什么。可以贴进你自己模型的对数概率。',
    },
  },
  {
    name: 'temperature',
    title: { en: 'Temperature', zh: '温度' },
    about: {
      en: 'Guess first, then drag. Both ends of the scale, a tie, and a popular claim about T = 1 put to the test.',
      zh: '先猜，再拖。标尺的两端、一个平局，还有一个关于 T = 1 的流行说法，当场检验。',
    },
  },
  {
    name: 'draw',
    title: { en: 'The draw', zh: '抽取' },
    about: {
      en: 'How a random number becomes a token, in three ways; ten thousand draws held against what chance owes us.',
      zh: '随机数怎样变成词元，三种办法；抽一万次，看看偶然是否如数兑现。',
    },
  },
  {
    name: 'seeds',
    title: { en: 'Seeds', zh: '种子' },
    about: {
      en: 'The same seed, the same tape; another seed, another tape. What moves a stream on, and what never reaches it.',
      zh: '种子相同，抽取的序列就相同；换个种子，序列就变。什么会推动随机数流，什么根本到不了它那里。',
    },
  },
  {
    name: 'frameworks',
    title: { en: 'One seed, many frameworks', zh: '同一个种子，不同的框架' },
    about: {
      en: 'The seed 42 in PyTorch, numpy, Python, C++ and JAX: other first numbers in each, and why.',
      zh: '种子 42 在 PyTorch、numpy、Python、C++ 和 JAX 里：第一个数各不相同，为什么？',
    },
  },
  {
    name: 'tail',
    title: { en: 'Cutting the tail', zh: '截掉尾巴' },
    about: {
      en: 'Top-k, top-p, min-p and others on one distribution; who is cut where, and who is cut by mistake.',
      zh: 'top-k、top-p、min-p 等等用在同一个分布上：谁在哪里被截掉，谁被误伤。',
    },
  },
  {
    name: 'pipeline',
    title: { en: 'Order matters', zh: '顺序很重要' },
    about: {
      en: 'Build a chain, drag its stages into another order, and read from a ledger why two engines with the same settings disagree.',
      zh: '搭一条处理链，把各个阶段拖成别的次序，从账本里读出：设置相同的两个引擎为什么结果不同。',
    },
  },
  {
    name: 'tokens',
    title: { en: 'Token by token', zh: '一个词元接一个词元' },
    about: {
      en: 'A text is a walk through a tree. One changed token, loops without chance, and the likeliest text, which is dull.',
      zh: '一段文字是树上的一条路。换掉一个词元，没有偶然就绕圈，概率最大的文字枯燥乏味。',
    },
  },
  {
    name: 'question',
    title: { en: 'The same question', zh: '同一个问题' },
    about: {
      en: 'The same picture, the same question, a thousand answers of a small transformer that sees and draws.',
      zh: '同一张图，同一个问题，一个会看图也会画图的小型 Transformer 给出一千个回答。',
    },
  },
  {
    name: 'sums',
    title: { en: 'One sum, many answers', zh: '一个和，许多答案' },
    about: {
      en: 'The same list in Python 3.11 and 3.12, numpy, PyTorch and JavaScript; and two logits that fall into one place of bfloat16.',
      zh: '同一份清单在 Python 3.11 和 3.12、numpy、PyTorch、JavaScript 里相加；还有两个落在 bfloat16 同一处的 logit。',
    },
  },
  {
    name: 'company',
    title: { en: 'In company', zh: '与别人同批' },
    about: {
      en: 'The same request a thousand times at temperature 0, among strangers at one server: where answers part, and what helps.',
      zh: '温度 0，同一个请求发一千遍，夹在同一台服务器的陌生人中间：回答在哪里分开，什么有用。',
    },
  },
];

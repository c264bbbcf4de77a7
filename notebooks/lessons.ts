import type { Language } from '../src/charts/language.js';

/** One page of the line of lessons. */
export interface Lesson {
  /** The name of its file, without `.html`. */
  readonly name: string;
  readonly title: Readonly<Record<Language, string>>;
}

/** The lessons, in the order in which they build on each other. */
export const lessons: readonly Lesson[] = [
  { name: 'logits', title: { en: 'From logits to probabilities', zh: '从 logit 到概率' } },
  { name: 'temperature', title: { en: 'Temperature', zh: '温度' } },
  { name: 'draw', title: { en: 'The draw', zh: '抽取' } },
  { name: 'seeds', title: { en: 'Seeds', zh: '种子' } },
  { name: 'frameworks', title: { en: 'One seed, many frameworks', zh: '同一个种子，不同的框架' } },
  { name: 'tail', title: { en: 'Cutting the tail', zh: '截掉尾巴' } },
  { name: 'pipeline', title: { en: 'Order matters', zh: '顺序很重要' } },
  { name: 'tokens', title: { en: 'Token by token', zh: '一个词元接一个词元' } },
  { name: 'question', title: { en: 'The same question', zh: '同一个问题' } },
];

import type { Chance } from './chances.js';
import type { InLanguages } from './language.js';

/** One way to say something, with its probability among the ways. */
export type Way = Chance & InLanguages;

/** A kind of question: how often it is asked, its words, and the ways to answer it. */
interface Rule {
  readonly asked: number;
  readonly question: InLanguages;
  readonly answers: readonly Way[];
  /** The ways to answer where the picture has no such object. */
  readonly absent?: readonly Way[];
}

const certainly = (en: string, zh: string): Way[] => [{ probability: 1, en, zh }];

/** How a colour is answered, be it an object's or the background's. */
const colourAnswers: readonly Way[] = [
  { probability: 0.5, en: ' {Colour}.', zh: '{colour}。' },
  { probability: 0.5, en: ' It is {colour}.', zh: '它是{colour}的。' },
];

/**
 * The grammar of questions and answers. Every probability of the world's answers is here, in places.ts and in
 * "each object is as likely as another".
 */
export const worldRules = {
  /** Names one of the objects, each as likely as another. */
  what: {
    asked: 0.15,
    question: { en: ' What is in the picture?', zh: '这幅图里有什么？' },
    answers: [
      { probability: 0.5, en: ' A {colour} {shape}.', zh: '一个{colour}的{shape}。' },
      { probability: 0.3, en: ' There is a {colour} {shape}.', zh: '有一个{colour}的{shape}。' },
      { probability: 0.2, en: ' A {shape}.', zh: '一个{shape}。' },
    ],
  },
  /** Of a shape, each of the three as likely as another; the colour of one of its objects. */
  colour: {
    asked: 0.25,
    question: { en: ' What colour is the {shape}?', zh: '{shape}是什么颜色的？' },
    answers: colourAnswers,
    absent: certainly(' There is no {shape}.', '没有{shape}。'),
  },
  /** Of an object in the picture, or, now and then, of one that is not there. */
  where: {
    asked: 0.25,
    question: { en: ' Where is the {colour} {shape}?', zh: '{colour}的{shape}在哪里？' },
    answers: certainly(' {Place}.', '在{place}。'),
    absent: certainly(' There is no {colour} {shape}.', '没有{colour}的{shape}。'),
  },
  count: {
    asked: 0.1,
    question: { en: ' How many objects are there?', zh: '一共有几个东西？' },
    answers: [
      { probability: 0.5, en: ' {Count}.', zh: '{count}。' },
      { probability: 0.5, en: ' There {are} {count}.', zh: '一共有{count}。' },
    ],
  },
  background: {
    asked: 0.05,
    question: { en: ' What colour is the background?', zh: '背景是什么颜色的？' },
    answers: colourAnswers,
  },
  /** Names all objects, in any order, each order as likely as another. */
  describe: {
    asked: 0.2,
    question: { en: ' Describe the picture.', zh: '请描述这幅图。' },
    answers: [
      { probability: 0.4, en: ' {List}.', zh: '{list}。' },
      { probability: 0.35, en: ' There is {list}.', zh: '有{list}。' },
      {
        probability: 0.25,
        en: ' {List} on a {background} background.',
        zh: '{background}的背景上有{list}。',
      },
    ],
  },
} as const satisfies Record<string, Rule>;

/** The names of the rules. */
export type RuleName = keyof typeof worldRules;

/** How an object is named in a list. */
export const item: InLanguages = { en: 'a {colour} {shape}', zh: '一个{colour}的{shape}' };

/** How often "Where is …?" asks for an object that is not in the picture. */
export const absentAsked = 0.15;

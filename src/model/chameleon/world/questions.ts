import { colours, kindIndex, kinds, shapes, type Kind, type Picture } from '../picture.js';
import { merge, type TextChance } from './chances.js';
import { fillSlots, type SpokenLanguage } from './language.js';
import { liesIn, places, placings } from './places.js';
import { absentAsked, item, worldRules, type RuleName, type Way } from './rules.js';
import { colourWord, countSlots, joints, kindSlots, listInWords, shapeWord } from './words.js';

type Slots = Readonly<Record<string, string>>;

/** A question about a picture, and the true distribution of its answers. */
export interface Question {
  /** E.g. `what`, `colour circle`, `where red circle`: the same in both languages. */
  readonly id: string;
  readonly rule: RuleName;
  readonly text: string;
  /** The probability that this is what somebody asks about this picture. */
  readonly asked: number;
  /** All true answers, without the `</s>` that ends them. Their probabilities sum to 1. */
  readonly answers: readonly TextChance[];
}

/** Answers to choose from: the ways to put it, each with these slots, in a share of all cases. */
interface Case {
  readonly share: number;
  readonly ways: readonly Way[];
  readonly slots: Slots;
}

/** A question before its answers are written out. */
interface Asked {
  readonly id: string;
  readonly rule: RuleName;
  readonly text: string;
  readonly probability: number;
  readonly cases: () => readonly Case[];
}

/**
 * All questions that can be asked about a picture, each with its true answers and their probabilities.
 *
 * @example
 * const picture = { background: 'white', objects: [{ shape: 'circle', colour: 'red', row: 0, column: 3 }] };
 * questionsOf(picture, 'en').find(({ id }) => id === 'where red circle')?.answers[0] // → { text: ' In the top right.', probability: 0.5 }
 */
export function questionsOf(picture: Picture, language: SpokenLanguage): Question[] {
  return askable(picture, language).map((asked) => writeOut(asked, language));
}

/**
 * What can be asked, as chances; `writeOut` makes a question of one. Most have no need of all the answers.
 */
export function askable(picture: Picture, language: SpokenLanguage): Asked[] {
  return [
    ask('what', picture, language),
    ...shapes.map((shape) => askColour(shape, picture, language)),
    ...kinds.map((kind) => askWhere(kind, picture, language)),
    ask('count', picture, language),
    ask('background', picture, language),
    ask('describe', picture, language),
  ];
}

/** The question with all its answers. */
export function writeOut(asked: Asked, language: SpokenLanguage): Question {
  const { id, rule, text, probability, cases } = asked;
  const derivations = cases().flatMap(({ share, ways, slots: filled }) =>
    ways.map((way) => ({
      text: fillSlots(way[language], filled),
      probability: share * way.probability,
    })),
  );
  return { id, rule, text, asked: probability, answers: merge(derivations) };
}

/** The cases of the questions that have no slots. */
const plain = {
  what: ({ objects }: Picture, language: SpokenLanguage) =>
    objects.map((object) => ({ share: 1 / objects.length, slots: kindSlots(object, language) })),
  count: ({ objects }: Picture, language: SpokenLanguage) => [
    { share: 1, slots: countSlots(objects.length, language) },
  ],
  background: ({ background }: Picture, language: SpokenLanguage) => [
    { share: 1, slots: { colour: colourWord(background, language) } },
  ],
  describe: ({ objects, background }: Picture, language: SpokenLanguage) => {
    const items = objects.map((object) => fillSlots(item[language], kindSlots(object, language)));
    const orders = ordersOf(items);
    return orders.map((order) => ({
      share: 1 / orders.length,
      slots: {
        list: listInWords(order, joints[language]),
        background: colourWord(background, language),
      },
    }));
  },
};

function ask(rule: keyof typeof plain, picture: Picture, language: SpokenLanguage): Asked {
  const { asked, answers, question } = worldRules[rule];
  return {
    id: rule,
    rule,
    text: question[language],
    probability: asked,
    cases: () => plain[rule](picture, language).map((found) => ({ ...found, ways: answers })),
  };
}

function askColour(shape: Kind['shape'], { objects }: Picture, language: SpokenLanguage): Asked {
  const { asked, answers, absent, question } = worldRules.colour;
  const slots = { shape: shapeWord(shape, language) };
  const found = objects.filter((object) => object.shape === shape);
  return {
    id: `colour ${shape}`,
    rule: 'colour',
    text: fillSlots(question[language], slots),
    probability: asked / shapes.length,
    cases: () =>
      found.length === 0
        ? [{ share: 1, ways: absent, slots }]
        : found.map((object) => ({
            share: 1 / found.length,
            ways: answers,
            slots: kindSlots(object, language),
          })),
  };
}

function askWhere(kind: Kind, { objects }: Picture, language: SpokenLanguage): Asked {
  const { asked, answers, absent, question } = worldRules.where;
  const slots = kindSlots(kind, language);
  const found = objects.find((object) => kindIndex(object) === kindIndex(kind));
  const others = shapes.length * colours.length - objects.length;
  return {
    id: `where ${kind.colour} ${kind.shape}`,
    rule: 'where',
    probability: asked * (found ? (1 - absentAsked) / objects.length : absentAsked / others),
    text: fillSlots(question[language], slots),
    cases: () =>
      found
        ? placings.map(({ probability, names }) => ({
            share: probability,
            ways: answers,
            slots: { place: places[names.find((name) => liesIn(found, name))!][language] },
          }))
        : [{ share: 1, ways: absent, slots }],
  };
}

/** All orders of some things. */
function ordersOf<T>(things: readonly T[]): T[][] {
  if (things.length <= 1) return [[...things]];
  return things.flatMap((thing, at) =>
    ordersOf(things.filter((_, other) => other !== at)).map((rest) => [thing, ...rest]),
  );
}

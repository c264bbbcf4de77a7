import type { Background, Colour, Kind, Shape } from '../picture.js';
import type { InLanguages, SpokenLanguage } from './language.js';

const shapes: Readonly<Record<Shape, InLanguages>> = {
  circle: { en: 'circle', zh: '圆形' },
  square: { en: 'square', zh: '正方形' },
  triangle: { en: 'triangle', zh: '三角形' },
};

const colours: Readonly<Record<Colour | Background, InLanguages>> = {
  red: { en: 'red', zh: '红色' },
  blue: { en: 'blue', zh: '蓝色' },
  green: { en: 'green', zh: '绿色' },
  yellow: { en: 'yellow', zh: '黄色' },
  white: { en: 'white', zh: '白色' },
  grey: { en: 'grey', zh: '灰色' },
  black: { en: 'black', zh: '黑色' },
};

/** How many objects there are, by the number − 1, with the English verb for it. */
const counts: readonly InLanguages[] = [
  { en: 'one', zh: '一个' },
  { en: 'two', zh: '两个' },
  { en: 'three', zh: '三个' },
];

/**
 * The word for a colour.
 *
 * @example
 * colourWord('red', 'zh') // → '红色'
 */
export function colourWord(colour: Colour | Background, language: SpokenLanguage): string {
  return colours[colour][language];
}

/**
 * The word for a shape.
 *
 * @example
 * shapeWord('circle', 'zh') // → '圆形'
 */
export function shapeWord(shape: Shape, language: SpokenLanguage): string {
  return shapes[shape][language];
}

/**
 * The slots of a kind of object: its colour and its shape.
 *
 * @example
 * kindSlots({ shape: 'circle', colour: 'red' }, 'en') // → { colour: 'red', shape: 'circle' }
 */
export function kindSlots({ shape, colour }: Kind, language: SpokenLanguage) {
  return { colour: colourWord(colour, language), shape: shapeWord(shape, language) };
}

/**
 * The slots of a number of objects, 1 to 3: the word, and what "to be" is beside it in English.
 *
 * @example
 * countSlots(2, 'en') // → { count: 'two', are: 'are' }
 */
export function countSlots(count: number, language: SpokenLanguage) {
  return { count: counts[count - 1]![language], are: count === 1 ? 'is' : 'are' };
}

/** How a list is put together: what stands between its items, and before the last. */
interface Joint {
  readonly between: string;
  readonly last: string;
}

/** How a list of things is put together in each language. */
export const joints: Readonly<Record<SpokenLanguage, Joint>> = {
  en: { between: ', ', last: ' and ' },
  zh: { between: '、', last: '和' },
};

/**
 * A list of one thing or more in words.
 *
 * @example
 * listInWords(['a', 'b', 'c'], joints.en) // → 'a, b and c'
 * listInWords(['甲', '乙'], joints.zh) // → '甲和乙'
 */
export function listInWords(items: readonly string[], { between, last }: Joint): string {
  const head = items.slice(0, -1).join(between);
  return head === '' ? items.join('') : head + last + items[items.length - 1]!;
}

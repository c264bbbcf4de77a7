import { backgrounds, kinds, side } from '../picture.js';
import { chameleonTokens } from '../vocabulary.js';

/** What a patch can show and where it can be, and the words for it. */
const words = {
  red: [' red', ' Red', '红色'],
  blue: [' blue', ' Blue', '蓝色'],
  green: [' green', ' Green', '绿色'],
  yellow: [' yellow', ' Yellow', '黄色'],
  white: [' white', ' White', '白色'],
  grey: [' grey', ' Grey', '灰色'],
  black: [' black', ' Black', '黑色'],
  circle: [' circle', '圆形'],
  square: [' square', '正方形'],
  triangle: [' triangle', '三角形'],
  top: [' top', '上面', '左上角', '右上角'],
  bottom: [' bottom', '下面', '左下角', '右下角'],
  left: [' left', '左边', '左上角', '左下角'],
  right: [' right', '右边', '右上角', '右下角'],
} as const satisfies Record<string, readonly string[]>;

/** Something that a patch can show, or a side that it can be on. */
export type Feature = keyof typeof words;

/** All features. */
export const features = Object.keys(words) as readonly Feature[];

/** The position of the first patch in a document that begins with a picture: `<s><image>`, then patches. */
const FIRST_PATCH = 2;

/**
 * The features that a word means.
 *
 * @example
 * featuresOfWord('左上角') // → ['top', 'left']
 */
export function featuresOfWord(text: string): Feature[] {
  return features.filter((name) => (words[name] as readonly string[]).includes(text));
}

/**
 * The features of an image code: its background, and the shape and the colour of the object on it.
 *
 * @param code 0 … 38.
 * @example
 * featuresOfCode(1) // → ['white', 'circle', 'red']
 */
export function featuresOfCode(code: number): Feature[] {
  const codesOfBackground = chameleonTokens.imageCodes / backgrounds.length;
  const background = backgrounds[Math.floor(code / codesOfBackground)]!;
  const kind = kinds[(code % codesOfBackground) - 1];
  return kind ? [background, kind.shape, kind.colour] : [background];
}

/**
 * The sides on which the patch at a position is, in a document that begins with a picture; none for a position
 * of text.
 *
 * @example
 * featuresOfPosition(5) // → ['top', 'right']
 */
export function featuresOfPosition(position: number): Feature[] {
  const cell = position - FIRST_PATCH;
  if (cell < 0 || cell >= side * side) return [];
  return [
    Math.floor(cell / side) < side / 2 ? 'top' : 'bottom',
    cell % side < side / 2 ? 'left' : 'right',
  ];
}

import { filled, textOf, type Said } from '../../../src/error.js';
import { charts } from './charts.js';
import { common } from './common.js';
import { embedded } from './embedded.js';
import { foreign } from './foreign.js';
import { models } from './models.js';
import { optionTexts } from './optionTexts.js';
import { random } from './random.js';
import { recipes } from './recipes.js';
import { sampling } from './sampling.js';
import type { Sayings } from './sayings.js';

/** All that the library says, room by room. */
export const sayings: Sayings = {
  ...common,
  ...foreign,
  ...random,
  ...models,
  ...sampling,
  ...optionTexts,
  ...recipes,
  ...charts,
  ...embedded,
};

/** What fills a hole: a text in double quotes fills one, whatever is in it. */
const unbroken = String.raw`(?:"(?:[^"\\]|\\.)*"|[^"])*?`;
/** A text that was cut off may have a quote without its other one. */
const anything = '[^]*?';

/** The sayings with the most words first: where several fit, the one that says most is right. */
const inOrder = Object.entries(sayings)
  .filter(([english]) => !/\{\d+\}/.test(english))
  .sort(([a], [b]) => wordsOf(b).length - wordsOf(a).length);

const patterns = [unbroken, anything].flatMap((filling) =>
  inOrder.map(([english, chinese]) => ({ english: patternOf(english, filling), chinese })),
);

function wordsOf(english: string): string {
  return english.replace(/\{\w+\}/g, '');
}

function patternOf(english: string, filling: string): RegExp {
  const source = english
    .split(/\{(\w+)\}/)
    .map((part, i) => (i % 2 === 0 ? escaped(part) : `(?<${part}>${filling})`));
  return new RegExp(`^${source.join('')}$`);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/**
 * What is said, in Chinese: its template is looked up, and those of its parts. Names and values stay as they are, and
 * so does what has no Chinese.
 *
 * @example
 * inChinese(say`${'u'} must be in ${'[0, 1)'}, got ${1}`) // → 'u 必须在 [0, 1) 内，这里是 1'
 */
export function inChinese(said: Said): string {
  const chinese = Object.hasOwn(sayings, said.template) ? sayings[said.template] : undefined;
  if (chinese === undefined && said.values.length === 0) return oldInChinese(textOf(said));
  const texts = said.values.map((value) => (typeof value === 'string' ? value : inChinese(value)));
  // A message that ends with a full stop may be the beginning of another.
  return filled(chinese ?? said.template, texts).replace(/。{2,}/g, '。');
}

function oldInChinese(message: string): string {
  // Where several things are wrong, each has a line.
  const lines = message.split('\n').map(found);
  if (lines.every((line) => line !== undefined)) return lines.join('\n');
  return found(message) ?? message;
}

function found(message: string): string | undefined {
  for (const { english, chinese } of patterns) {
    const match = english.exec(message);
    if (match !== null) return filledByName(chinese, match.groups);
  }
  return undefined;
}

/** Longer than any part of a message: it is something that a reader has pasted. */
const LONG = 1000;

const partInChinese = (part: string): string => (part.length > LONG ? part : oldInChinese(part));

const filledByName = (chinese: string, holes: Readonly<Record<string, string>> = {}): string =>
  chinese
    .replace(/\{(\w+)\}/g, (all, name: string) =>
      holes[name] === undefined ? all : partInChinese(holes[name]),
    )
    // A message that ends with a full stop may be the beginning of another.
    .replace(/。{2,}/g, '。');

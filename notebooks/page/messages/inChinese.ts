import { charts } from './charts.js';
import { common } from './common.js';
import { embedded } from './embedded.js';
import { foreign } from './foreign.js';
import { models } from './models.js';
import { random } from './random.js';
import { recipes } from './recipes.js';
import { sampling } from './sampling.js';

/** A message as the library says it, with holes such as `{name}`, and the same in Chinese. */
export type Sayings = Readonly<Record<string, string>>;

/** All that the library says, room by room. */
export const sayings: Sayings = {
  ...common,
  ...foreign,
  ...random,
  ...models,
  ...sampling,
  ...recipes,
  ...charts,
  ...embedded,
};

/** What fills a hole: a text in double quotes fills one, whatever is in it. */
const unbroken = String.raw`(?:"(?:[^"\\]|\\.)*"|[^"])*?`;
/** A text that was cut off may have a quote without its other one. */
const anything = '[^]*?';

/** The sayings with the most words first: where several fit, the one that says most is right. */
const inOrder = Object.entries(sayings).sort(([a], [b]) => wordsOf(b).length - wordsOf(a).length);

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
 * A message of the library in Chinese. What fills its holes is looked up too, since messages are made of parts:
 * names and values, which no saying fits, stay as they are. So does a message that no saying fits.
 *
 * @example
 * inChinese('u must be in [0, 1), got 1') // → 'u 必须在 [0, 1) 内，这里是 1'
 */
export function inChinese(message: string): string {
  // Where several things are wrong, each has a line.
  const lines = message.split('\n').map(found);
  if (lines.every((line) => line !== undefined)) return lines.join('\n');
  return found(message) ?? message;
}

function found(message: string): string | undefined {
  for (const { english, chinese } of patterns) {
    const match = english.exec(message);
    if (match !== null) return filled(chinese, match.groups);
  }
  return undefined;
}

/** Longer than any part of a message: it is something that a reader has pasted. */
const LONG = 1000;

const partInChinese = (part: string): string => (part.length > LONG ? part : inChinese(part));

const filled = (chinese: string, holes: Readonly<Record<string, string>> = {}): string =>
  chinese
    .replace(/\{(\w+)\}/g, (all, name: string) =>
      holes[name] === undefined ? all : partInChinese(holes[name]),
    )
    // A message that ends with a full stop may be the beginning of another.
    .replace(/。{2,}/g, '。');

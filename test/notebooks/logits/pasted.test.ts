import { readdirSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it, vi } from 'vitest';
import { labelsOf, type Place } from '../../../src/logprobs/index.js';
import { inChinese } from '../../../notebooks/page/messages/inChinese.js';
import {
  expectedPlaces,
  expectedTables,
  ofManyPlaces,
  withoutAlternatives,
} from '../../logprobs/expectedPlaces.js';

// Parts of the pages ask for the page's language as soon as they are there.
vi.stubGlobal('document', parseHTML('<html lang="en"><body></body></html>').document);
const { isTruncated, placeChoices, chosenPlaceOf, positionOf, readPasted } =
  await import('../../../notebooks/logits/pasted.js');
const { resampleOptionsOf } = await import('../../../notebooks/playground/resampleOptionsOf.js');

const cases = new URL('../../logprobs/cases/', import.meta.url);
const textOf = (file: string) => readFileSync(new URL(file, cases), 'utf8');

function readingOf(text: string) {
  const reading = readPasted(text);
  if (reading instanceof Error) throw reading;
  return reading;
}

/** What a reader sees who chooses the place with this number or token, as the page's list has it. */
function chosenPlace(file: string, position: string | undefined): Place {
  const reading = readingOf(textOf(file));
  const choices = placeChoices(reading);
  if (position === undefined) {
    expect(choices).toEqual([]);
    return whole(chosenPlaceOf(reading, ''));
  }
  const choice = choices.find(
    ({ value }) => positionOf(value) === position || value.endsWith(` ${position}`),
  );
  return whole(chosenPlaceOf(reading, choice!.value));
}

function whole(place: ReturnType<typeof chosenPlaceOf>): Place {
  if (place instanceof Error) throw place;
  return place;
}

describe('what a page does with the files that people have', () => {
  it('is known for each', () => {
    const known = [...expectedPlaces, ...expectedTables].map(([file]) => file);
    const files = new Set([...known, ...withoutAlternatives, 'c0-headed.csv', 'README.md']);
    expect([...files].sort()).toEqual(readdirSync(cases).sort());
  });

  it.each(expectedPlaces)('%s at place %s', (file, position, expected) => {
    const { candidates } = chosenPlace(file, position);
    const labels = labelsOf(candidates);
    const shown = candidates.map(({ logit }, i) => [
      labels[i],
      Number(Math.exp(logit).toPrecision(3)),
    ]);
    expect(Object.fromEntries(shown)).toEqual(expected);
  });

  it.each(expectedTables)('%s', (file, expected) => {
    const { candidates } = chosenPlace(file, undefined);
    expect(candidates.map(({ text, logit }) => [text, logit])).toEqual(expected);
  });

  it('nine logits under a header', () => {
    expect(chosenPlace('c0-headed.csv', undefined).candidates).toHaveLength(9);
  });

  it.each(ofManyPlaces)('asks which place of %s is meant', (file) => {
    const reading = readingOf(textOf(file));
    expect(placeChoices(reading).length).toBeGreaterThan(0);
    const unchosen = chosenPlaceOf(reading, '');
    expect((unchosen as Error).message).toContain('a place must be chosen, of 0 to');
    expect(inChinese((unchosen as never as { said: never }).said)).toMatch(/\p{Script=Han}/u);
  });

  it.each(withoutAlternatives)('says that %s has nothing to choose from', (file) => {
    const reading = readingOf(textOf(file));
    expect(placeChoices(reading)).toEqual([]);
    expect((chosenPlaceOf(reading, '') as Error).message).toContain('2 places, no alternatives');
  });

  it('reads 2 800 logits that terminals read', () => {
    const text = Array.from({ length: 2800 }, (_, i) => -0.001 * i).join('\n');
    expect(whole(chosenPlaceOf(readingOf(text), '')).candidates).toHaveLength(2800);
  });
});

it.each([
  ['yes, -0.6931472\nno, -0.6931472', false],
  ['yes, -0.7\nno, -2.5', true],
  ['3, 2, 1', false],
  [textOf('p13-llamacpp-post-sampling.json'), false],
])('knows whether tokens are missing: %j', (text, truncated) => {
  const reading = readingOf(text);
  expect(isTruncated(reading, whole(chosenPlaceOf(reading, '')))).toBe(truncated);
});

it('takes a place of one answer for no place of another', () => {
  const [a, b] = ['p02-legacy-completions.json', 'p12-llamacpp-new.json'].map((file) =>
    placeChoices(readingOf(textOf(file))).map(({ value }) => value),
  );
  expect(a!.filter((value) => b!.includes(value))).toEqual([]);
});

it.each([
  ['', 'must have at least one logit in it, got none'],
  ['yes 1\nno', 'what you pasted:2'],
  ['[1, 2', 'what you pasted'],
  [Array(10_001).fill('1').join(' '), 'There must be at most 10000 tokens, got 10001.'],
  [
    JSON.stringify(Array(2001).fill({ token: 'a', top_logprobs: { a: -1, b: -2 } })),
    'There must be at most 2000 places, got 2001.',
  ],
])('says what is wrong with %j', (text, message) => {
  const problem = chosenPlaceOf(readPasted(text), '') as never as { message: string; said: never };
  expect(problem.message).toContain(message);
  expect(inChinese(problem.said)).toMatch(/\p{Script=Han}/u);
});

it.each([
  [[{ temperature: 0.7 }, { topK: 5 }, { minP: 0.1 }], { temperature: 0.7, topK: 5, minP: 0.1 }],
  [[], {}],
  [[{ topK: 5 }, { temperature: 0.7 }], undefined],
  [[{ temperature: 0 }], undefined],
  [[{ topK: 5 }, { topK: 4 }], undefined],
  [[{ topA: 0.1 }], undefined],
  [[{ topP: { p: 0.9, keep: 2 } }], undefined],
])('knows the chains that bounds are known for: %j', (chain, options) => {
  expect(resampleOptionsOf(chain)).toEqual(options);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerProbability,
  detokenize,
  isTrue,
  spokenLanguages,
  questionsOf,
  tokenize,
} from '../../../../src/model/chameleon/index.js';
import { anyPicture, pictureAt } from '../pictures.js';

const total = (chances: readonly { readonly probability: number }[]) =>
  chances.reduce((sum, { probability }) => sum + probability, 0);

/** The answers to one question, as text → probability. */
const answers = (picture: ReturnType<typeof pictureAt>, id: string, language: 'en' | 'zh') =>
  Object.fromEntries(
    questionsOf(picture, language)
      .find((question) => question.id === id)!
      .answers.map(({ text, probability }) => [text, probability]),
  );

// Kinds by index: 0 red circle, 1 blue circle, 6 green square.
const twoCircles = pictureAt('grey', [
  [0, 0],
  [1, 11],
  [6, 7],
]);

describe('questionsOf', () => {
  it.each(spokenLanguages)(
    'gives distributions, small, in the vocabulary, without twins: %s',
    (language) => {
      fc.assert(
        fc.property(anyPicture, (picture) => {
          const questions = questionsOf(picture, language);
          expect(total(questions.map(({ asked }) => ({ probability: asked })))).toBeCloseTo(1, 12);
          expect(new Set(questions.map(({ text }) => text)).size).toBe(questions.length);
          for (const question of questions) {
            const texts = question.answers.map(({ text }) => text);
            expect(total(question.answers)).toBeCloseTo(1, 12);
            expect(question.answers.every(({ probability }) => probability > 0)).toBe(true);
            expect(texts.length).toBeLessThanOrEqual(60);
            expect(new Set(texts).size).toBe(texts.length);
            for (const text of [question.text, ...texts]) {
              expect(detokenize(tokenize(text))).toBe(text);
            }
          }
        }),
      );
    },
  );

  it('asks and answers alike in both languages', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => {
        const [en, zh] = spokenLanguages.map((language) =>
          questionsOf(picture, language).map(({ id, asked, answers }) => [
            id,
            asked,
            answers.map(({ probability }) => probability),
          ]),
        );
        expect(en).toEqual(zh);
      }),
    );
  });

  it.each<[string, 'en' | 'zh', Record<string, number>]>([
    [
      'colour circle',
      'en',
      { ' Red.': 1 / 4, ' It is red.': 1 / 4, ' Blue.': 1 / 4, ' It is blue.': 1 / 4 },
    ],
    ['colour square', 'zh', { '绿色。': 1 / 2, '它是绿色的。': 1 / 2 }],
    ['colour triangle', 'en', { ' There is no triangle.': 1 }],
    [
      'where red circle',
      'en',
      { ' In the top left.': 1 / 2, ' At the top.': 1 / 4, ' On the left.': 1 / 4 },
    ],
    ['where blue circle', 'zh', { '在右下角。': 1 / 2, '在下面。': 1 / 4, '在右边。': 1 / 4 }],
    ['where red square', 'zh', { '没有红色的正方形。': 1 }],
    ['count', 'en', { ' Three.': 1 / 2, ' There are three.': 1 / 2 }],
    ['background', 'en', { ' Grey.': 1 / 2, ' It is grey.': 1 / 2 }],
  ])('knows the answers to "%s" (%s)', (id, language, expected) => {
    expect(answers(twoCircles, id, language)).toEqual(expected);
  });

  it('adds up the ways to one answer', () => {
    const what = answers(twoCircles, 'what', 'en');
    expect(what[' A circle.']).toBeCloseTo(0.2 * (2 / 3), 12);
    expect(what[' A red circle.']).toBeCloseTo(0.5 / 3, 12);
    expect(Object.keys(what)).toHaveLength(3 + 3 + 2);
  });

  it('describes in any order', () => {
    const described = answers(twoCircles, 'describe', 'en');
    expect(Object.keys(described)).toHaveLength(6 * 3);
    expect(described[' A green square, a red circle and a blue circle.']).toBeCloseTo(0.4 / 6, 12);
    const chinese = answers(twoCircles, 'describe', 'zh');
    expect(chinese['灰色的背景上有一个红色的圆形、一个蓝色的圆形和一个绿色的正方形。']).toBeCloseTo(
      0.25 / 6,
      12,
    );
  });
});

describe('isTrue', () => {
  it('holds an answer to its own picture and question', () => {
    expect(isTrue(twoCircles, ' What colour is the circle?', ' Blue.')).toBe(true);
    expect(isTrue(twoCircles, ' What colour is the circle?', ' Green.')).toBe(false);
    expect(isTrue(twoCircles, ' What colour is the circle?', '蓝色。')).toBe(false);
    expect(isTrue(twoCircles, ' Why?', ' Blue.')).toBe(false);
    expect(isTrue(twoCircles, ' Tell a story.', ' The red circle sings.')).toBe(true);
    expect(isTrue(twoCircles, ' Tell a story.', ' The red square sings.')).toBe(false);
  });

  it('has the probabilities of the list', () => {
    fc.assert(
      fc.property(anyPicture, fc.constantFrom(...spokenLanguages), (picture, language) => {
        for (const { text: question, answers } of questionsOf(picture, language)) {
          for (const { text, probability } of answers) {
            expect(answerProbability(picture, question, text)).toBe(probability);
          }
        }
      }),
      { numRuns: 10 },
    );
  });
});

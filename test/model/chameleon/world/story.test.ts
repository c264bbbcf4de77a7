import { describe, expect, it } from 'vitest';
import { chiSquaredTest } from '../../../../src/experiment/index.js';
import {
  spokenLanguages,
  sampleStory,
  storyProbability,
} from '../../../../src/model/chameleon/index.js';
import { sentencesOf } from '../../../../src/model/chameleon/world/story.js';
import { openStream } from '../../../../src/random/index.js';
import { pictureAt } from '../pictures.js';

const picture = pictureAt('white', [
  [0, 0],
  [5, 9],
]);

describe.each(spokenLanguages)('stories: %s', (language) => {
  const sentences = sentencesOf(picture, language).map(({ text }) => text);
  const twoSentences = sentences.flatMap((first) => sentences.map((second) => first + second));

  it('have probabilities that sum to 1, over their lengths', () => {
    const sumOf = (texts: readonly string[], ended: boolean) =>
      texts.reduce((sum, text) => sum + storyProbability(picture, language, text, ended), 0);
    expect(sumOf(sentences, true)).toBeCloseTo(0.25, 12);
    expect(sumOf(twoSentences, true)).toBeCloseTo(0.75 * 0.25, 12);
    expect(sumOf(sentences, false)).toBeCloseTo(1, 12);
    expect(sumOf(twoSentences, false)).toBeCloseTo(0.75, 12);
  });

  it('are drawn with their probabilities', () => {
    // Each would fail by chance once in a million seeds, and the seed is fixed.
    const stream = openStream('seedrandom', 'stories');
    const texts = [...sentences, ...twoSentences];
    const counts = new Array<number>(texts.length + 1).fill(0);
    for (let i = 0; i < 20_000; i++) {
      const at = texts.indexOf(sampleStory(picture, language, stream).text);
      counts[at < 0 ? texts.length : at]!++;
    }
    const short = texts.map((text) => storyProbability(picture, language, text));
    const { pValue } = chiSquaredTest(counts, [...short, 0.75 * 0.75]);
    expect(pValue).toBeGreaterThan(1e-6);
  });

  it('are nothing else', () => {
    expect(storyProbability(picture, language, '')).toBe(0);
    expect(storyProbability(picture, language, `${sentences[0]!}!`)).toBe(0);
    const other = sentencesOf(pictureAt('white', [[11, 3]]), language)[0]!.text;
    expect(storyProbability(picture, language, other)).toBe(0);
  });
});

it('goes on more often than not, so that the most probable word is never the end', () => {
  const story = ' The red circle sings.'.repeat(3);
  const next = storyProbability(picture, 'en', `${story} The red circle sings.`, false) / 0.2;
  expect(next).toBeGreaterThan(storyProbability(picture, 'en', story));
});

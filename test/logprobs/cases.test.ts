import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  expectedPlaces,
  expectedTables,
  ofManyPlaces,
  withoutAlternatives,
} from './expectedPlaces.js';
import { choosePlace, labelsOf, massOf, readLogprobs } from '../../src/logprobs/index.js';

/** The files are made after public reports: see test/logprobs/cases/README.md. */
const read = (file: string) =>
  readLogprobs(readFileSync(new URL(`cases/${file}`, import.meta.url), 'utf8'), file);

/** Token and probability, of all, to three digits. */
function shownAt(file: string, position?: string) {
  const { candidates } = choosePlace(read(file), file, position);
  const labels = labelsOf(candidates);
  return Object.fromEntries(
    candidates.map(({ logit }, i) => [labels[i], Number(Math.exp(logit).toPrecision(3))]),
  );
}

describe('files that people have', () => {
  it.each(expectedPlaces)('%s at place %s', (file, position, expected) => {
    expect(shownAt(file, position)).toEqual(expected);
  });

  it.each(expectedTables)('%s', (file, expected) => {
    const { candidates } = choosePlace(read(file), file);
    expect(candidates.map(({ text, logit }) => [text, logit])).toEqual(expected);
  });

  it('nine logits under a header', () => {
    expect(choosePlace(read('c0-headed.csv'), 'x').candidates).toHaveLength(9);
    expect(read('c0-headed.csv').scale).toBe('logits');
  });

  it.each(ofManyPlaces)('no place of %s is assumed', (file) => {
    expect(() => choosePlace(read(file), file)).toThrow('a place must be chosen, of 0 to');
  });

  it.each(withoutAlternatives)('%s has two places and no alternatives', (file) => {
    expect(() => choosePlace(read(file), file)).toThrow(
      '2 places, no alternatives: nothing to sample again.',
    );
  });

  it('says what is not shown, who was chosen, and what came after the samplers', () => {
    const place = choosePlace(read('p03c-two-positions-silent.json'), 'x', '0');
    expect(1 - massOf(place.candidates)).toBeCloseTo(0.092, 3);
    expect(place.chosen).toBe(0);
    expect(read('p13-llamacpp-post-sampling.json').afterSamplers).toBe(true);
    expect(read('p12-llamacpp-new.json').afterSamplers).toBe(false);
    expect(read('p06-vllm-prompt-logprobs.json').places.map(({ part }) => part)).toEqual([
      'prompt',
      'prompt',
      'prompt',
    ]);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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
  it.each<[file: string, position: string | undefined, expected: Record<string, number>]>([
    [
      'p02-legacy-completions.json',
      '0',
      { '\n': 0.972, '\n\n': 0.00479, ' (': 0.0011, ' in': 0.00721, ':': 0.00368 },
    ],
    ['p03-chat-completions.json', '0', { '!': 1, '！': 2.1e-7, '!\n\n': 8.76e-8 }],
    ['p03c-two-positions-silent.json', '0', { A: 0.301, B: 0.607 }],
    ['p03c-two-positions-silent.json', ' c', { ' c': 0.368, ' d': 0.549 }],
    ['p06-vllm-prompt-logprobs.json', '1', { Hello: 0.000508, ' The': 0.081 }],
    ['p08-sglang.json', undefined, { ' tea': 0.657, ' coffee': 0.273 }],
    ['p11-echo.json', '1', { ' world': 0.287, ' there': 0.223 }],
    ['p12-llamacpp-new.json', '0', { ',': 0.607, '!': 0.301 }],
    ['p13-llamacpp-post-sampling.json', undefined, { ',': 0.7, '!': 0.3 }],
    ['p14-duplicate-replacement.json', undefined, { 'F0 9F': 0.549, 'E2 80': 0.247, ' a': 0.135 }],
    ['p15-gemini.json', undefined, { Yes: 0.819, No: 0.183 }],
    ['p16-tgi.json', undefined, { ' x': 0.741, ' y': 0.223 }],
    ['p18b-python-inf-finite.txt', undefined, { '▁anno': 0.607, b: 0.301, '<s>': 0 }],
  ])('%s at place %s', (file, position, expected) => {
    expect(shownAt(file, position)).toEqual(expected);
  });

  it.each([
    [
      'c1-european.csv',
      [
        ['the', -1.25],
        ['of', -2.5],
      ],
    ],
    [
      'c2-tabs.tsv',
      [
        ['the', -1.25],
        ['of', -2.5],
      ],
    ],
    [
      'c10-pairs.json',
      [
        ['a', 1.5],
        ['b', -2],
      ],
    ],
  ])('%s', (file, expected) => {
    const { candidates } = choosePlace(read(file), file);
    expect(candidates.map(({ text, logit }) => [text, logit])).toEqual(expected);
  });

  it('nine logits under a header', () => {
    expect(choosePlace(read('c0-headed.csv'), 'x').candidates).toHaveLength(9);
    expect(read('c0-headed.csv').scale).toBe('logits');
  });

  it.each([
    'p02-legacy-completions.json',
    'p03-chat-completions.json',
    'p03c-two-positions-silent.json',
    'p06-vllm-prompt-logprobs.json',
    'p12-llamacpp-new.json',
  ])('no place of %s is assumed', (file) => {
    expect(() => choosePlace(read(file), file)).toThrow('a place must be chosen, of 0 to');
  });

  it.each(['p07-sse.txt', 'p09b-ollama-no-top.json'])(
    '%s has two places and no alternatives',
    (file) => {
      expect(() => choosePlace(read(file), file)).toThrow(
        '2 places, no alternatives: nothing to sample again.',
      );
    },
  );

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

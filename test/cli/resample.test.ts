import { describe, expect, it } from 'vitest';
import { resample, readLogprobs } from '../../src/logprobs/index.js';
import { runInMemory } from './inMemory.js';

const answer = JSON.stringify([
  { token: 'A', logprob: -1.2, top_logprobs: { A: -1.2, B: -0.5 } },
  { token: 'c', logprob: -1, top_logprobs: { c: -1, d: -0.6 } },
]);
const files = { 'answer.json': answer };
const line = 'resample --logits answer.json --position 0';

describe('resample', () => {
  it('says what the library says', async () => {
    const { out, code } = await runInMemory(
      `${line} --temperature 2 --top-k 5 --vocabulary-size 100 --json`,
      { files },
    );
    expect(code).toBe(0);
    const { tokens, tail, entropy } = JSON.parse(out);
    const place = readLogprobs(answer, 'x').places[0]!;
    const expected = resample(place, { temperature: 2, topK: 5, vocabularySize: 100 });
    expect({ tail, entropy }).toEqual({ tail: expected.tail, entropy: expected.entropy });
    expect(tokens.map(({ token }: { token: string }) => token)).toEqual(['B', 'A']);
    expect(tokens.map((one: { probability: unknown }) => one.probability)).toEqual(
      expected.tokens.map(({ probability }) => probability),
    );
  });

  it('names the token that is drawn for certain, and says so where none is', async () => {
    const sure = await runInMemory(`${line} --uniform 0.1`, { files });
    expect(sure.out).toContain('u = 0.1 draws B for certain, likeliest token first.');
    const hidden = await runInMemory(`${line} --uniform 0.95`, { files });
    expect(hidden.out).toContain('u = 0.95 draws a token that nobody can name');
  });

  it('assumes no place, and takes nothing that went through samplers', async () => {
    const unnamed = await runInMemory('resample --logits answer.json', { files });
    expect([unnamed.code, unnamed.error]).toEqual([
      3,
      'error: answer.json: a place must be chosen, of 0 to 1: 0 "A", 1 "c"\n',
    ]);
    const after =
      '{"completion_probabilities":[{"token":"a","prob":0.7,"top_probs":[{"token":"a","prob":0.7},{"token":"b","prob":0.3}]}]}';
    const late = await runInMemory('resample --logits -', { stdin: after });
    expect(late.code).toBe(3);
    expect(late.error).toContain('the numbers must be from before the samplers');
  });

  it.each([
    ['--temperature 0', 'temperature must be in (0, ∞), got 0'],
    ['--top-p 2', 'topP must be in (0, 1], got 2'],
    ['--uniform 1', 'u must be in [0, 1), got 1'],
    ['--vocabulary-size 1', 'vocabularySize must be at least 2, got 1'],
  ])('%s ends with 3', async (options, message) => {
    const { code, error } = await runInMemory(`${line} ${options}`, { files });
    expect(code).toBe(3);
    expect(error).toContain(message);
  });
});

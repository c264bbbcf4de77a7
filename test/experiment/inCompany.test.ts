import { describe, expect, it } from 'vitest';
import { accuracyOf, inCompany, requestOf } from '../../src/experiment/inCompany.js';
import { repeatAnswers } from '../../src/experiment/repeatAnswers.js';
import { run } from '../../src/decoding/run.js';
import { askAbout, samplePicture, storyRequest } from '../../src/model/chameleon/index.js';
import type { BackendSpec } from '../../src/model/index.js';
import { openStream } from '../../src/random/index.js';

/** A picture whose story has near ties. */
const prompt = askAbout(samplePicture(openStream('seedrandom', '2')), storyRequest.zh);

const story = (backend: Partial<BackendSpec> & Pick<BackendSpec, 'name'>, load: object = {}) => ({
  model: 'chameleon' as const,
  prompt,
  processors: [{ temperature: 0 }],
  maxTokens: 60,
  backend,
  load,
});

describe('requests for one story at temperature 0, in company', () => {
  const requests = 16;

  it('give several answers by gpu-like, and say where each parted', async () => {
    const answers = await repeatAnswers(story({ name: 'gpu-like' }), requests);
    const company = await inCompany(answers, { most: 2 });
    expect(company.groups.length).toBeGreaterThan(1);
    expect(company.agreement.raw).toBeLessThan(1);
    expect(company.survival[company.common]).toBe(1);
    expect(company.survival[company.common + 1]).toBeLessThan(1);
    for (const { common, parting, answer } of company.groups.slice(1, 3)) {
      expect(parting!.fork!.step).toBe(common);
      expect(parting!.difference!.position).toBeLessThan(84);
      // Near ties, and not errors: what parted was close.
      expect(Math.min(...parting!.fork!.margins!)).toBeLessThan(4);
      const alone = await run(requestOf(answers, answer.firstRun));
      expect(alone.steps.map(({ token }) => token)).toEqual(answer.tokens);
    }
    expect(await repeatAnswers(story({ name: 'gpu-like' }), requests)).toEqual(answers);
  });

  it.each([
    { name: 'gpu-like', format: 'float32' },
    { name: 'batch-invariant', format: 'bfloat16' },
    { name: 'batch-invariant', format: 'float16' },
    { name: 'shard-invariant', format: 'bfloat16', devices: 4 },
  ] as const)('give one answer by %j', async (backend) => {
    const { answers } = await repeatAnswers(story(backend), 6);
    expect(answers).toHaveLength(1);
  });

  it('give one answer by batch-invariant with prompts cut and cached, too', async () => {
    const plain = await repeatAnswers(story({ name: 'batch-invariant' }), 1);
    const load = { chunk: 8, prefixCache: true, rate: 0.5 };
    const { answers } = await repeatAnswers(story({ name: 'batch-invariant' }, load), 6);
    expect(answers.map(({ tokens }) => tokens)).toEqual(plain.answers.map(({ tokens }) => tokens));
  });
});

describe('accuracyOf', () => {
  it('goes from all requests to any of them, with the mean between', () => {
    const shares = [1, 0, 0.5, 0.25, undefined].map((shareOfTrue) => ({ shareOfTrue }));
    expect(accuracyOf(shares)).toEqual({ mean: 1.75 / 4, best: 3 / 4, worst: 1 / 4 });
    expect(accuracyOf([{ shareOfTrue: undefined }])).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { calibrate, marginSteps, type MarginStep } from '../../src/experiment/margins.js';
import { askAbout, samplePicture, storyRequest } from '../../src/model/chameleon/index.js';
import { loadModel } from '../../src/model/loadModel.js';
import { run } from '../../src/decoding/run.js';
import { openStream } from '../../src/random/index.js';

const prompt = (seed: number) =>
  askAbout(samplePicture(openStream('seedrandom', String(seed))), storyRequest.zh);

describe('marginSteps', () => {
  it('goes along the text that a lone request gets, and parts only where margins are turned', async () => {
    const model = await loadModel('chameleon');
    const backend = { name: 'gpu-like' as const };
    const { steps } = await run({
      model: 'chameleon',
      prompt: prompt(2),
      processors: [{ temperature: 0 }],
      maxTokens: 20,
      backend,
    });
    const margins = marginSteps(model, prompt(2), backend, 20);
    expect(margins).toHaveLength(steps.length);
    margins.forEach(({ margin, moved, parted, losesTies }, i) => {
      const sorted = [...steps[i]!.logits].sort((a, b) => b - a);
      expect(margin === 0).toBe(sorted[0] === sorted[1]);
      if (margin + moved < 0 || (margin + moved === 0 && losesTies)) expect(parted).toBe(true);
    });
  });

  it('moves nothing by a backend that does not heed the batch', async () => {
    const model = await loadModel('chameleon');
    const steps = marginSteps(model, prompt(2), { name: 'batch-invariant' }, 20);
    expect(steps.every(({ moved, parted }) => moved === 0 && !parted)).toBe(true);
  });

  it('refuses a model without sums, and no tokens', async () => {
    const [table, chameleon] = [await loadModel('table'), await loadModel('chameleon')];
    expect(() => marginSteps(table, '', { name: 'gpu-like' }, 1)).toThrow('which table has not');
    expect(() => marginSteps(chameleon, prompt(1), { name: 'gpu-like' }, 0)).toThrow('maxTokens');
  });
});

describe('calibrate', () => {
  /** Margins and moves that have nothing to do with each other. */
  const texts = (count: number, length: number): MarginStep[][] => {
    const stream = openStream('seedrandom', '5');
    const triangle = () => 4 * (stream.uniform() - stream.uniform());
    return Array.from({ length: count }, () =>
      Array.from({ length }, () => {
        const [margin, moved] = [5 * stream.uniform(), triangle()];
        return { margin, moved, losesTies: false, parted: margin + moved < 0 };
      }),
    );
  };

  it('is right to 4 points in every tenth of ten thousand steps whose truth is known', () => {
    const { steps, groups, size, survival } = calibrate(texts(400, 50));
    expect(steps).toBe(10_000);
    // Of a thousand steps in a tenth, chance alone moves the share by 1.6 points.
    for (const { predicted, happened } of groups) {
      expect(Math.abs(predicted - happened)).toBeLessThan(0.04);
    }
    expect(groups.at(-1)!.predicted).toBeGreaterThan(0.3);
    expect(size).toBeCloseTo(4 / Math.sqrt(6), 1); // the spread of a triangle
    survival.predicted.forEach((share, i) => {
      expect(Math.abs(share - survival.happened[i]!)).toBeLessThan(0.1);
    });
  });

  it('tells what happened where it was not foreseen', () => {
    const wrong = texts(40, 50).map((steps) =>
      steps.map((step) => ({ ...step, parted: !step.parted })),
    );
    expect(calibrate(wrong).groups[0]!.happened).toBe(1);
  });

  it('refuses one text, from which nothing can be held out', () => {
    expect(() => calibrate([[]])).toThrow('texts must be at least 2, got 1');
  });
});

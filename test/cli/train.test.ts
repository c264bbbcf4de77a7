import { describe, expect, it } from 'vitest';
import { readWeights } from '../../src/model/chameleon/weights/weightsFile.js';
import { runInMemory } from './inMemory.js';

const short = 'train --documents 2 --pictures 1 --workers 2';
const timeout = 120_000;

describe('samplescope train', () => {
  it(
    'trains, keeps checkpoints, and goes on to the same weights after a break',
    { timeout },
    async () => {
      const whole = await runInMemory(
        `${short} --steps 3 --every 2 --out w --curve c --svg s --checkpoint k --json`,
      );
      expect(whole.error).toContain('step 3');
      expect(whole.code).toBe(0);
      const result = JSON.parse(whole.out) as { hash: string; plan: { steps: number } };
      expect(result.plan.steps).toBe(3);
      expect(whole.files['c']!.trim().split('\n')).toHaveLength(1 + 3);
      expect(whole.files['s']).toMatch(/<svg [^]*entropy of the data/);
      readWeights(whole.bytes['w']!, result.hash);

      const again = await runInMemory(`${short} --steps 3 --resume k --out w --json`, {
        files: { k: whole.bytes['k']! },
      });
      expect(again.bytes['w']).toEqual(whole.bytes['w']);
    },
  );

  it('prints what the weights are worth', { timeout }, async () => {
    const { out, error } = await runInMemory(`${short} --steps 1 --seed 9`, { columns: 80 });
    expect(out).toMatch(/Cross-entropy[^]*answer[^]*Total variation[^]*where[^]*SHA-256/);
    expect(error).toContain('loss');
  });

  it.each([
    ['train --steps 0', 2, 'whole number from 1'],
    ['train --workers two', 2, 'It must be a number'],
    ['train --resume missing.safetensors', 3, 'no such file'],
    ['train --resume -', 3, 'weights must begin with'],
  ])('refuses %s', async (line, code, message) => {
    const outcome = await runInMemory(line);
    expect(outcome.code).toBe(code);
    expect(outcome.error).toContain(message);
  });
});

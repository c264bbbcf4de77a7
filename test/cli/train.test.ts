import { describe, expect, it } from 'vitest';
import { readWeights } from '../../src/model/chameleon/weights/weightsFile.js';
import { runInMemory } from './inMemory.js';

const short = 'train --documents 2 --pictures 1 --workers 1';
const timeout = 120_000;

describe('samplescope train', () => {
  it(
    'trains, keeps checkpoints, and goes on to the same weights after a break',
    { timeout },
    async () => {
      const whole = await runInMemory(
        `${short} --workers 2 --steps 3 --every 2 --out w --curve c --svg s --checkpoint k --json`,
      );
      expect(whole.error).toContain('step 3');
      expect(whole.code).toBe(0);
      const result = JSON.parse(whole.out) as { hash: string; plan: { steps: number } };
      expect(result.plan.steps).toBe(3);
      expect(whole.files['c']!.trim().split('\n')).toHaveLength(1 + 3);
      expect(whole.files['s']).toMatch(/<svg [^]*entropy of the data/);
      readWeights(whole.bytes['w']!, result.hash);

      // Nor does the number of threads change them.
      const again = await runInMemory(`${short} --resume k --out w --curve c --json`, {
        files: { k: whole.bytes['k']! },
      });
      expect(again.bytes['w']).toEqual(whole.bytes['w']);
      expect(again.files['c']).toBe(whole.files['c']);
    },
  );

  it(
    'saves what was done when it is interrupted, and goes on from there',
    { timeout },
    async () => {
      const world = { interruptAt: '1 of 3 steps', columns: 80 };
      const stopped = await runInMemory(`${short} --steps 3 --out w`, world);
      expect(stopped.code).toBe(130);
      const [, file] = /To go on: samplescope train --resume (\S+)/.exec(stopped.error)!;
      expect([stopped.out, stopped.files['w']]).toEqual(['', undefined]);
      const k = stopped.bytes[file!]!;
      const lines = await runInMemory(`${short} --resume k --curve c`, { files: { k } });
      expect(lines.files['c']!.trim().split('\n')).toHaveLength(1 + 3);
      for (const [options, message] of [
        ['--seed 6', '--seed must be 5'],
        ['--steps 1 --resume k2', '--steps must be at least 3'],
      ] as const) {
        const k2 = (await runInMemory(`${short} --resume k --checkpoint k2`, { files: { k } }))
          .bytes['k2']!;
        const refused = await runInMemory(`${short} --resume k ${options}`, { files: { k, k2 } });
        expect([refused.code, refused.error]).toEqual([3, expect.stringContaining(message)]);
      }
    },
  );

  it('prints what the weights are worth', { timeout }, async () => {
    const { out, error } = await runInMemory(`${short} --steps 1 --seed 9`, {
      columns: 80,
    });
    expect(out).toMatch(/Cross-entropy[^]*answer[^]*Total variation[^]*where[^]*SHA-256/);
    expect(error).toContain('loss');
  });

  it.each([
    ['train --steps 0', 2, 'whole number from 1'],
    ['train --workers two', 2, 'It must be a number'],
    ['train --resume missing.safetensors', 3, 'no such file'],
    ['train --resume -', 3, 'weights must begin with'],
    ['train --documents 1e15', 2, 'at most 100000'],
    ['train --workers 1000', 2, 'at most 256'],
    ['train --out -', 3, 'cannot write to -'],
    ['train --out no-such-directory/w', 3, 'cannot write no-such-directory/w'],
    ['train --out w --svg w', 3, 'w must hold one result, got two'],
  ])('refuses %s', async (line, code, message) => {
    const outcome = await runInMemory(line);
    expect(outcome.code).toBe(code);
    expect(outcome.error).toContain(message);
  });
});

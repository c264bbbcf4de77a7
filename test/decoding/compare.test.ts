import { describe, expect, it } from 'vitest';
import { compare } from '../../src/decoding/compare.js';
import { createReceipt, receiptFromJson, replay } from '../../src/decoding/receipt.js';
import { run } from '../../src/decoding/run.js';
import type { BackendName } from '../../src/model/index.js';
import type { PartialRecipe } from '../../src/recipe/recipe.js';

const recipe: PartialRecipe = {
  model: 'chameleon',
  prompt: '<s> Draw a red circle.<turn>',
  maxTokens: 4,
};
const by = (name: BackendName, more: object = {}): PartialRecipe => ({
  ...recipe,
  processors: [{ temperature: 0 }],
  backend: { name, ...more },
});

describe('compare', () => {
  it('finds nothing between a recipe and itself', async () => {
    const same = { sameTokens: true, sameBits: true, fork: undefined, difference: undefined };
    expect(await compare(by('gpu-like'), by('gpu-like'))).toEqual(same);
    expect(await compare(by('reference'), { ...recipe, processors: [{ temperature: 0 }] })).toEqual(
      same,
    );
  });

  it('names the operation in which bits first differ: the one whose order is another', async () => {
    const one = by('shard-invariant', { format: 'float32' });
    const two = by('reference', { format: 'float32' });
    const { sameBits, difference } = await compare(one, two);
    expect(sameBits).toBe(false);
    expect(difference).toMatchObject({ position: 0, layer: 0, operation: 'norm', part: undefined });
    expect(difference!.differing).toBeGreaterThan(0);
    expect(difference!.differing).toBeLessThanOrEqual(difference!.size);
    // One order or another of 64 squares: a few units of the last place, no more.
    expect(difference!.ulps).toBeLessThan(8);
  });

  it('finds the devices in what they add up', async () => {
    const { difference } = await compare(
      by('batch-invariant'),
      by('batch-invariant', { devices: 4 }),
    );
    expect(['oProj', 'qkv', 'gateUp']).toContain(difference!.operation);
    const trees = [1, 8].map((devices) => by('shard-invariant', { devices }));
    expect(await compare(trees[0]!, trees[1]!)).toMatchObject({ sameBits: true });
  });

  it('tells the tokens and how close their logits were, where other numbers drew another', async () => {
    const seeds = ['1', '2', '3', '4'].map((seed) => ({
      ...recipe,
      seed,
      processors: [{ temperature: 3 }],
    }));
    const { fork, sameTokens } = await compare(seeds[0]!, seeds[1]!);
    expect(sameTokens).toBe(false);
    const [a, b] = [await run(seeds[0]!), await run(seeds[1]!)];
    const { step, logits } = fork!;
    const pair = [a, b].map(({ steps }) => steps[step]!.token);
    expect(pair[0]).not.toBe(pair[1]);
    expect(a.steps.slice(0, step).map(({ token }) => token)).toEqual(
      b.steps.slice(0, step).map(({ token }) => token),
    );
    expect(logits![0]).toEqual(pair.map((token) => a.steps[step]!.logits[token]));
  });

  it('of two prompts, tells the token alone', async () => {
    const other = { ...recipe, prompt: '<s> Draw a blue square.<turn>' };
    expect((await compare(recipe, other)).difference).toBeUndefined();
  });
});

describe('a recipe with a backend', () => {
  it('has its own fingerprint and replays; without one nothing has changed', async () => {
    const receipt = createReceipt(await run({ ...by('gpu-like'), load: '7' }));
    expect(receipt.recipe.backend).toEqual({
      name: 'gpu-like',
      version: 2,
      format: 'bfloat16',
      devices: 1,
      allReduce: 'ring',
    });
    expect((await replay(receiptFromJson(JSON.stringify(receipt)))).same).toBe(true);
    expect(Object.keys(createReceipt(await run(recipe)).recipe)).not.toContain('backend');
  });

  it('of a version that is not there is refused', async () => {
    const receipt = JSON.parse(JSON.stringify(createReceipt(await run(by('gpu-like')))));
    receipt.recipe.backend.version = 3;
    expect(() => receiptFromJson(JSON.stringify(receipt))).toThrow(
      'version must be one of those of gpu-like, 1, 2, got 3',
    );
  });

  it('needs a model with sums, and a load needs a backend', async () => {
    await expect(run({ backend: 'gpu-like' })).rejects.toThrow('which has no sums to order');
    await expect(run({ load: '1' })).rejects.toThrow('recipe.load must go with a backend');
    await expect(run({ ...recipe, backend: 'tpu' as 'reference' })).rejects.toThrow(
      'recipe.backend.name must be one of the backends reference, gpu-like',
    );
  });
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createReceipt,
  decode,
  fingerprintRecipe,
  fingerprintTrace,
  receiptFromJson,
  replay,
  run,
} from '../../src/decoding/index.js';
import { fingerprintStep, fingerprintStepBy } from '../../src/decoding/fingerprint.js';
import { softmax } from '../../src/distribution/index.js';
import { loadModel } from '../../src/model/index.js';
import { openStream, restoreStream } from '../../src/random/index.js';
import {
  parseRecipe,
  recipeFromFragment,
  recipeFromJson,
  recipeToFragment,
  recipeToJson,
} from '../../src/recipe/index.js';
import { draws, inverseCdf } from '../../src/sampling/index.js';

const twoTokens = { table: { '': { a: 1, b: 0.25, c: -3 } } };

const anyRun = fc
  .record({
    seed: fc.string({ minLength: 1, unit: 'grapheme-ascii' }),
    temperature: fc.double({ min: 0, max: 10, noNaN: true }),
    stream: fc.constantFrom('seedrandom' as const, 'alea' as const, 'xor4096' as const),
    maxTokens: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ temperature, ...rest }) =>
    parseRecipe({ model: twoTokens, prompt: '', processors: [{ temperature }], ...rest }),
  );

describe('run', () => {
  it('gives the same trace for the same recipe, also after JSON and a URL', async () => {
    await fc.assert(
      fc.asyncProperty(anyRun, async (recipe) => {
        const trace = await run(recipe);
        expect(await run(recipeFromJson(recipeToJson(recipe)))).toEqual(trace);
        expect(await run(recipeFromFragment(recipeToFragment(recipe)))).toEqual(trace);
      }),
      { numRuns: 30 },
    );
  });

  it('draws each token from what it says it drew from, with the numbers of its stream in order', async () => {
    const trace = await run({ model: twoTokens, prompt: '', maxTokens: 20, seed: 'here' });
    const stream = openStream('seedrandom', 'here');
    trace.steps.forEach((step, index) => {
      const u = stream.uniform();
      expect(step.position).toBe(index);
      expect(step.consumed).toEqual([u]);
      expect(step.probabilities).toEqual(softmax(step.logits, 1));
      expect(step.token).toBe(inverseCdf(step.probabilities, u));
    });
    expect(new Set(trace.text)).toEqual(
      new Set(['a', 'b', 'c'].filter((t) => trace.text.includes(t))),
    );
    expect(trace.text).toHaveLength(20);
  });

  it('lets each token join the context', async () => {
    const { steps } = await run({ model: twoTokens, prompt: '', maxTokens: 4 });
    steps.slice(1).forEach((step, i) => {
      expect(step.context).toEqual([...steps[i]!.context, steps[i]!.token]);
    });
  });

  it('at temperature 0 says greedy, repeats itself, and still takes a number per token', async () => {
    const trace = await run({
      model: twoTokens,
      prompt: '',
      processors: [{ temperature: 0 }],
      maxTokens: 5,
    });
    expect(trace.text).toBe('aaaaa');
    expect(trace.steps[0]!.stages[0]!.description).toContain('greedy');
    expect(trace.steps.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4]);
  });

  it('greedy takes no numbers at all', async () => {
    const { steps, text } = await run({
      model: twoTokens,
      prompt: '',
      draw: 'greedy',
      maxTokens: 3,
    });
    expect(text).toBe('aaa');
    expect(steps.every(({ position, consumed }) => position === 0 && consumed.length === 0)).toBe(
      true,
    );
  });

  it('goes on with the same tokens from a stream that was saved mid-way', async () => {
    const recipe = parseRecipe({ model: twoTokens, prompt: '', maxTokens: 10, seed: 'half' });
    const model = await loadModel(recipe.model);
    const whole = [...decode(recipe, model, openStream('seedrandom', 'half'))];
    const half = parseRecipe({ ...recipe, maxTokens: 5 });
    const stream = openStream('seedrandom', 'half');
    const before = [...decode(half, model, stream)];
    const restored = restoreStream(JSON.parse(JSON.stringify(stream.state())) as never);
    const after = [...decode(half, model, restored)];
    expect([...before, ...after].map(({ token }) => token)).toEqual(
      whole.map(({ token }) => token),
    );
  });
});

describe('the numbers of a draw', () => {
  it.each(['seedrandom', 'numpy', 'torch-cpu', 'jax'] as const)(
    'are those that a race on %s takes, whenever they are asked for',
    async (stream) => {
      for (const draw of ['exponentialRace', 'gumbelMax'] as const) {
        const { steps } = await run({
          draw,
          stream,
          seed: '5',
          maxTokens: 3,
          model: twoTokens,
          prompt: '',
        });
        const again = openStream(stream, '5');
        for (const { probabilities, logits, consumed, token, position } of steps) {
          expect(again.position).toBe(position);
          expect(draws[draw]({ logits, probabilities }, again)).toEqual({ token, consumed });
        }
      }
    },
  );
});

describe('fingerprints', () => {
  it('are the same by another SHA-256', async () => {
    const byNode = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
    const { steps } = await run({ draw: 'exponentialRace', processors: [{ temperature: 0.7 }] });
    for (const step of steps)
      expect(fingerprintStepBy(byNode, step)).toEqual(fingerprintStep(step));
  });

  it('are the same for the same bits and differ where anything differs', async () => {
    const base = { model: twoTokens, prompt: '', maxTokens: 3, seed: '1' };
    const one = fingerprintTrace(await run(base));
    expect(one).toMatch(/^[0-9a-f]{16}$/);
    expect(fingerprintTrace(await run(base))).toBe(one);
    for (const change of [
      { seed: '2' },
      { maxTokens: 4 },
      { stream: 'alea' as const },
      { processors: [{ temperature: 0.9999999999999999 }] },
      { processors: [] },
      { model: { table: { '': { a: 1, b: 0.25, c: -3.0000000000000004 } } } },
    ]) {
      expect(fingerprintTrace(await run({ ...base, ...change }))).not.toBe(one);
    }
  });

  it('of a recipe do not depend on what was left to the defaults', () => {
    expect(fingerprintRecipe({})).toBe(fingerprintRecipe(parseRecipe({})));
    expect(fingerprintRecipe({ seed: '43' })).not.toBe(fingerprintRecipe({}));
  });
});

describe('receipt', () => {
  const recipe = { model: twoTokens, prompt: '', maxTokens: 3 };

  it('replays, also after JSON', async () => {
    const receipt = createReceipt(await run(recipe));
    const read = receiptFromJson(JSON.stringify(receipt));
    expect(await replay(read)).toEqual({ same: true, fingerprint: receipt.fingerprint });
  });

  it.each([
    [{ seed: 'another' }, 1, 'draw'],
    [{ processors: [{ temperature: 0.5 }] }, 1, '1 temperature'],
    [{ processors: [] }, 1, '1 temperature'],
    [{ model: { table: { '': { a: 1, b: 0.5, c: -3 } } } }, 1, 'logits'],
    [{ maxTokens: 5 }, 4, 'logits'],
    [{ maxTokens: 2 }, 3, 'logits'],
  ])('says where it parted: %j', async (change, step, part) => {
    const receipt = createReceipt(await run(recipe));
    const other = createReceipt(await run({ ...recipe, ...change }));
    const found = await replay({ ...receipt, recipe: other.recipe });
    expect(found).toMatchObject({ same: false, step: step - 1, part });
    expect((found as { message: string }).message).toContain(`parted at step ${step}, in ${part}`);
  });

  it.each([
    ['{"version":1', 'a receipt must be JSON'],
    ['[]', 'receipt'],
    ['{"version":2,"recipe":{},"fingerprint":"","steps":[]}', 'receipt.version must be 1'],
    ['{"version":1,"recipe":{},"steps":[]}', 'receipt.fingerprint'],
    ['{"version":1,"recipe":{"seed":1},"fingerprint":"","steps":[]}', 'recipe.seed must be text'],
    ['{"version":1,"recipe":{},"fingerprint":"0","steps":[]}', 'was changed or cut'],
  ])('refuses %j', (json, message) => {
    expect(() => receiptFromJson(json)).toThrow(message);
  });

  it('finds a token that was changed by hand', async () => {
    const receipt = createReceipt(await run(recipe));
    const steps = receipt.steps.map((step, i) => (i === 1 ? { ...step, token: 'x' } : step));
    const read = receiptFromJson(JSON.stringify({ ...receipt, steps }));
    expect(await replay(read)).toMatchObject({
      same: false,
      step: 1,
      part: 'token',
      expected: '"x"',
      got: JSON.stringify(receipt.steps[1]!.token),
    });
  });

  it('refuses one whose steps were changed', async () => {
    const receipt = createReceipt(await run(recipe));
    const cut = { ...receipt, steps: receipt.steps.slice(1) };
    expect(() => receiptFromJson(JSON.stringify(cut))).toThrow('was changed or cut');
  });
});

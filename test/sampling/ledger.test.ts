import { describe, expect, it } from 'vitest';
import { run } from '../../src/decoding/index.js';
import { log } from '../../src/numerics/index.js';
import { fateOf } from '../../src/recipe/index.js';
import { applyChain, createProcessor, type ProcessorSpec } from '../../src/sampling/index.js';

const at = { context: [0], step: 1 };
const explain = (p: readonly number[], specs: readonly ProcessorSpec[]) =>
  applyChain(specs.map(createProcessor), Float64Array.from(p, log), at, { explain: true }).stages;

describe('the ledger', () => {
  it('counts tokens, mass and entropy on both sides of a stage', () => {
    const [stage] = explain([0.5, 0.25, 0.125, 0.125], [{ topK: 2 }]);
    const eighth = expect.closeTo(0.125, 12) as number;
    expect(stage!.ledger).toEqual({
      tokensIn: 4,
      tokensOut: 2,
      massRemoved: expect.closeTo(0.25, 12) as number,
      entropyBefore: expect.closeTo(1.75, 12) as number,
      entropyAfter: expect.closeTo(0.9182958340544896, 12) as number,
      removed: [
        { token: 2, probability: eighth, value: 3, threshold: 2, because: 'rank 3 > 2' },
        { token: 3, probability: eighth, value: 4, threshold: 2, because: 'rank 4 > 2' },
      ],
      moved: [],
    });
  });

  it.each<[ProcessorSpec, string]>([
    [{ topP: 0.7 }, 'probability of all likelier tokens 0.75 ≥ 0.7'],
    [{ minP: 0.3 }, 'probability 0.125 < 0.15'],
    [{ epsilon: 0.2 }, 'probability 0.125 < 0.2'],
    [
      { topP: { p: 0.7, convention: 'huggingface' } },
      'probability of it and all less likely tokens 0.25 ≤ 0.3',
    ],
    [{ topK: { k: 2, convention: 'huggingface' } }, 'logit −2.0794 < −1.3863'],
    [{ topNSigma: 1 }, 'logit −2.0794 < −1.2679'],
    [{ suppressTokens: [2] }, 'suppressTokens forbids it'],
  ])('%j says by which comparison', (spec, because) => {
    const [stage] = explain([0.5, 0.25, 0.125, 0.125], [spec]);
    expect(stage!.ledger!.removed.find(({ token }) => token === 2)!.because).toBe(because);
  });

  it('finds the stage in which a token met its end', () => {
    const stages = explain([0.5, 0.25, 0.125, 0.125], [{ topK: 3 }, { minP: 0.6 }]);
    expect(fateOf(stages, 0)).toBeUndefined();
    expect(fateOf(stages, 3)).toBe('topK: rank 4 > 3');
    expect(fateOf(stages, 1)).toMatch(/^minP: probability 0\.28571 < 0\.34286$/);
  });

  it('lists what was moved, and not what was only removed', () => {
    const [penalty] = explain([0.5, 0.5], [{ presencePenalty: 1 }]);
    expect(penalty!.ledger!.moved).toEqual([{ token: 0, from: log(0.5), to: log(0.5) - 1 }]);
    expect(penalty!.ledger!.removed).toEqual([]);
  });

  it.each<[ProcessorSpec, ProcessorSpec[]]>([
    [{ topP: { p: 0.9, convention: 'huggingface' } }, []],
    [{ mirostatV2: 9 }, []],
    [{ adaptiveP: -1 }, []],
    [{ mirostatV2: 9 }, [{ temperature: 0.7 }]],
    [{ temperature: { T: 1, convention: 'llama.cpp' } }, [{ temperature: 0.3 }]],
  ])('does not count as moved what %j only makes a 32-bit float, after %j', (spec, before) => {
    const stages = explain([0.5, 0.3, 0.15, 0.05], [...before, spec]);
    expect(stages.at(-1)!.scores.logits[1]).not.toBe(log(0.3));
    expect(stages.at(-1)!.ledger!.moved).toEqual([]);
  });

  it('counts as moved what an engine’s temperature divides', () => {
    const [stage] = explain([0.5, 0.5], [{ temperature: { T: 0.5, convention: 'vllm' } }]);
    expect(stage!.ledger!.moved.map(({ token }) => token)).toEqual([0, 1]);
  });

  it('is kept in a trace only where it is asked for, and changes nothing else', async () => {
    const recipe = { processors: [{ topK: 2 }], maxTokens: 2 };
    const plain = await run(recipe);
    const explained = await run(recipe, { recorder: 'ledger' });
    expect(plain.steps[0]!.stages[0]).not.toHaveProperty('ledger');
    expect(explained.steps[0]!.stages[0]!.ledger!.tokensOut).toBe(2);
    expect(explained.text).toBe(plain.text);
    expect(JSON.parse(JSON.stringify(explained.steps[0]!.stages[0]!.ledger))).toEqual(
      explained.steps[0]!.stages[0]!.ledger,
    );
  });
});

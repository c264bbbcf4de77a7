import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/decoding/index.js';
import { createPipeline } from '../../../src/decoding/strategies/pipeline.js';
import { fitNgram } from '../../../src/model/index.js';
import { openStream } from '../../../src/random/index.js';
import { parseRecipe } from '../../../src/recipe/index.js';

const model = fitNgram('the cat sat on the mat and the dog sat on the cat and the cat sat');

describe('createPipeline', () => {
  it.each([
    ['no processors', []],
    ['a temperature', [{ temperature: 0.7 }]],
    ['a penalty that looks back', [{ repetitionPenalty: 1.5 }]],
    ['a processor with a memory', [{ mirostatV2: { tau: 2, eta: 0.5 } }]],
  ])('goes through the stages of decode, token by token: %s', (_, processors) => {
    const recipe = parseRecipe({ prompt: 'the', maxTokens: 12, processors });
    const steps = [...decode(recipe, model, openStream('seedrandom', 'walk'))];
    const pipeline = createPipeline(recipe, model);
    let prefix = pipeline.start;
    for (const step of steps) {
      const next = pipeline.next(prefix);
      expect(prefix.context).toEqual(step.context);
      expect(next.logits).toEqual(step.logits);
      expect(next.probabilities).toEqual(step.probabilities);
      prefix = pipeline.extend(next, step.token);
    }
  });

  it('branches: what is done with one continuation does not touch another', () => {
    const recipe = parseRecipe({ prompt: 'the', processors: [{ repetitionPenalty: 2 }] });
    const { start, next, extend } = createPipeline(recipe, model);
    const first = next(start);
    const before = next(extend(first, 1)).probabilities;
    next(extend(first, 2));
    expect(next(extend(first, 1)).probabilities).toEqual(before);
  });
});

import { describe, expect, it } from 'vitest';
import { createPipeline } from '../../src/decoding/strategies/pipeline.js';
import { createChains, decode, type Step } from '../../src/decoding/index.js';
import { tableModel } from '../../src/model/index.js';
import { openStream } from '../../src/random/index.js';
import { parseRecipe, presets, recipeOf, type PartialRecipe } from '../../src/recipe/index.js';
import { begin, bos, end, eos, images, logitsAfter, pictureModel } from './pictureModel.js';

const isCode = (token: number) => token >= images.first && token < images.first + images.count;
const text = [{ allowedTokens: 'text' }] as const;
const codes = [{ allowedTokens: 'images' }] as const;

function stepsOf(recipe: PartialRecipe, seed: string, model = pictureModel()): Step[] {
  const whole = parseRecipe({ prompt: 'a', maxTokens: 60, ...recipe });
  return [...decode(whole, model, openStream('seedrandom', seed))];
}

const many = Array.from({ length: 60 }, (_, seed) => String(seed));

describe('decode with imageProcessors', () => {
  it('draws exactly so many codes after every begin-image, then end-image, then text', () => {
    let pictures = 0;
    for (const seed of many) {
      const tokens = stepsOf({ processors: text, imageProcessors: codes }, seed).map(
        ({ token }) => token,
      );
      for (let i = 0; i < tokens.length; i++) {
        if (tokens[i] === begin && tokens.length - i > images.length + 1) {
          pictures++;
          expect(tokens.slice(i + 1, i + 4).every(isCode)).toBe(true);
          expect(tokens[i + 4]).toBe(end);
          i += images.length + 1;
        } else if (tokens[i] !== begin) {
          if (tokens.length - i > images.length + 1) expect(isCode(tokens[i]!)).toBe(false);
        } else break;
      }
    }
    expect(pictures).toBeGreaterThan(30);
  });

  it('forces end-image with the logit 0 and −∞ for the others', () => {
    const [step] = stepsOf(
      { prompt: '⟦012', processors: text, imageProcessors: codes, maxTokens: 1 },
      '1',
    );
    expect(step!.stages.map(({ name }) => name)).toEqual(['endImage']);
    expect([...step!.stages[0]!.scores.logits].map((x, i) => (i === end ? x === 0 : x))).toEqual(
      Array.from({ length: 11 }, (_, i) => (i === end ? true : -Infinity)),
    );
    expect(step!.token).toBe(end);
  });

  it('goes on with an image that the prompt begins, and takes one that it holds', () => {
    const chains = { processors: text, imageProcessors: codes, maxTokens: 1 };
    expect(isCode(stepsOf({ ...chains, prompt: 'a⟦01' }, '1')[0]!.token)).toBe(true);
    expect(isCode(stepsOf({ ...chains, prompt: 'a⟦012⟧' }, '1')[0]!.token)).toBe(false);
  });

  it('lets what a processor remembers begin anew with the text after an image', () => {
    const processors = [{ mirostatV2: { tau: 2, eta: 0.5 } }];
    const steps = stepsOf(
      { prompt: 'a⟦01', processors, imageProcessors: codes, maxTokens: 4 },
      '3',
      pictureModel({ end: undefined as never }),
    );
    const states = steps.map(({ stages }) => stages[0]!.state);
    expect(steps.map(({ stages }) => stages[0]!.name).slice(0, 3)).toEqual([
      'allowedTokens',
      'endImage',
      'mirostatV2',
    ]);
    const fresh = stepsOf({ processors, maxTokens: 1 }, '3')[0]!.stages[0]!.state;
    expect(states[2]).toEqual(fresh);
    expect(states[3]).not.toEqual(fresh);
  });

  it('is refused for a model without images', () => {
    const coin = tableModel('coin', { '': { a: 0, b: 0 } });
    const recipe = parseRecipe({ prompt: '', imageProcessors: [{ topK: 1 }] });
    expect(() => createChains(recipe, coin)).toThrow(
      'imageProcessors must go with a model that has images, and "coin" has none',
    );
  });

  it('names the token that breaks an image off', () => {
    const broken = { processors: text, imageProcessors: codes };
    expect(() => stepsOf({ ...broken, prompt: '⟦0a1⟧' }, '1')).toThrow(
      'an image must have 3 image tokens and then end-image (6), got the token 8 in the image that begins at position 1',
    );
    expect(() => stepsOf({ ...broken, prompt: '⟦01⟧' }, '1')).toThrow('got the token 6');
    expect(() => stepsOf({ ...broken, prompt: '⟦0120⟧' }, '1')).toThrow('got the token 2');
    const open = () => {
      for (const seed of many) stepsOf({ imageProcessors: [] }, seed);
    };
    expect(open).toThrow('{"allowedTokens":"images"}');
  });

  it('changes nothing where it is left out: one chain, and every token may come', () => {
    const steps = stepsOf({ prompt: 'a⟦', maxTokens: 1 }, '1');
    expect(steps[0]!.probabilities[8]).toBeGreaterThan(0);
    expect(steps[0]!.stages.map(({ name }) => name)).toEqual(['temperature']);
  });
});

describe('the end of a text', () => {
  it('is the token that the model names: it is drawn, and nothing after it', () => {
    const steps = many.map((seed) => stepsOf({ processors: text, imageProcessors: codes }, seed));
    const ended = steps.filter((run) => run.at(-1)!.token === eos);
    expect(ended.length).toBeGreaterThan(40);
    for (const run of steps) {
      expect(run.slice(0, -1).every(({ token }) => token !== eos)).toBe(true);
      expect(run.length === 60 || run.at(-1)!.token === eos).toBe(true);
    }
  });

  it('does not come where the model names none', () => {
    const model = pictureModel({ end: undefined as never });
    expect(stepsOf({ maxTokens: 40 }, '1', model)).toHaveLength(40);
  });
});

describe('the chameleon preset', () => {
  const recipe = parseRecipe({ ...recipeOf(presets.chameleon), prompt: '⟦012⟧a⟦3', seed: '1' });

  it('guides images three ways: everything, the images alone, nothing but this image', () => {
    const model = pictureModel();
    const [step] = decode({ ...recipe, maxTokens: 1 }, model, openStream('torch-cpu', '1'));
    const whole = [bos, 7, 2, 3, 4, 6, 8, 7, 5];
    const alone = [bos, 7, 2, 3, 4, 6, 7, 5];
    const nothing = [bos, 7, 5];
    expect(model.asked).toEqual([whole, alone, nothing]);
    // By hand, in double precision: nothing + 1.2 (alone − nothing) + 3 (whole − alone).
    const [w, a, n] = [whole, alone, nothing].map(logitsAfter);
    const guided = step!.stages[0]!.scores.logits;
    for (let token = 1; token < 11; token++) {
      const expected = n![token]! + 1.2 * (a![token]! - n![token]!) + 3 * (w![token]! - a![token]!);
      expect(guided[token]).toBeCloseTo(expected, 4);
    }
    expect(step!.stages.map(({ name }) => name)).toEqual([
      'guidance',
      'allowedTokens',
      'temperature',
      'topP',
    ]);
  });

  it('has Chameleon’s text chain outside of images, end-image excluded', () => {
    const text = { ...recipe, prompt: 'ab', maxTokens: 1 };
    const [step] = decode(text, pictureModel(), openStream('torch-cpu', '1'));
    expect(step!.stages.map(({ name }) => name)).toEqual([
      'allowedTokens',
      'roomForImage',
      'repetitionPenalty',
      'temperature',
      'topP',
    ]);
    const { logits } = step!.stages[0]!.scores;
    expect([...logits.keys()].filter((token) => logits[token]! > -Infinity)).toEqual([
      eos,
      begin,
      8,
      9,
      10,
    ]);
  });

  it('begins no image where the context has no room for one', () => {
    for (const [contextLength, allowed] of [
      [10, true],
      [9, false], // Chameleon leaves one place more than it needs
    ] as const) {
      const model = pictureModel({ contextLength });
      const text = { ...recipe, prompt: 'abc', maxTokens: 1 }; // 4 tokens with BOS, and an image takes 5
      const [step] = decode(text, model, openStream('torch-cpu', '1'));
      expect(step!.stages[1]!.scores.logits[begin]! > -Infinity).toBe(allowed);
    }
  });

  it('sets both chains, where both have such a stage', () => {
    const { processors, imageProcessors } = recipeOf(presets.chameleon, {
      temperature: 2,
      guidance: null,
      repetitionPenalty: null,
    });
    const temperature = { temperature: { T: 2, convention: 'huggingface' } };
    expect(processors).toContainEqual(temperature);
    expect(imageProcessors).toContainEqual(temperature);
    expect(imageProcessors).toHaveLength(3);
  });
});

describe('guidance that keeps a part of the context', () => {
  const run = (model: Parameters<typeof stepsOf>[2], guidance: object) => () =>
    stepsOf({ maxTokens: 1, processors: [{ guidance } as never] }, '1', model);

  it('outside of images, keeps nothing but BOS', () => {
    const model = pictureModel();
    run(model, { scale: 2, keep: 'nothing' })();
    expect(model.asked.at(-1)).toEqual([bos]);
  });

  it.each([
    [{ scale: 2, keep: 'words' }, 'guidance.keep must be one of images, nothing, got "words"'],
    [{ scale: 2, keep: 'images', prompt: 'a' }, 'guidance must have a prompt or keep a part'],
    [{ scale: 2, keep: 'images', base: { scale: 1 } }, 'guidance.base.prompt must be text'],
  ])('refuses %j', (guidance, message) => {
    expect(run(pictureModel(), guidance)).toThrow(message);
  });

  it('refuses a model without images', () => {
    const blind = pictureModel({ images: undefined as never });
    expect(run(blind, { scale: 2, keep: 'images' })).toThrow(
      'guidance can keep images only for a model with images, and "pictures" has none',
    );
  });
});

describe('all ways to go through the phases', () => {
  it('give the same: decode with and without a recorder, and the pipeline', () => {
    const recipe = parseRecipe({
      prompt: 'a',
      maxTokens: 40,
      processors: [{ allowedTokens: 'text' }, { mirostatV2: { tau: 2, eta: 0.5 } }],
      imageProcessors: [{ guidance: { scale: 2, keep: 'nothing' } }, { allowedTokens: 'images' }],
    });
    const model = pictureModel();
    let pictures = 0;
    for (const seed of many) {
      const steps = [...decode(recipe, model, openStream('seedrandom', seed))];
      const pipeline = createPipeline(recipe, model);
      const bare = decode(recipe, model, openStream('seedrandom', seed), { recorder: 'off' });
      expect([...bare].map(({ token }) => token)).toEqual(steps.map(({ token }) => token));
      let prefix = pipeline.start;
      for (const { probabilities, token } of steps) {
        const next = pipeline.next(prefix);
        expect(next.probabilities).toEqual(probabilities);
        prefix = pipeline.extend(next, token);
        if (token === end) pictures++;
      }
    }
    expect(pictures).toBeGreaterThan(30);
  });
});

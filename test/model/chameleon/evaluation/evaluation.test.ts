import { describe, expect, it } from 'vitest';
import { modelProbabilities } from '../../../../src/model/chameleon/evaluation/modelProbabilities.js';
import { measureCrossEntropies } from '../../../../src/model/chameleon/evaluation/crossEntropies.js';
import {
  distanceOf,
  measureDistances,
  promptOf,
} from '../../../../src/model/chameleon/evaluation/distances.js';
import { makePicture } from '../../../../src/model/chameleon/picture.js';
import { tokenize } from '../../../../src/model/chameleon/tokenizer.js';
import { chameleonTokens, vocabulary } from '../../../../src/model/chameleon/vocabulary.js';
import { questionsOf } from '../../../../src/model/chameleon/world/questions.js';
import type { Model } from '../../../../src/model/model.js';

/** A model that says what a function of the context says, in probabilities of the next token. */
const modelOf = (next: (context: readonly number[]) => Map<number, number>): Model => ({
  name: 'written out',
  vocabulary,
  tokenize,
  detokenize: () => '',
  logits: (context) => {
    const logits = new Float64Array(vocabulary.length).fill(-Infinity);
    for (const [token, probability] of next(context)) logits[token] = Math.log(probability);
    return logits;
  },
});

const picture = makePicture('white', [{ shape: 'circle', colour: 'red', row: 0, column: 3 }]);
const where = questionsOf(picture, 'en').find(({ id }) => id === 'where red circle')!;
const prompt = promptOf(picture, where.text);
const spelled = where.answers.map(({ text, probability }) => ({
  tokens: [...tokenize(text), chameleonTokens.eos],
  probability,
}));

/** A model that answers the question with these answers. */
const answering = (answers: readonly { tokens: readonly number[]; probability: number }[]) =>
  modelOf((context) => {
    const begun = context.slice(prompt.length);
    const next = new Map<number, number>();
    for (const { tokens, probability } of answers) {
      if (!begun.every((token, i) => token === tokens[i])) continue;
      const token = tokens[begun.length]!;
      next.set(token, (next.get(token) ?? 0) + probability);
    }
    const total = [...next.values()].reduce((sum, probability) => sum + probability, 0);
    return new Map([...next].map(([token, probability]) => [token, probability / total]));
  });

describe('modelProbabilities', () => {
  it('finds the probabilities that a model was made of', () => {
    const found = modelProbabilities(
      answering(spelled),
      prompt,
      spelled.map(({ tokens }) => tokens),
    );
    found.forEach((probability, i) => expect(probability).toBeCloseTo(spelled[i]!.probability, 12));
  });

  it('gives none for no answers', () => {
    expect(modelProbabilities(answering(spelled), prompt, [])).toHaveLength(0);
  });
});

describe('distanceOf', () => {
  it('is 0 for the truth', () => {
    expect(spelled.length).toBeGreaterThan(1);
    expect(distanceOf(answering(spelled), picture, where)).toBeCloseTo(0, 12);
  });

  it('is what the most likely answer lacks, for a model that says nothing else', () => {
    const [first] = spelled;
    const one = answering([{ ...first!, probability: 1 }]);
    expect(distanceOf(one, picture, where)).toBeCloseTo(1 - first!.probability, 12);
  });

  it('is 1 for a model that says something else, and counts what it says beside the truth', () => {
    const wrong = { tokens: [...tokenize(' Yellow.'), chameleonTokens.eos], probability: 1 };
    expect(distanceOf(answering([wrong]), picture, where)).toBe(1);
    const half = [
      ...spelled.map((answer) => ({ ...answer, probability: answer.probability / 2 })),
      { ...wrong, probability: 0.5 },
    ];
    expect(distanceOf(answering(half), picture, where)).toBeCloseTo(0.5, 12);
  });
});

const even = modelOf(() => new Map(vocabulary.map((_, id) => [id, 1 / vocabulary.length])));

describe('measureDistances', () => {
  it('has all kinds of questions, and is near 1 for a model that knows nothing', () => {
    const distances = measureDistances(even, 1, 1);
    expect(distances.map(({ rule }) => rule).sort()).toEqual(
      ['all', 'background', 'colour', 'count', 'describe', 'what', 'where'].sort(),
    );
    for (const { mean, worst, questions } of distances) {
      expect(questions).toBeGreaterThan(0);
      expect(mean).toBeGreaterThan(0.99);
      expect(worst).toBeLessThanOrEqual(1);
    }
    expect(distances[0]!.questions).toBe(
      distances.slice(1).reduce((total, { questions }) => total + questions, 0),
    );
  });
});

describe('measureCrossEntropies', () => {
  it('is ln of the vocabulary for a model that knows nothing, and less for the grammar', () => {
    const entropies = measureCrossEntropies(even, 30, 1);
    for (const { part, model, grammar, tokens } of entropies) {
      expect(model, part).toBeCloseTo(Math.log(vocabulary.length), 6);
      expect(grammar).toBeGreaterThan(0);
      expect(grammar).toBeLessThan(1.5);
      expect(tokens).toBeGreaterThan(0);
    }
    const [all, ...parts] = entropies;
    expect(all!.tokens).toBe(parts.reduce((total, { tokens }) => total + tokens, 0));
  });
});

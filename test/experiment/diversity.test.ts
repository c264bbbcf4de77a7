import fc from 'fast-check';
import { nameModel } from '../../src/recipe/nameModel.js';
import { describe, expect, it } from 'vitest';
import { entropy } from '../../src/distribution/index.js';
import {
  answerEntropy,
  answerTree,
  answersOf,
  atTemperature,
  distinctN,
  joinUnparted,
  measureAnswers,
  repeatAnswers,
  selfBleu,
  shareOfTrue,
  sweepAnswers,
  type Answer,
  type AnswerNode,
} from '../../src/experiment/index.js';
import { fitNgram, tableModel } from '../../src/model/index.js';
import { parseRecipe, presets, recipeOf } from '../../src/recipe/index.js';

const text = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 7 });
const texts = fc.array(text, { minLength: 2, maxLength: 12 });

/** Texts as counted answers, equal ones together. */
function counted(all: readonly (readonly number[])[], ended = false) {
  const counts = new Map<string, { tokens: number[]; ended: boolean; count: number }>();
  for (const tokens of all) {
    const found = counts.get(tokens.join());
    if (found) found.count++;
    else counts.set(tokens.join(), { tokens: [...tokens, ...(ended ? [9] : [])], ended, count: 1 });
  }
  return [...counts.values()];
}

const ngrams = (tokens: readonly number[], n: number) =>
  tokens.flatMap((_, i) => (i + n <= tokens.length ? [tokens.slice(i, i + n).join(' ')] : []));

describe('distinctN', () => {
  it('is the definition, run by run', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 3 }), fc.boolean(), (all, n, ended) => {
        const different = new Set(all.flatMap((tokens) => ngrams(tokens, n))).size;
        const total = all.reduce((sum, tokens) => sum + tokens.length, 0);
        expect(distinctN(counted(all, ended), n)).toBeCloseTo(different / total, 12);
      }),
    );
  });

  it.each([0, 1.5, NaN])('refuses n = %s', (n) => {
    expect(() => distinctN([], n)).toThrow('n must be a whole number ≥ 1');
    expect(() => selfBleu([], n)).toThrow('n must be a whole number ≥ 1');
  });
});

/** NLTK's sentence_bleu with method 1, from its documentation, for one text against all others. */
function bleuByDefinition(
  hypothesis: readonly number[],
  references: readonly (readonly number[])[],
  n: number,
): number {
  const countOf = (grams: readonly string[], gram: string) =>
    grams.filter((other) => other === gram).length;
  let product = 1;
  for (let size = 1; size <= n; size++) {
    const own = ngrams(hypothesis, size);
    const clipped = [...new Set(own)].reduce((sum, gram) => {
      const most = Math.max(...references.map((other) => countOf(ngrams(other, size), gram)));
      return sum + Math.min(countOf(own, gram), most);
    }, 0);
    if (size === 1 && clipped === 0) return 0;
    product *= (clipped || 0.1) / Math.max(1, own.length);
  }
  const closest = references
    .map(({ length }) => length)
    .sort((a, b) => Math.abs(a - hypothesis.length) - Math.abs(b - hypothesis.length) || a - b)[0]!;
  const brevity = hypothesis.length > closest ? 1 : Math.exp(1 - closest / hypothesis.length);
  return brevity * product ** (1 / n);
}

describe('selfBleu', () => {
  it('is the mean over all runs of BLEU against all other runs', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 4 }), fc.boolean(), (all, n, ended) => {
        const scores = all.map((tokens, i) =>
          bleuByDefinition(
            tokens,
            all.filter((_, other) => other !== i),
            n,
          ),
        );
        const mean = scores.reduce((sum, score) => sum + score, 0) / all.length;
        expect(selfBleu(counted(all, ended), n)).toBeCloseTo(mean, 10);
      }),
      { numRuns: 200 },
    );
  });

  it('agrees with a value worked out by hand', () => {
    // "the cat sat" and "the cat ran": 1-grams 2/3, 2-grams 1/2, equally long: √(1/3).
    const pair = counted([
      [0, 1, 2],
      [0, 1, 3],
    ]);
    expect(selfBleu(pair, 2)).toBeCloseTo(Math.sqrt(1 / 3), 12);
  });

  it('has nothing to say of a single run', () => {
    expect(selfBleu(counted([[1, 2]]))).toBeUndefined();
  });
});

describe('answerEntropy', () => {
  it('is the entropy of the shares', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }), (counts) => {
        const total = counts.reduce((a, b) => a + b);
        const shares = Float64Array.from(counts, (count) => count / total);
        const answers = counts.map((count) => ({ count }));
        expect(answerEntropy(answers)).toBeCloseTo(entropy(shares), 10);
      }),
    );
  });
});

const model = fitNgram('the cat sat on the mat and the dog sat on the cat and the cat sat');
const recipe = { prompt: 'the', maxTokens: 4, seed: '3' };

describe('answerTree', () => {
  const pathsOf = (node: AnswerNode, before: number[] = []): [string, number][] => {
    const tokens = [...before, ...node.tokens];
    const through = node.children.reduce((sum, { count }) => sum + count, 0);
    const ending: [string, number][] =
      node.count > through ? [[tokens.join(), node.count - through]] : [];
    return [...ending, ...node.children.flatMap((child) => pathsOf(child, tokens))];
  };

  it('holds every answer and its count, and multiplies up to its probability', async () => {
    const { answers, vocabulary } = await repeatAnswers(recipe, 300, { model });
    const tree = answerTree(answers, vocabulary);
    const expected = answers.map(({ tokens, count }) => [tokens.join(), count]);
    for (const form of [tree, joinUnparted(tree)]) {
      expect(pathsOf(form).sort()).toEqual([...expected].sort());
      const check = (node: AnswerNode, probability: number, tokens: number[]) => {
        const p = probability * node.probability;
        const path = [...tokens, ...node.tokens];
        const answer = answers.find((found) => found.tokens.join() === path.join());
        if (node.children.length === 0) expect(p).toBeCloseTo(answer!.probability, 12);
        const counts = node.children.map(({ count }) => count);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
        for (const child of node.children) check(child, p, path);
      };
      check(form, 1, []);
    }
  });

  it('joins what does not part, and nothing else', async () => {
    const { answers, vocabulary } = await repeatAnswers(recipe, 300, { model });
    const check = ({ children }: AnswerNode) => {
      for (const child of children) {
        expect(child.children.length).not.toBe(1);
        check(child);
      }
    };
    check(joinUnparted(answerTree(answers, vocabulary)));
  });

  it('writes an end as nothing, and tells an answer from its beginning', () => {
    const answer = (tokens: number[], ended: boolean): Answer => ({
      tokens,
      ended,
      probabilities: tokens.map(() => 0.5),
      text: '',
      probability: 1,
      count: 1,
      firstRun: 0,
    });
    const { children } = answerTree([answer([0, 2], true), answer([0, 1], false)], ['a', 'b', '/']);
    expect(children[0]!.children.map(({ text }) => text)).toEqual(['b', '']);
  });
});

describe('answersOf', () => {
  it('is the product along every branch, and tells what it left out', () => {
    const coin = tableModel('coin', { '': { a: Math.log(3), b: 0 } });
    const { answers, rest } = answersOf({ prompt: '', maxTokens: 2 }, coin, 0.1);
    expect(answers.map(({ text }) => text)).toEqual(['aa', 'ab', 'ba']);
    expect(answers[0]!.probability).toBeCloseTo(9 / 16, 12);
    expect(rest).toBeCloseTo(1 / 16, 12);
  });

  it.each([0, -1, 2, NaN])('refuses least = %s', (least) => {
    expect(() => answersOf(recipe, model, least)).toThrow('least must be in (0, 1]');
  });
});

describe('atTemperature', () => {
  it('changes every temperature of both chains, with its convention', () => {
    const chameleon = parseRecipe({ ...recipeOf(presets.chameleon), seed: '1' });
    const { processors, imageProcessors } = atTemperature(chameleon, 1.3);
    const T = { temperature: { T: 1.3, convention: 'huggingface' } };
    expect(processors).toContainEqual(T);
    expect(imageProcessors).toContainEqual(T);
    expect(JSON.stringify([processors, imageProcessors])).not.toContain('0.7');
  });

  it('adds one where there is none, and draws greedily at 0', () => {
    expect(atTemperature({ processors: [{ topK: 3 }] }, 2).processors).toEqual([
      { topK: 3 },
      { temperature: 2 },
    ]);
    const cold = atTemperature({ processors: [{ topK: 3 }] }, 0);
    expect([cold.draw, cold.processors]).toEqual(['greedy', [{ topK: 3 }]]);
  });

  it.each([-1, NaN, Infinity])('refuses %s', (temperature) => {
    expect(() => atTemperature({}, temperature)).toThrow('temperature must be in [0, ∞)');
  });
});

describe('sweepAnswers', () => {
  it('is repeatAnswers at each temperature, measured', async () => {
    const isTrue = ({ text }: Answer) => text.startsWith(' cat');
    const swept = await sweepAnswers(recipe, 50, [0, 0.5, 2], { model, isTrue });
    expect(swept.map(({ temperature }) => temperature)).toEqual([0, 0.5, 2]);
    for (const { temperature, answers, measures } of swept) {
      const named = nameModel(recipe, model);
      const alone = await repeatAnswers(atTemperature(named, temperature), 50, { model });
      expect(answers).toEqual(alone);
      expect(measures).toEqual(measureAnswers(alone, isTrue));
      expect(measures.shareOfTrue).toBe(shareOfTrue(alone.answers, isTrue));
    }
    expect(swept[0]!.measures).toMatchObject({ distinct: 1, entropy: 0, selfBleu: 1 });
    expect(swept[2]!.measures.entropy).toBeGreaterThan(swept[1]!.measures.entropy);
  });

  it('stops where it is told to, and refuses no temperatures', async () => {
    const signal = { aborted: false };
    const onProgress = () => void (signal.aborted = true);
    const swept = await sweepAnswers(recipe, 50, [1, 2], { model, signal, onProgress, batch: 5 });
    expect(swept.map(({ measures }) => measures.runs)).toEqual([5]);
    await expect(sweepAnswers(recipe, 50, [])).rejects.toThrow('temperatures must be at least one');
  });
});

import { describe, expect, it } from 'vitest';
import { run } from '../../../src/decoding/index.js';
import { createProcessor, type ProcessorSpec } from '../../../src/sampling/index.js';
import { loadExpressions } from '../../../src/sampling/processors/expression.js';

await loadExpressions();
const at = { context: [], step: 0 };
const logits = new Float64Array([3, 2, 0, -1]);
const apply = (expression: string) => [
  ...createProcessor({ expression }).apply({ logits, temperature: 1 }, at).logits,
];
const applySpec = (spec: ProcessorSpec) => [
  ...createProcessor(spec).apply({ logits, temperature: 1 }, at).logits,
];

describe('expression', () => {
  it.each([
    ['logits / 2', [1.5, 1, 0, -0.5]],
    ['logits - max(logits)', [0, -1, -3, -4]],
    ['rank', [1, 2, 3, 4]],
    ['2 * T + 1', [3, 3, 3, 3]],
    ['logits ^ 2', [9, 4, 0, 1]],
    ['-abs(logits) - 1', [-4, -3, -1, -2]],
    ['min(logits, 1)', [1, 1, 0, -1]],
    ['rank <= 2 and not (logits == 2) ? logits : -Infinity', [3, -Infinity, -Infinity, -Infinity]],
    ['-1 < logits < 3 ? 1 : 0', [0, 1, 1, 0]],
    ['sum(p) > 0.999999 ? 1 : 0', [1, 1, 1, 1]],
    ['log(exp(0)) + sqrt(4) + floor(1.5) + sign(-2)', [2, 2, 2, 2]],
    ['mean(logits)', [1, 1, 1, 1]],
    ['entropy > 0 and entropy < 2 ? 1 : 0', [1, 1, 1, 1]],
  ])('%s', (text, expected) => expect(apply(text)).toEqual(expected));

  it('writes the filters of the textbook', () => {
    expect(apply('p >= 0.1 * max(p) ? logits : -Infinity')).toEqual(applySpec({ minP: 0.1 }));
    expect(apply('rank <= 2 ? logits : -Infinity')).toEqual(applySpec({ topK: 2 }));
    expect(apply('p >= sum(p * p) ? logits : -Infinity')).toEqual(applySpec({ pLess: true }));
  });

  it.each([
    ['x = 3', 'Assignments'],
    ['f(x) = x', 'Assignments'],
    ['a.b', 'refused'],
    ['[1, 2, 3]', 'refused'],
    ['1:1000000000', 'refused'],
    ['sum(1:1000000000)', 'refused'],
    ['{a: 1}', 'refused'],
    ['"text"', 'refused'],
    ['logits; p', 'refused'],
    ['import({ a: 1 })', 'refused'],
    ['evaluate("1")', 'refused'],
    ['cos(logits)', 'a function in an expression must be one of abs, sqrt'],
    ['constructor', 'knows the names logits, p, rank, T, entropy'],
    ['toString(p)', 'must be one of'],
    ['logits.constructor', 'refused'],
    ['logits.constructor("return process")()', 'must be a formula'],
    ['factorial(170)', 'must be one of'],
    ['logits +', 'must be a formula'],
    ['+'.repeat(300) + '1', 'at most 200 parts'],
    ['1 + '.repeat(200) + '1', 'at most 500 characters'],
  ])('refuses %s', (text, message) => {
    expect(() => createProcessor({ expression: text })).toThrow(message);
  });

  it.each([
    ['abs(logits, 2)', 'expression must give abs(…) as many arguments as it takes, 1, got 2'],
    ['sum(1, 2)', 'expression must give sum(…) as many arguments as it takes, 1, got 2'],
    ['pow(2)', 'expression must give pow(…) as many arguments as it takes, 2, got 1'],
    ['exp()', 'expression must give exp(…) as many arguments as it takes, 1, got 0'],
    ['max()', 'expression must give max(…) at least one argument, got none'],
  ])('refuses %s, which has another number of arguments', (text, message) => {
    expect(() => createProcessor({ expression: text })).toThrow(message);
  });

  it.each([
    ['1 / 0', '∞ for token 0'],
    ['log(-1)', 'NaN for token 0'],
  ])('refuses the result of %s', (text, message) => {
    expect(() => apply(text)).toThrow(message);
  });

  it('works in a recipe, which loads the parser', async () => {
    const trace = await run({
      processors: [{ expression: 'rank == 2 ? logits : -Infinity' }],
      maxTokens: 1,
    });
    expect(trace.steps[0]!.probabilities.filter((p) => p > 0)).toHaveLength(1);
  });
});

import { expect, it } from 'vitest';
import { table } from '../../src/model/table.js';

/** The probabilities at T = 1 after a prompt, highest first, without those that are 0. */
function after(prompt: string): number[] {
  const weights = [...table.logits(table.tokenize(prompt))].map((logit) => Math.exp(logit));
  const sum = weights.reduce((a, b) => a + b);
  return weights
    .map((weight) => weight / sum)
    .filter((p) => p > 0)
    .sort((a, b) => b - a);
}

it('has a clear winner', () => {
  expect(after('The capital of France is')[0]).toBeGreaterThan(0.95);
});

it('has a near tie, not an exact one', () => {
  const [tea, coffee] = after('Would you like a cup of') as [number, number];
  expect(tea).toBeGreaterThan(coffee);
  expect(tea - coffee).toBeLessThan(0.01);
});

it('has an exact tie', () => {
  const [heads, tails, its] = after('The coin shows') as [number, number, number];
  expect(heads).toBe(tails);
  expect(tails).toBeGreaterThan(50 * its);
});

it('has a uniform distribution', () => {
  expect(new Set(after('The die shows a')).size).toBe(1);
});

it('has a long tail that weighs as much as its head', () => {
  const finds = after('On the beach she found a');
  expect(finds.length).toBe(40);
  expect(finds.slice(5).reduce((a, b) => a + b)).toBeGreaterThan(0.5);
});

it('has a prompt whose likeliest answer is wrong', () => {
  const logits = table.logits(table.tokenize('The capital of Australia is'));
  const best = logits.indexOf(Math.max(...logits));
  expect(table.vocabulary[best]).toBe(' Sydney');
});

it('has one in Chinese', () => {
  expect(after('今天天气真').length).toBe(10);
});

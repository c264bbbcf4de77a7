import { describe, expect, it } from 'vitest';
import {
  checkName,
  lines,
  lookUp,
  SamplescopeError,
  say,
  saidBy,
  shown,
  textOf,
  type Said,
} from '../src/error.js';

const advice = say`${0.95} is usual`;
const whole = say`${'topP'} must be in ${'(0, 1]'}, got ${1.5}. ${advice}`;

describe('say', () => {
  it('keeps the template apart from the values, and parts as messages of their own', () => {
    expect(whole).toEqual({
      template: '{0} must be in {1}, got {2}. {3}',
      values: ['topP', '(0, 1]', '1.5', { template: '{0} is usual', values: ['0.95'] }],
    });
    expect(textOf(whole)).toBe('topP must be in (0, 1], got 1.5. 0.95 is usual');
  });

  it('is plain data', () => {
    expect(structuredClone(whole)).toEqual(whole);
    expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
  });

  it('joins lists, and the lines that it is written on', () => {
    const names = say`x must be one
      of ${['a', 'b']}`;
    expect(names).toEqual({ template: 'x must be one of {0}', values: ['a, b'] });
  });

  it('never takes more than a line of what was given', () => {
    const given = textOf(say`got ${'a'.repeat(1e6)} and ${'first\nsecond'}`);
    expect(given).toBe(`got ${'a'.repeat(119)}… and first…`);
    expect(textOf(say`got ${10n ** 1000n}`)).toHaveLength(124);
  });

  it('does not take braces in what was given for a hole', () => {
    expect(textOf(say`${'{1}'}, then ${'b'}`)).toBe('{1}, then b');
    expect(textOf(saidBy(new Error('a {0} of theirs')))).toBe('a {0} of theirs');
  });
});

describe('SamplescopeError', () => {
  it('says in English what it keeps', () => {
    const error = new SamplescopeError('out-of-range', whole);
    expect(error.message).toBe(textOf(whole));
    expect(saidBy(error)).toBe(whole);
  });

  it('has a line for each of several things', () => {
    const all: readonly Said[] = [say`a is missing`, say`b is missing`];
    expect(textOf(lines(all))).toBe('a is missing\nb is missing');
  });
});

describe('lookUp', () => {
  it('names what there is, and a line of what came', () => {
    expect(() => lookUp('draw', { greedy: 1, gumbel: 2 }, 'x'.repeat(1000))).toThrow(
      `draw must be one of greedy, gumbel, got "${'x'.repeat(58)}…`,
    );
  });
});

describe('checkName', () => {
  it('gives back what is in the list, and names the list for what is not', () => {
    expect(checkName('draw', ['greedy', 'gumbel'], 'gumbel')).toBe('gumbel');
    for (const name of ['race', 'length', 'toString']) {
      expect(() => checkName('draw', ['greedy', 'gumbel'], name)).toThrow(
        expect.objectContaining({
          code: 'unknown-name',
          message: `draw must be one of greedy, gumbel, got "${name}"`,
        }),
      );
    }
  });
});

describe('shown', () => {
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  const deep: unknown[] = [];
  let within: unknown[] = deep;
  for (let i = 0; i < 50_000; i++) within = within[0] = [] as unknown[];

  it.each([
    ['a number that JSON has not', NaN, 'NaN'],
    ['nothing', undefined, 'undefined'],
    ['a bigint', 12n, '12n'],
    ['a bigint inside', { seed: 5n }, '{…}'],
    ['a circle', circle, '{…}'],
    ['brackets too deep', deep, '[…]'],
    ['a function', Math.abs, 'function abs() { [native code] }'],
    ['a line break', 'a\nb', '"a\\nb"'],
  ])('writes %s', (_, value, expected) => {
    expect(shown(value)).toBe(expected);
  });

  it('cuts no character in two', () => {
    expect(shown(`${'a'.repeat(57)}🦎`)).toBe(`"${'a'.repeat(57)}…`);
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ruleIn, withRules, type ClassRule } from '../../../notebooks/page/classRules.js';

it('reads back every rule that it wrote, and leaves the rest of the address alone', () => {
  const name = fc.stringMatching(/^[a-zA-Z]{1,8}$/).filter((n) => n !== 'hide' && n !== 'fix');
  const rule = fc.constantFrom<ClassRule>('free', 'fix', 'hide');
  fc.assert(
    fc.property(fc.array(fc.tuple(name, rule)), fc.array(fc.tuple(name, rule)), (first, second) => {
      const before = withRules('https://x.org/a.html#T=0.5&prompt=a%26b', new Map(first));
      const href = withRules(before, new Map(second));
      const { hash } = new URL(href);
      for (const [name, rule] of new Map(second)) expect(ruleIn(hash, name)).toBe(rule);
      const state = new URLSearchParams(hash.slice(1));
      expect(state.get('T')).toBe('0.5');
      expect(state.get('prompt')).toBe('a&b');
      const left = new URL(withRules(href, new Map())).hash;
      expect(left).toBe('#T=0.5&prompt=a%26b');
    }),
  );
});

it('holds nobody to anything where the address says nothing, or is a place on the page', () => {
  for (const hash of ['', '#', '#what-you-now-know', '#T=1'])
    expect(ruleIn(hash, 'T')).toBe('free');
});

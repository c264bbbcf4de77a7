import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bar } from '../../../src/cli/terminal/bar.js';
import { count, decimal, percent } from '../../../src/cli/terminal/numbers.js';
import { printable, showToken } from '../../../src/cli/terminal/showToken.js';
import { terminalOf } from '../../../src/cli/terminal/terminal.js';
import { padEnd, padStart, truncate, widthOf, wrap } from '../../../src/cli/terminal/width.js';
import type { Effects } from '../../../src/cli/effects.js';

const anyText = fc.string({ unit: fc.constantFrom('a', ' ', '月', '🐱', 'é', 'é', '👨‍👩‍👧') });

describe('width', () => {
  it('counts two columns for what is wide, and none for colours', () => {
    expect(['a', '月', '🐱', 'é', '\u001b[31ma\u001b[39m'].map(widthOf)).toEqual([1, 2, 2, 1, 1]);
  });

  it('pads and truncates to columns, never in the middle of a character', () => {
    expect([padEnd('月', 4), padStart('月', 4)]).toEqual(['月  ', '  月']);
    expect([truncate('月月月', 6), truncate('月月月', 5), truncate('月月月', 4)]).toEqual([
      '月月月',
      '月月…',
      '月…',
    ]);
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 30 }), (text, width) => {
        expect(widthOf(truncate(text, width))).toBeLessThanOrEqual(width);
        expect(widthOf(padEnd(truncate(text, width), width))).toBe(width);
      }),
    );
  });

  it('wraps between words', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('extraordinary', 5)).toEqual(['extraordinary']);
  });
});

describe('bar', () => {
  it('grows in eighths', () => {
    expect([0, 1 / 16, 1 / 8, 0.5, 15 / 16, 1].map((fraction) => bar(fraction, 2))).toEqual([
      '',
      '▏',
      '▎',
      '█',
      '█▉',
      '██',
    ]);
  });

  it('never hides what is not 0, and never grows too wide', () => {
    expect(bar(1e-300, 10)).toBe('▏');
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (fraction) => {
        expect(bar(fraction, 9).length).toBeLessThanOrEqual(9);
      }),
    );
  });
});

describe('numbers', () => {
  it('say 0 and 100% only of what is exactly that', () => {
    expect([0, 1.2e-9, 0.0012, 0.5, 0.9999, 1 - 1e-12, 1].map(percent)).toEqual([
      '0',
      '<0.01%',
      '0.12%',
      '50.00%',
      '99.99%',
      '>99.99%',
      '100%',
    ]);
  });

  it('part thousands', () => {
    expect([decimal(1234567.891, 1), decimal(999, 0), decimal(Infinity, 2)]).toEqual([
      '1,234,567.9',
      '999',
      '∞',
    ]);
    expect([count(1, 'token'), count(1000, 'token')]).toEqual(['1 token', '1,000 tokens']);
  });
});

describe('showToken', () => {
  it('makes everything visible', () => {
    expect([' Paris', 'a b ', '\n', '\t', '  ', '\u0301', '\u200d', '明月'].map(showToken)).toEqual(
      ['␣Paris', 'a b␣', '↵', '⇥', '␣␣', '◌\u0301', 'U+200D', '明月'],
    );
  });

  it('lets no token command the terminal', () => {
    expect(showToken('\u001b[2J')).toBe('␛[2J');
    expect(printable(' a\u001b]0;b\u0007\n\u202ec')).toBe(' a␛]0;b␇\nU+202Ec');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(showToken(text)).not.toMatch(/\p{Control}/u);
      }),
    );
  });
});

describe('terminalOf', () => {
  const colored = (columns: number | undefined, environment: Record<string, string>) =>
    terminalOf({ columns, environment } as Effects).colors.red('x') !== 'x';

  it('has colours in a terminal, and as NO_COLOR and FORCE_COLOR say', () => {
    expect(colored(80, {})).toBe(true);
    expect(colored(undefined, {})).toBe(false);
    expect(colored(80, { TERM: 'dumb' })).toBe(false);
    expect(colored(80, { NO_COLOR: '1' })).toBe(false);
    expect(colored(80, { NO_COLOR: '' })).toBe(true);
    expect(colored(undefined, { FORCE_COLOR: '1' })).toBe(true);
    expect(colored(80, { FORCE_COLOR: '0' })).toBe(false);
    expect(colored(80, { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
  });

  it('is as wide as the terminal, else as COLUMNS, else 80', () => {
    const width = (columns: number | undefined, environment: Record<string, string>) =>
      terminalOf({ columns, environment } as Effects).columns;
    expect(width(60, { COLUMNS: '100' })).toBe(60);
    expect(width(undefined, { COLUMNS: '100' })).toBe(100);
    expect(width(undefined, { COLUMNS: 'wide' })).toBe(80);
  });
});

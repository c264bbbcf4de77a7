import { describe, expect, it } from 'vitest';
import { ledgerChart } from '../../../src/charts/ledger/ledgerChart.js';
import { moveOf, type LedgerData } from '../../../src/charts/ledger/ledgerData.js';
import { ledgerTable } from '../../../src/charts/ledger/ledgerTable.js';
import { all, document, large, ledgerOf, number, sofa } from '../dataForCharts.js';

/** A removal by top-k, then a move by temperature; worked out by hand. */
const threeTokens: LedgerData = {
  tokens: ['a', 'b', 'c'],
  before: [0.5, 0.25, 0.25],
  stages: [
    {
      name: 'topK',
      note: 'k = 2',
      probabilities: [2 / 3, 1 / 3, 0],
      ledger: {
        tokensIn: 3,
        tokensOut: 2,
        massRemoved: 0.25,
        removed: [{ token: 2, probability: 0.25, because: 'rank 3 > 2' }],
      },
    },
    {
      name: 'temperature',
      note: 'T = 0.5',
      probabilities: [0.8, 0.2, 0],
      ledger: { tokensIn: 2, tokensOut: 2, massRemoved: 0, removed: [] },
    },
  ],
};

const draw = (data: LedgerData, width = 640) => ledgerChart(data, { document, width });
const texts = (root: Element, selector: string) =>
  all(root, selector).map(({ textContent }) => textContent);

describe('ledgerChart', () => {
  it('has a column for each stage, with tokens left, mass removed and entropy above', () => {
    const stages = all(draw(threeTokens), '.stage');
    const heads = stages.map((stage) => texts(stage, ':scope > text'));
    expect(heads).toEqual([
      ['before', '3', '–', '1.50 bits'],
      ['1 topK', 'k = 2', '2', '25.00\u202f%', '0.92 bits'],
      ['2 temperature', 'T = 0.5', '2', '0', '0.72 bits'],
    ]);
  });

  it('marks a removal where it happens, with its comparison, and leaves the cells after it empty', () => {
    const [before, topK, temperature] = all(draw(threeTokens), '.stage');
    expect(texts(topK!, '.removed > title')).toEqual(['topK removed it: rank 3 > 2']);
    expect([before!, topK!, temperature!].map((stage) => all(stage, '.cell').length)).toEqual([
      3, 3, 2,
    ]);
  });

  it('marks what a stage moved, not what only takes its share of what was removed', () => {
    const [, topK, temperature] = all(draw(threeTokens), '.stage');
    expect(all(topK!, '.raised, .lowered')).toEqual([]);
    expect(all(temperature!, '.raised').length).toBe(1);
    expect(all(temperature!, '.lowered').length).toBe(1);
  });

  it('draws bars in proportion', () => {
    const [before, , temperature] = all(draw(threeTokens), '.stage').map((stage) =>
      all(stage, '.after').map((bar) => number(bar, 'width')),
    );
    expect(before![0]! / before![1]!).toBeCloseTo(2, 9);
    expect(temperature![0]! / temperature![1]!).toBeCloseTo(4, 9);
  });

  it('gathers all but twelve tokens in one row, and crosses it out when the last of them goes', () => {
    const svg = draw(ledgerOf(large, 0.5, [0.3]));
    expect(texts(svg, '.labels > text').at(-1)).toContain('more');
    const stages = all(svg, '.stage');
    expect(all(stages[0]!, '.cell').length).toBe(13);
    expect(texts(svg, '.removed > title').some((title) => title.includes('all of them'))).toBe(
      true,
    );
  });

  it('sets columns that have no room below the others', () => {
    const heights = [1200, 640, 360, 240].map((width) =>
      number(draw(ledgerOf(sofa, 0.5, [0.9]), width), 'height'),
    );
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(heights.at(-1)).toBeGreaterThan(heights[0]!);
  });

  it('shows an empty chain as the distribution alone', () => {
    const svg = draw({ ...threeTokens, stages: [] });
    expect(all(svg, '.stage').length).toBe(1);
    expect(svg.querySelector('desc')!.textContent).toContain('there is no stage');
  });

  it('gives stages a handle where a page asks for it, and none to what was there before', () => {
    expect(all(draw(threeTokens), '.handle')).toEqual([]);
    for (const language of ['en', 'zh'] as const) {
      const svg = ledgerChart(threeTokens, { document, handles: true, language });
      // What is an image has no parts for a reader who hears it.
      expect(svg.getAttribute('role')).toBe('group');
      const handles = all(svg, '[data-stage] > .handle');
      expect(handles.map(({ parentElement }) => parentElement!.dataset['stage'])).toEqual([
        '1',
        '2',
      ]);
      for (const handle of handles) {
        expect(handle.getAttribute('tabindex')).toBe('0');
        expect(handle.getAttribute('role')).toBe('button');
      }
      expect(handles[0]!.getAttribute('aria-label')).toMatch(/^topK\D+1\D+2\D+$/);
    }
  });

  it('says in words what became of the likeliest', () => {
    const description = draw(threeTokens).querySelector('desc')!.textContent;
    expect(description).toContain('a ends at 80.00\u202f%');
    expect(description).toContain('c is removed by topK: rank 3 > 2');
  });

  it('refuses data that do not fit together', () => {
    const stage = threeTokens.stages[0]!;
    const withStage = (change: object): LedgerData => ({
      ...threeTokens,
      stages: [{ ...stage, ...change }],
    });
    expect(() => draw({ ...threeTokens, tokens: [] })).toThrow('at least one token');
    expect(() => draw({ ...threeTokens, before: [0.5, 0.5] })).toThrow('one value per token');
    expect(() => draw(withStage({ probabilities: [1, NaN, 0] }))).toThrow('got NaN');
    expect(() => draw(withStage({ probabilities: [1, 1, 0] }))).toThrow('must sum to 1');
    expect(() => draw(withStage({ ledger: { ...stage.ledger, tokensOut: 0 } }))).toThrow(
      'tokensOut must be in [1, 3], got 0',
    );
    const removed = [{ token: 3, probability: 0.1, because: 'rank' }];
    expect(() => draw(withStage({ ledger: { ...stage.ledger, removed } }))).toThrow('got 3');
  });
});

describe('ledgerTable', () => {
  it('has every token with its probabilities, and what became of it', () => {
    expect(ledgerTable(threeTokens).columns).toEqual([
      'token',
      'before',
      '1 topK',
      '2 temperature',
      'what became of it',
    ]);
    expect(ledgerTable(threeTokens).rows.at(-1)).toEqual(['c', 0.25, 0, 0, '1 topK: rank 3 > 2']);
    expect(ledgerTable(threeTokens).rows[0]!.at(-1)).toBe('stays');
  });
});

describe('moveOf', () => {
  it('compares with the share of what is left', () => {
    expect(moveOf(0.3, 0.6, 0.5)).toBeUndefined();
    expect(moveOf(0.3, Math.fround(0.6), 0.5)).toBeUndefined();
    expect(moveOf(0.3, 0.61, 0.5)).toBe('raised');
    expect(moveOf(0.3, 0.59, 0.5)).toBe('lowered');
    expect(moveOf(1e-20, 0.5, 2e-20)).toBeUndefined();
    expect(moveOf(0, 1, 0)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { answerTreeChart } from '../../../src/charts/answerTree/answerTreeChart.js';
import type { AnswerBranch } from '../../../src/charts/answerTree/answerTreeData.js';
import { allShown, shownBranches } from '../../../src/charts/answerTree/answerTreeShown.js';
import { answerTreeTable } from '../../../src/charts/answerTree/answerTreeTable.js';
import { all, document, number, visibleText } from '../dataForCharts.js';

const branch = (
  text: string,
  count: number,
  children: readonly AnswerBranch[] = [],
  probability = 0.5,
): AnswerBranch => ({ text, count, probability, children });

const root = branch('', 100, [
  branch(' A', 70, [branch(' red circle.', 50), branch(' circle.', 20)], 0.7),
  branch(' There is a red circle.', 30, [], 0.3),
]);

describe('answerTreeChart', () => {
  const svg = answerTreeChart({ root }, { document });
  const written = all(svg, 'text').map(visibleText);

  it('writes each way, how many came, and the probability there', () => {
    expect(written).toEqual(expect.arrayContaining(['A', 'red circle.', 'circle.']));
    expect(written).toContain('70×, p = 70.00\u202f%');
    expect(written).toContain('50×, p = 50.00\u202f%');
  });

  it('draws branches as thick as their share, and a parting as thick as its ways together', () => {
    const widths = all(svg, '.branch').map((path) => number(path, 'stroke-width'));
    expect(widths).toEqual([0.7 * 16, 0.5 * 16, 0.2 * 16, 0.3 * 16]);
  });

  it('has the most frequent way on top, in one row', () => {
    const yOf = (text: string) => number(all(svg, 'text')[written.indexOf(text)]!, 'y');
    expect(yOf('A')).toBe(yOf('red circle.'));
    expect(yOf('circle.')).toBeGreaterThan(yOf('A'));
    expect(yOf('There is a red circle.')).toBeGreaterThan(yOf('circle.'));
  });

  it('gives what was never drawn a branch of its own, with all the probability that is left', () => {
    const rare = branch('', 10, [branch('a', 6, [], 0.5), branch('b', 4, [], 0.2)]);
    const drawn = answerTreeChart({ root: rare }, { document });
    const texts = all(drawn, 'text').map(visibleText);
    expect(texts.slice(texts.indexOf('never drawn'))).toEqual([
      'never drawn',
      '0×, p = 30.00\u202f%',
    ]);
    expect(all(drawn, '.branch').map((path) => path.getAttribute('stroke-dasharray'))).toEqual([
      null,
      null,
      '3 3',
    ]);
    expect(written).not.toContain('never drawn');
  });

  it('names an end, in each language', () => {
    const ending = branch('', 3, [branch('a', 3, [branch('b', 2), branch('', 1)])]);
    const texts = (language: 'en' | 'zh') =>
      all(answerTreeChart({ root: ending }, { document, language }), 'text').map(visibleText);
    expect(texts('en')).toContain('(end)');
    expect(texts('zh')).toContain('（结束）');
  });

  it.each([
    [{ ...root, children: [] }, {}, 'root must have at least one answer, got none'],
    [
      branch('', 2, [branch('a', 3)]),
      {},
      'root.children must have at most 2 answers together, got 3',
    ],
    [branch('', 2, [branch('a', 0)]), {}, 'root.children[0].count must be in [1, ∞), got 0'],
    [branch('', 2, [branch('a', 1, [], 1.5)]), {}, 'root.children[0].probability must be in'],
    [root, { rows: 1 }, 'rows must be in [2, 60], got 1'],
    [root, { branches: 1.5 }, 'branches must be in [2, 20], got 1.5'],
  ])('refuses %#', (from, options, message) => {
    expect(() => answerTreeChart({ root: from }, { document, ...options })).toThrow(message);
  });
});

describe('shownBranches', () => {
  const many = branch(
    '',
    210,
    Array.from({ length: 20 }, (_, i) =>
      branch(String(i), 20 - i, [branch('x', 1), branch('y', 1)].slice(0, 20 - i)),
    ),
  );

  it('shows no more ends than there are rows, and loses no answer at the first parting', () => {
    for (const rows of [2, 3, 7, 12, 40]) {
      const shown = shownBranches(many, { rows, branches: 5, depth: 4 });
      const ends = allShown(shown).filter(({ children }) => children.length === 0);
      expect(ends.length).toBeLessThanOrEqual(rows);
      expect(new Set(ends.map(({ row }) => row)).size).toBe(ends.length);
      expect(shown.reduce((sum, one) => sum + one.branch.count, 0)).toBe(210);
      expect(shown.reduce((sum, { ways }) => sum + ways, 0)).toBe(20);
    }
  });

  it('tells what goes on beyond the last column', () => {
    const [first] = shownBranches(root, { rows: 12, branches: 5, depth: 1 });
    expect(first).toMatchObject({ hidden: 2, children: [] });
  });
});

describe('answerTreeTable', () => {
  it('has a row for each place, with the text up to there', () => {
    expect(answerTreeTable({ root }).rows).toEqual([
      [' A', 70, 0.7, 0.7],
      [' A red circle.', 50, 5 / 7, 0.5],
      [' A circle.', 20, 2 / 7, 0.5],
      [' There is a red circle.', 30, 0.3, 0.3],
    ]);
  });
});

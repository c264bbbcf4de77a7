import { binomialInterval } from '../../experiment/binomialInterval.js';
import { chiSquaredTest, wasTested, type ChiSquaredTest } from '../../experiment/chiSquaredTest.js';
import type { Sample, SampledToken } from '../../experiment/sample.js';
import { bar } from '../terminal/bar.js';
import { count, decimal } from '../terminal/numbers.js';
import { showToken } from '../terminal/showToken.js';
import type { Terminal } from '../terminal/terminal.js';
import { padEnd, padStart, truncate, widestOf, wrap } from '../terminal/width.js';
import { drawingFacts, heading, modelFact } from './heading.js';
import { sumOf, listedTokens } from './listedTokens.js';

const listed = 20;

/** The first draws one by one, then all of them as counts beside what was expected. */
export function sampleView(result: Sample, terminal: Terminal, top: number): string {
  const { recipe } = result;
  return [
    ...heading(
      recipe,
      [modelFact(recipe), ...drawingFacts(recipe), count(result.count, 'draw')],
      terminal,
    ),
    '',
    ...drawLines(result, terminal),
    '',
    ...countLines(result, terminal, top),
    '',
    ...inWords(result).flatMap((sentence) => wrap(sentence, terminal.columns)),
    '',
  ].join('\n');
}

function drawLines(result: Sample, { columns, colors }: Terminal): string[] {
  const { vocabulary } = result;
  const more = result.count - listed;
  const shown: SampledToken[] = [];
  for (const draw of result.drawn()) if (shown.push(draw) === listed) break;
  const uniforms = shown.map(({ consumed }) =>
    consumed.length > 1 ? count(consumed.length, 'number') : consumed.join() || 'none',
  );
  const width = widestOf(['uniform', ...uniforms]);
  const line = (draw: string, position: string, uniform: string, token: string) =>
    [padStart(draw, 6), padStart(position, 8), padEnd(uniform, width), token].join('  ');
  return [
    colors.bold(line('draw', 'position', 'uniform', 'token')),
    ...shown.map(({ position, token }, i) =>
      truncate(
        line(String(i + 1), String(position), uniforms[i]!, showToken(vocabulary[token]!)),
        columns,
      ),
    ),
    ...(more > 0 ? [`     … and ${decimal(more, 0)} more (--json has them all)`] : []),
  ];
}

/** What one line of the counts says. */
interface CountRow {
  readonly label: string;
  readonly isRest: boolean;
  readonly drawn: number;
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

function countRows({ vocabulary, probabilities, count, counts }: Sample, top: number) {
  const possible = probabilities.map((p) => (p > 0 ? p : -Infinity));
  return listedTokens(vocabulary, possible, top).map((row): CountRow => {
    const probability = Math.min(1, sumOf(row, probabilities));
    return {
      label: row.label,
      isRest: row.isRest,
      drawn: sumOf(row, counts),
      expected: probability * count,
      ...binomialInterval(count, probability),
    };
  });
}

function countLines(result: Sample, { columns, colors }: Terminal, top: number): string[] {
  const rows = countRows(result, top);
  const cells = rows.map((row) => [
    truncate(row.label, Math.max(12, Math.floor(columns / 4))),
    `${decimal(row.drawn, 0)} ${sideOf(row)}`,
    decimal(row.expected, row.expected < 10 ? 2 : 1),
    `${decimal(row.low, 0)} … ${decimal(row.high, 0)}`,
  ]);
  const head = ['token', 'drawn  ', 'expected', '95% band'];
  const widths = head.map((name, i) => widestOf([name, ...cells.map((row) => row[i]!)]));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (i === 0 ? padEnd(cell, widths[i]!) : padStart(cell, widths[i]!)))
      .join('  ');
  const room = columns - widths.reduce((sum, width) => sum + width + 2, 0);
  const most = rows.reduce((most, { drawn, isRest }) => (isRest ? most : Math.max(most, drawn)), 1);
  return [
    colors.bold(line(head)),
    ...rows.map((row, i) => {
      const shape = row.isRest ? '' : bar(row.drawn / most, Math.min(40, room));
      return `${line(cells[i]!)}  ${shape && colors.cyan(shape)}`.trimEnd();
    }),
    ...(rows.some((row) => sideOf(row) !== ' ')
      ? ['', '↑ above and ↓ below the band: by chance, about 1 token in 20 is.']
      : []),
  ];
}

const sideOf = ({ drawn, low, high }: CountRow) => (drawn < low ? '↓' : drawn > high ? '↑' : ' ');

const inWords = ({ recipe, counts, probabilities }: Sample): string[] => [
  ...(recipe.draw === 'greedy'
    ? ['A greedy draw takes the likeliest token, whatever its probability: expect no fit.']
    : []),
  ...testInWords(chiSquaredTest(counts, probabilities)),
];

function testInWords(test: ChiSquaredTest): string[] {
  if (!wasTested(test)) return ['No χ² test: it needs two tokens that are expected 5 times.'];
  const { statistic, degreesOfFreedom, pValue, pooled } = test;
  if (statistic === Infinity) return ['A token of probability 0 was drawn: χ² = ∞.'];
  const verdict =
    pValue >= 0.05
      ? 'Nothing speaks against them.'
      : pValue >= 0.001
        ? 'That is uncommon, but 1 seed in 20 gives a p below 0.05 by chance: try others.'
        : 'That is very rare for draws that do come from these probabilities.';
  return [
    `χ² = ${decimal(statistic, 2)} with ${count(degreesOfFreedom, 'degree')} of freedom, p = ${pValue.toPrecision(2)}: ` +
      `of draws from these probabilities, ${asShare(pValue)} fit as badly or worse. ${verdict}`,
    ...(pooled > 0
      ? [`(${count(pooled, 'token')} expected fewer than 5 times shared one cell of the test.)`]
      : []),
  ];
}

const asShare = (p: number) =>
  p >= 0.01
    ? `${Math.round(p * 100)} in 100`
    : p >= 1e-6
      ? `1 in ${decimal(1 / p, 0)}`
      : 'next to none';

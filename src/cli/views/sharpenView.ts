import { argmaxTies } from '../../distribution/argmax.js';
import { possibleTokens } from '../../figures/possibleTokens.js';
import type { SharpenResult, Sharpened } from '../results/sharpenAt.js';
import { bar } from '../terminal/bar.js';
import { count, decimal, percent } from '../terminal/numbers.js';
import { showToken } from '../terminal/showToken.js';
import type { Terminal } from '../terminal/terminal.js';
import { padEnd, padStart, truncate, widestOf, wrap } from '../terminal/width.js';
import { heading, modelFact } from './heading.js';
import { sumOf, listedTokens, type ListedToken } from './listedTokens.js';

const numberWidth = 7;
const gap = '  ';

/** Tokens down, temperatures across: a percentage and a bar for each, and the measures under them. */
export function sharpenView(result: SharpenResult, terminal: Terminal, top: number): string {
  const { recipe, vocabulary, logits, sharpened } = result;
  const rows = listedTokens(vocabulary, logits, top);
  const labelWidth = Math.min(
    Math.max(17, widestOf(rows.map(({ label }) => label))),
    Math.max(17, Math.floor(terminal.columns / 4)),
  );
  const room = terminal.columns - labelWidth;
  const blocks = inBlocks(sharpened, room);
  const cellWidth = Math.min(40, Math.floor(room / blocks[0]!.length) - gap.length);
  const tokens = count(possibleTokens(logits).length, 'token');
  const body = blocks.flatMap((block) => [
    '',
    ...blockLines(block, rows, labelWidth, cellWidth, terminal),
  ]);
  return [
    ...heading(recipe, [modelFact(recipe), tokens], terminal),
    ...body,
    '',
    ...notes(result).flatMap((note) => wrap(note, terminal.columns)),
    '',
  ].join('\n');
}

/** As many temperatures side by side as there is room for, evenly shared over the blocks. */
function inBlocks(sharpened: readonly Sharpened[], room: number): (readonly Sharpened[])[] {
  const smallest = gap.length + numberWidth + 1 + 4;
  const most = Math.max(1, Math.floor(room / smallest));
  const size = Math.ceil(sharpened.length / Math.ceil(sharpened.length / most));
  return sharpened.flatMap((_, i) => (i % size === 0 ? [sharpened.slice(i, i + size)] : []));
}

function blockLines(
  block: readonly Sharpened[],
  rows: readonly ListedToken[],
  labelWidth: number,
  cellWidth: number,
  { colors }: Terminal,
): string[] {
  const line = (label: string, cells: readonly string[]) =>
    [
      padEnd(truncate(label, labelWidth), labelWidth),
      ...cells.map((cell) => padEnd(cell, cellWidth)),
    ]
      .join(gap)
      .trimEnd();
  const probabilityCell =
    (row: ListedToken) =>
    ({ probabilities }: Sharpened) => {
      const probability = sumOf(row, probabilities);
      const width = cellWidth - numberWidth - 1;
      const drawn = row.isRest ? '' : bar(probability, width);
      return `${padStart(percent(probability), numberWidth)} ${drawn && colors.cyan(drawn)}`;
    };
  return [
    line(
      '',
      block.map(({ temperature }) => colors.bold(temperatureLabel(temperature))),
    ),
    ...rows.map((row) => line(row.label, block.map(probabilityCell(row)))),
    colors.dim('─'.repeat(labelWidth + block.length * (gap.length + cellWidth))),
    ...measures.map(([label, valueOf]) =>
      line(
        label,
        block.map((one) => padStart(valueOf(one), numberWidth)),
      ),
    ),
  ];
}

const measures: readonly (readonly [string, (one: Sharpened) => string])[] = [
  ['entropy (bits)', ({ entropy }) => short(entropy)],
  ['perplexity', ({ perplexity }) => short(perplexity)],
  ['effective choices', ({ effectiveChoices }) => short(effectiveChoices)],
  ['top probability', ({ topProbability }) => percent(topProbability)],
  ['KL (bits)', ({ klDivergence }) => short(klDivergence)],
  ['total variation', ({ totalVariation }) => short(totalVariation)],
];

const temperatureLabel = (temperature: number) =>
  temperature === 0 ? 'T = 0 greedy' : `T = ${temperature}`;

function short(value: number): string {
  if (value > 0 && value < 0.0005) return '<0.001';
  return decimal(value, value < 100 ? 3 : value < 10_000 ? 1 : 0);
}

function notes({ vocabulary, logits }: SharpenResult): string[] {
  const tied = argmaxTies(logits);
  const impossible = logits.length - possibleTokens(logits).length;
  return [
    ...(tied.length > 1
      ? [
          `${count(tied.length, 'token')} share the highest logit: greedy takes the first of them, ${showToken(vocabulary[tied[0]!]!)}.`,
        ]
      : []),
    ...(impossible > 0
      ? [`${count(impossible, 'other token')} of the vocabulary cannot come here: logit −∞.`]
      : []),
    'KL and total variation say how far a distribution is from that at T = 1.',
  ];
}

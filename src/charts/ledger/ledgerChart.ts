import { languageOf, type ChartOptions } from '../chartOptions.js';
import { drawingWidth, frame, type SvgGroup } from '../frame.js';
import { joined, sentences, type InEach, type Language } from '../language.js';
import {
  checkLedgerData,
  ledgerColumns,
  removalOf,
  type LedgerColumn,
  type LedgerData,
} from './ledgerData.js';
import { drawLedgerCell } from './ledgerCell.js';
import { drawLedgerHandle } from './ledgerHandle.js';
import { columnPlace, ledgerLayout, type LedgerLayout } from './ledgerLayout.js';
import { entropyText, countText, probabilityText } from '../numberText.js';
import { paint, type ColorRole } from '../palette.js';
import { removalText } from './removalText.js';
import { restLabels } from '../rowLayout.js';
import { shorten, textWidth } from '../textWidth.js';
import { tokenColors } from '../tokenColors.js';
import { tokenLabel } from '../tokenLabel.js';
import { tokenRows, type TokenRow } from '../tokenRows.js';
import { writeToken } from '../writeToken.js';

interface Words {
  readonly title: (stages: number) => string;
  readonly before: string;
  readonly stage: (name: string, parameters: string, left: string, removed: string) => string;
  readonly none: string;
  readonly noStage: string;
  readonly start: (tokens: string, stages: string) => string;
  readonly ends: (token: string, probability: string) => string;
  readonly removed: (token: string, stage: string, because: string) => string;
}

const words: InEach<Words> = {
  en: {
    title: (stages) => `The ledger of ${stages === 1 ? '1 stage' : `${stages} stages`}`,
    before: 'before',
    stage: (name, parameters, left, removed) =>
      `${name}${parameters && ` (${parameters})`} leaves ${left}, mass removed ${removed}`,
    none: 'none',
    noStage: 'all stay: there is no stage',
    start: (tokens, stages) => `Of ${tokens} tokens, ${stages}`,
    ends: (token, probability) => `${token} ends at ${probability}`,
    removed: (token, stage, because) => `${token} is removed by ${stage}: ${because}`,
  },
  zh: {
    title: (stages) => `${stages} 个阶段的账本`,
    before: '之前',
    stage: (name, parameters, left, removed) =>
      `${name}${parameters && `（${parameters}）`} 之后剩 ${left} 个，移除的概率 ${removed}`,
    none: '无',
    noStage: '全部保留：没有任何阶段',
    start: (tokens, stages) => `${tokens} 个词元，${stages}`,
    ends: (token, probability) => `${token} 最终为 ${probability}`,
    removed: (token, stage, because) => `${token} 被 ${stage} 移除：${because}`,
  },
};

/** At most so many tokens have a row of their own. */
const most = 12;

/**
 * The ledger of a chain: stages as columns, the likeliest tokens as rows, the others in one row. A cell
 * has the token's probability after the stage, as a number and a bar, with an outline for the
 * probability before it and a triangle where the stage moved the token against the others; or a cross
 * where the stage removed it, with the comparison. Above each column: how many tokens are left, the
 * mass removed, and the entropy. Columns that have no room go below the others. With `handles` each stage
 * has one at its head: an element of the class `handle`, which takes the focus, in a group with the stage's
 * number, from 1, as `data-stage`.
 *
 * @throws SamplescopeError `malformed`, `empty`, `not-a-number` or `out-of-range` for data that do not
 * fit together
 */
export function ledgerChart(data: LedgerData, options: ChartOptions): SVGSVGElement {
  checkLedgerData(data);
  const language = languageOf(options);
  const { tokens, before } = data;
  const columns = ledgerColumns(data);
  const { shown, rows } = tokenRows(before, most, 'probability');
  const labels = shown.map((token) => tokenLabel(tokens[token]!));
  const layout = ledgerLayout(drawingWidth(options), columns.length, rows.length, labels);
  const bands = Math.ceil(columns.length / layout.perBand);
  const { svg, root } = frame(options, {
    title: words[language].title(columns.length - 1),
    description: describe(data, columns, shown, language),
    height: bands * layout.bandHeight,
  });
  const colors = options.tokenColors ?? tokenColors(tokens, before);
  for (let band = 0; band < bands; band++) {
    drawLabels(root, layout, band, { rows, tokens, rest: tokens.length - shown.length, language });
  }
  columns.forEach((column, i) => {
    const { x, y } = columnPlace(layout, i);
    const group = root
      .append('g')
      .attr('class', 'stage')
      .attr('transform', `translate(${x.toFixed(2)},${y})`)
      .attr('data-stage', i === 0 ? null : i);
    drawHead(group, column, i, layout, language);
    // Above the text, which would be in the way of the pointer.
    if (options.handles === true && i > 0) {
      const stage = { name: column.name, number: i, count: columns.length - 1 };
      drawLedgerHandle(group, stage, layout.column, language);
    }
    rows.forEach((row, line) => {
      const role = row.token === undefined ? 'other' : colors(tokens[row.token]!);
      const y = layout.headHeight + line * layout.rowHeight;
      const cell = { row, columns, at: i, y, language };
      drawLedgerCell(group, cell, layout.column, role);
    });
  });
  return svg;
}

/** What is named at the left. */
interface Labels {
  readonly rows: readonly TokenRow[];
  readonly tokens: readonly string[];
  readonly rest: number;
  readonly language: Language;
}

/** The captions of the numbers above, the tokens, and a line under the head, all the way across. */
function drawLabels(
  root: SvgGroup,
  { captions, label, bandHeight, headHeight, rowHeight, perBand, step }: LedgerLayout,
  band: number,
  { rows, tokens, rest, language }: Labels,
): void {
  const group = root
    .append('g')
    .attr('class', 'labels')
    .attr('transform', `translate(0,${band * bandHeight})`);
  captions[language].forEach((caption, i) => {
    const text = group.append('text').attr('y', 50 + i * 16);
    text.attr('font-size', 12).text(caption).call(paint, 'muted');
  });
  group
    .append('path')
    .attr('d', `M0,${headHeight - 6}H${(label + perBand * step).toFixed(2)}`)
    .attr('stroke', 'currentColor')
    .call(paint, 'line');
  rows.forEach(({ token }, i) => {
    const text = group.append('text').attr('y', headHeight + i * rowHeight + 13);
    if (token !== undefined) {
      writeToken(text.call(paint, 'ink'), tokens[token]!, label);
      return;
    }
    const short = [...restLabels(rest, language), `… ${countText(rest)}`, '…'].find(
      (name) => textWidth(name) <= label,
    )!;
    text.call(paint, 'muted').append('title').text(restLabels(rest, language)[0]);
    text.append('tspan').text(short);
  });
}

function drawHead(
  group: SvgGroup,
  column: LedgerColumn,
  at: number,
  layout: LedgerLayout,
  language: Language,
): void {
  const { tokensLeft, massRemoved, entropy, note } = column;
  const name = at === 0 ? words[language].before : `${at} ${column.name}`;
  const write = (text: string, y: number, role: ColorRole, weight: number | null = null) => {
    const element = group.append('text').attr('y', y).attr('font-size', 12);
    const shown = shorten(text, layout.column, 12);
    if (shown !== text) element.append('title').text(text);
    element.attr('font-weight', weight).call(paint, role).append('tspan').text(shown);
  };
  write(name, 14, 'ink', 650);
  if (note !== '') write(note, 30, 'muted');
  write(countText(tokensLeft), 50, 'ink');
  write(at === 0 ? '–' : massRemoved === 0 ? '0' : probabilityText(massRemoved), 66, 'ink');
  write(entropyText(entropy, language), 82, 'ink');
}

function describe(
  { tokens }: LedgerData,
  columns: readonly LedgerColumn[],
  shown: number[],
  language: Language,
): string {
  const of = words[language];
  const stages = columns.slice(1).map(({ name, note, tokensLeft, massRemoved }, i) => {
    const mass = massRemoved === 0 ? of.none : probabilityText(massRemoved);
    return of.stage(`${i + 1} ${name}`, note, countText(tokensLeft), mass);
  });
  const last = columns.at(-1)!.probabilities;
  const fates = shown.slice(0, 3).map((token) => {
    const removal = removalOf(columns, token);
    const name = tokenLabel(tokens[token]!);
    if (removal === undefined) return of.ends(name, probabilityText(last[token]!));
    return of.removed(name, columns[removal.column]!.name, removalText(removal.because, language));
  });
  const way = stages.length > 0 ? joined(stages, 'semicolon', language) : of.noStage;
  return sentences([of.start(countText(columns[0]!.tokensLeft), way), ...fates], language);
}

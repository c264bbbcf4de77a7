import { binomialInterval } from '../../experiment/binomialInterval.js';
import { fittingTicks, horizontalAxis, shareText, shareTicks, linearScale } from '../axes.js';
import { checkWhole } from '../check.js';
import { checkFrequencies, type FrequenciesData } from './frequenciesData.js';
import { languageOf, type ChartOptions } from '../chartOptions.js';
import { drawingWidth, frame, type SvgGroup } from '../frame.js';
import { joined, languages, type InEach, type Language } from '../language.js';
import { drawBandKey, drawBarKey, drawFrequency, type Frequency } from './frequencyBar.js';
import { largest } from '../largest.js';
import { countText, drawsText } from '../numberText.js';
import { paint } from '../palette.js';
import {
  gridStrips,
  restLabelsToFit,
  rowLayout,
  writeNumber,
  writeRowLabel,
  type RowLayout,
} from '../rowLayout.js';
import { textWidth, widthInEach, wrapLabel } from '../textWidth.js';
import { tokenColors } from '../tokenColors.js';
import { tokenLabel } from '../tokenLabel.js';
import { tokenRows, type TokenOrder, type TokenRow } from '../tokenRows.js';

/** How many tokens have a line, and in which order. */
export interface FrequenciesOptions extends ChartOptions {
  /** At most how many tokens have a line of their own; a whole number ≥ 1. Default 10. */
  readonly rows?: number;
  /** By probability, or as in the vocabulary. Default `'probability'`. */
  readonly order?: TokenOrder;
}

interface Words {
  readonly title: (draws: string) => string;
  readonly drawn: string;
  readonly band: string;
  readonly note: (draws: string) => string;
  readonly start: (draws: string, tokens: string, first: string) => string;
  readonly token: (token: string, count: string, expected: string, band: Ends) => string;
  readonly outside: (outside: string, tokens: string) => string;
}

type Ends = readonly [string, string];

const words: InEach<Words> = {
  en: {
    title: (draws) => `Drawn and expected frequencies, ${draws}`,
    drawn: 'drawn',
    band: '95\u202f% band',
    note: (draws) =>
      `In at least 95 of 100 experiments of ${draws} a token’s count stays in its band; the tick in it is the expected count. This holds for each token alone: about one token in twenty may lie outside (▲ ▼) by chance.`,
    start: (draws, tokens, first) => `${draws} from ${tokens} tokens: ${first}. `,
    token: (token, count, expected, [low, high]) =>
      `${token} drawn ${count} times, expected ${expected}, band ${low} to ${high}`,
    outside: (outside, tokens) => `${outside} of ${tokens} tokens lie outside their band. `,
  },
  zh: {
    title: (draws) => `实际频数与期望频数，${draws}`,
    drawn: '抽到',
    band: '95\u202f% 区间',
    note: (draws) =>
      `若把这个实验（${draws}）重复 100 次，至少有 95 次，一个词元的次数落在自己的区间内；区间里的竖线是期望次数。这只对每个词元单独成立：大约每二十个词元里，就可能有一个碰巧落在区间之外（▲ ▼）。`,
    start: (draws, tokens, first) => `${draws}，共 ${tokens} 个词元：${first}。`,
    token: (token, count, expected, [low, high]) =>
      `${token} 抽到 ${count} 次，期望 ${expected} 次，区间 ${low} 到 ${high}`,
    outside: (outside, tokens) => `${tokens} 个词元中有 ${outside} 个落在区间之外。`,
  },
};

const top = 28;
const lineHeight = 17;

/**
 * Drawn frequencies against expected ones: a line for each of the likeliest tokens, with a bar for how
 * often it was drawn, a tick for how often it was expected, and the band that its count keeps to in at
 * least 95 of 100 experiments. The band is each token's own: of many tokens, about one in twenty may lie
 * outside by chance, and the chart says so.
 *
 * @throws SamplescopeError `malformed`, `empty`, `not-a-number` or `out-of-range` for data that do not
 * fit together, or options outside their ranges
 */
export function frequenciesChart(
  data: FrequenciesData,
  options: FrequenciesOptions,
): SVGSVGElement {
  const n = checkFrequencies(data);
  const { tokens, probabilities } = data;
  const width = drawingWidth(options);
  const language = languageOf(options);
  const { rows: most = 10, order = 'probability' } = options;
  checkWhole('rows', most, 1);
  const { shown, rows } = tokenRows(probabilities, most, order);
  const colors = options.tokenColors ?? tokenColors(tokens, probabilities);
  const rest = tokens.length - shown.length;
  const frequencies = rows.map((row) => frequencyOf(row, data, n));
  const labels = [...shown.map((token) => tokenLabel(tokens[token]!)), ...restLabelsToFit(rest)];
  const widest = textWidth(countText(n));
  const layout = rowLayout(width, labels, [
    Math.max(widthInEach(words, ({ drawn }) => drawn) + 36, widest + 20),
    Math.max(widthInEach(words, ({ band }) => band) + 22, 2 * widest + 8),
  ]);
  const tops = rows.map((_, i) => top + i * layout.rowHeight);
  const bottom = tops.at(-1)! + layout.rowHeight;
  const notes = languages.map((each) => wrapLabel(words[each].note(drawsText(n, each)), width, 12));
  const { svg, root } = frame(options, {
    title: words[language].title(drawsText(n, language)),
    description: describe(data, n, language),
    height: bottom + 36 + Math.max(...notes.map((lines) => lines.length)) * lineHeight,
  });

  const ofTokens = frequencies.slice(0, shown.length);
  const end = axisEnd(Math.max(...ofTokens.map(({ count, high }) => Math.max(count, high) / n)));
  const share = linearScale([0, end], layout.bars);
  const axis = { position: share, text: shareText };
  horizontalAxis(root, fittingTicks(shareTicks(end), axis), axis, gridStrips(tops, layout));
  drawHeader(root, layout, language);
  rows.forEach(({ token }, i) => {
    const row = root.append('g').attr('class', 'row').attr('transform', `translate(0,${tops[i]!})`);
    const label = token === undefined ? rest : tokens[token]!;
    writeRowLabel(row, layout, label, language);
    // The rest is written only: often it is longer than all others, which would be dwarfed.
    if (typeof label === 'string') {
      drawFrequency(row, layout.barY, frequencies[i]!, (count) => share(count / n), colors(label));
    }
    writeFrequency(row, layout, frequencies[i]!);
  });
  notes[languages.indexOf(language)]!.forEach((text, i) => {
    const y = bottom + 40 + i * lineHeight;
    const line = root.append('text').attr('class', 'note').attr('y', y).attr('font-size', 12);
    line.text(text).call(paint, 'muted');
  });
  return svg;
}

/** The rest is a choice like any other, so that its count has a binomial band too. */
function frequencyOf({ token, sum }: TokenRow, data: FrequenciesData, n: number): Frequency {
  const p = Math.min(1, sum(data.probabilities));
  const band =
    token === undefined
      ? binomialInterval(n, p)
      : { low: data.low[token]!, high: data.high[token]! };
  return { count: sum(data.counts), expected: n * p, ...band };
}

/** The first of 1, 0.5, 0.2, 0.1 … downward that still holds everything: the axis seldom changes. */
function axisEnd(most: number): number {
  let end = 1;
  for (const step of [0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001]) {
    if (step >= most) end = step;
  }
  return end;
}

/** The count, with an arrow where it lies above or below its band, and the band. */
function writeFrequency(row: SvgGroup, layout: RowLayout, frequency: Frequency): void {
  const { count, low, high } = frequency;
  const arrow = count > high ? '▲ ' : count < low ? '▼ ' : '';
  writeNumber(row, layout, 0, `${arrow}${countText(count)}`);
  writeNumber(
    row,
    layout,
    1,
    low === high ? countText(low) : `${countText(low)}–${countText(high)}`,
  );
}

/** The heads of the two columns of numbers are the legend too. */
function drawHeader(root: SvgGroup, { numbers }: RowLayout, language: Language): void {
  const { drawn, band } = words[language];
  const header = root.append('g').attr('class', 'header');
  [drawn, band].forEach((name, i) => {
    const text = header
      .append('text')
      .attr('x', numbers[i]! - 18)
      .attr('y', 15.5);
    text.attr('text-anchor', 'end').text(name).call(paint, 'ink');
  });
  drawBarKey(header, numbers[0]!, 11);
  drawBandKey(header, numbers[1]!, 11);
}

function describe(data: FrequenciesData, n: number, language: Language): string {
  const of = words[language];
  const { tokens, counts, probabilities, low, high } = data;
  const first = largest(probabilities, 3).map((i) => {
    const expected = (n * probabilities[i]!).toFixed(1);
    const band = [countText(low[i]!), countText(high[i]!)] as const;
    return of.token(tokenLabel(tokens[i]!), countText(counts[i]!), expected, band);
  });
  const outside = tokens.filter((_, i) => counts[i]! > high[i]! || counts[i]! < low[i]!).length;
  const [draws, all] = [drawsText(n, language), countText(tokens.length)];
  return [
    of.start(draws, all, joined(first, 'semicolon', language)),
    of.outside(countText(outside), all),
    of.note(draws),
  ].join('');
}

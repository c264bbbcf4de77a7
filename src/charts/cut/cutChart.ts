import { scaleLinear, scaleLog, scaleSqrt } from 'd3';
import { axisFontSize, shareText, verticalAxis } from '../axes.js';
import { languageOf, type ChartOptions } from '../chartOptions.js';
import { drawingWidth, frame, type SvgGroup } from '../frame.js';
import type { InEach, Language } from '../language.js';
import type { LedgerData } from '../ledger/ledgerData.js';
import { countText, probabilityText } from '../numberText.js';
import { paint, type ColorRole } from '../palette.js';
import { textWidth } from '../textWidth.js';
import { tokenLabel } from '../tokenLabel.js';
import { drawAxisHandle } from '../touch/axisHandle.js';
import { writeToken } from '../writeToken.js';
import { cutTokens, isHead, type CutTokens } from './cutTokens.js';

interface Words {
  readonly title: (cut: string) => string;
  readonly none: string;
  readonly kept: (count: string, share: string) => string;
  readonly cut: (count: string, share: string) => string;
  readonly handle: string;
  readonly description: (tokens: string, kept: string, cut: string) => string;
  readonly ends: (last: string, first: string) => string;
}

const words: InEach<Words> = {
  en: {
    title: (cut) => `What ${cut} cuts off`,
    none: 'no cut',
    kept: (count, share) => `${count} stay: ${share}`,
    cut: (count, share) => `${count} cut: ${share}`,
    handle: 'Tokens that stay: drag the line, or use the arrow keys',
    description: (tokens, kept, cut) =>
      `Each of ${tokens} tokens is a bar, the likeliest at the left, as high as the square root of its probability. ${kept}; ${cut}.`,
    ends: (last, first) => ` The last to stay is ${last}, the first to go ${first}.`,
  },
  zh: {
    title: (cut) => `${cut} 截掉了什么`,
    none: '没有截断',
    kept: (count, share) => `留下 ${count} 个：${share}`,
    cut: (count, share) => `截掉 ${count} 个：${share}`,
    handle: '留下的词元数：拖动竖线，或用方向键',
    description: (tokens, kept, cut) =>
      `${tokens} 个词元各有一条，最可能的在最左，高度是概率的平方根。${kept}；${cut}。`,
    ends: (last, first) => `最后一个留下的是 ${last}，第一个被截掉的是 ${first}。`,
  },
};

const left = 42;

/** Narrower than this, what stays and what goes are written one under the other. */
const narrow = 340;

/**
 * The last stage of a chain as a strip: every token a bar, the likeliest at the left, what is cut off in grey. Where
 * the likeliest stay, a line parts them from the others, with the two tokens beside it named; with `handles` it can be
 * moved, and asks for `kept`, the number of tokens that are to stay. Bars are as high as the square root of the
 * probability, so that the tail can be seen; where there are more tokens than pixels, ranks are logarithmic.
 *
 * @throws SamplescopeError as `ledgerChart` does
 */
export function cutChart(data: LedgerData, options: ChartOptions): SVGSVGElement {
  const cut = cutTokens(data);
  const language = languageOf(options);
  const of = words[language];
  const { probabilities, kept, massKept } = cut;
  const width = drawingWidth(options);
  const isNarrow = width < narrow;
  const top = isNarrow ? 46 : 30;
  const bottom = top + 88;
  const count = probabilities.length;
  const gone = probabilities.reduce((sum, p, rank) => (cut.isKept[rank] ? sum : sum + p), 0);
  const keptText = of.kept(countText(kept), probabilityText(massKept));
  const goneText = of.cut(countText(count - kept), probabilityText(gone));
  const isLog = count > width / 3;
  const x = isLog
    ? scaleLog([1, count + 1], [left, width])
    : scaleLinear([1, count + 1], [left, width]);
  const y = scaleSqrt([0, probabilities[0]!], [bottom, top]);
  const { svg, root } = frame(options, {
    title: of.title(`${cut.name || of.none} ${cut.note}`.trim()),
    description:
      of.description(countText(count), keptText, goneText) + endsText(data, cut, language),
    height: bottom + 30,
  });
  drawShares(root, y, width);
  drawBars(root, cut, x, y);
  const write = (text: string, role: ColorRole) =>
    root.append('text').attr('y', 13).text(text).call(paint, role);
  write(keptText, 'ink');
  const second = write(goneText, 'muted');
  if (isNarrow) second.attr('y', 29);
  else second.attr('x', width).attr('text-anchor', 'end');
  if (kept < count && isHead(cut)) {
    drawLine(root, x(kept + 1), [top - 8, bottom + 4]);
    drawEnds(root, data, cut, { x: x(kept + 1), y: bottom + 22, width });
  }
  if (options.handles === true && isHead(cut)) {
    drawAxisHandle(root, {
      asks: 'kept',
      label: of.handle,
      text: keptText,
      x: [x(2), width],
      y: [top - 10, bottom + 8],
      knob: [x(kept + 1), bottom + 1],
      values: [1, count],
      now: kept,
      isWhole: true,
      ...(isLog && { scale: 'log' as const }),
    });
  }
  return svg;
}

/** Lines at shares that are easily told apart. */
function drawShares(
  root: SvgGroup,
  y: { (share: number): number; range(): number[] },
  width: number,
): void {
  const [bottom, top] = y.range() as [number, number];
  const ticks = [0];
  for (const tick of [0.004, 0.02, 0.1, 0.5]) {
    const isApart = y(ticks.at(-1)!) - y(tick) >= axisFontSize + 2;
    if (isApart && y(tick) >= top - 1 && y(tick) <= bottom) ticks.push(tick);
  }
  verticalAxis(root, ticks, { position: y, text: shareText }, { left, right: width });
}

/** Two shapes, whatever the vocabulary; ranks that share a pixel are one bar, as high as the highest. */
function drawBars(
  root: SvgGroup,
  { probabilities, isKept }: CutTokens,
  x: (rank: number) => number,
  y: (share: number) => number,
): void {
  const bottom = y(0);
  const shapes = { kept: '', cut: '' };
  let before = -Infinity;
  probabilities.forEach((probability, rank) => {
    const from = x(rank + 1);
    const wide = x(rank + 2) - from;
    if (wide < 0.7 && from - before < 0.7) return;
    before = from;
    const gap = wide > 4 ? 1.5 : 0;
    const height = Math.max(1.5, bottom - y(probability));
    const bar = `M${from.toFixed(1)},${bottom}v${(-height).toFixed(1)}h${Math.max(0.7, wide - gap).toFixed(1)}V${bottom}z`;
    shapes[isKept[rank] ? 'kept' : 'cut'] += bar;
  });
  root.append('path').attr('class', 'cut').attr('d', shapes.cut).call(paint, 'other');
  root.append('path').attr('class', 'kept').attr('d', shapes.kept).call(paint, 'token1');
}

function drawLine(root: SvgGroup, x: number, [from, to]: readonly [number, number]): void {
  root
    .append('path')
    .attr('class', 'line-of-cut')
    .attr('d', `M${x},${from}V${to}`)
    .attr('stroke', 'currentColor')
    .attr('stroke-width', 1.5)
    .call(paint, 'ink');
}

/** The tokens on both sides of the line, as far as there is room. */
function drawEnds(
  root: SvgGroup,
  data: LedgerData,
  cut: CutTokens,
  { x, y, width }: { x: number; y: number; width: number },
): void {
  const { kept, ranks } = cut;
  const sides = [
    { token: ranks[kept - 1]!, room: x - 14, at: x - 12, anchor: 'end', role: 'ink' },
    { token: ranks[kept]!, room: width - x - 14, at: x + 12, anchor: 'start', role: 'muted' },
  ] as const;
  for (const { token, room, at, anchor, role } of sides) {
    if (room < textWidth('MMM')) continue;
    const text = root
      .append('text')
      .attr('class', 'end')
      .attr('x', at)
      .attr('y', y)
      .attr('text-anchor', anchor)
      .call(paint, role);
    writeToken(text, data.tokens[token]!, room);
  }
}

function endsText(data: LedgerData, cut: CutTokens, language: Language): string {
  const { kept, ranks } = cut;
  if (kept === ranks.length || !isHead(cut)) return '';
  const name = (rank: number) => tokenLabel(data.tokens[ranks[rank]!]!);
  return words[language].ends(name(kept - 1), name(kept));
}

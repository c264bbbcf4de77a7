import { fittingTicks, horizontalAxis, linearScale } from '../axes.js';
import { checkDraw, type DrawData, type Hit } from './drawData.js';
import { languageOf, type ChartOptions } from '../chartOptions.js';
import { drawingWidth, frame, type SvgGroup } from '../frame.js';
import { joined, type InEach, type Language } from '../language.js';
import { countText, decimalsApart, probabilityText } from '../numberText.js';
import { paint } from '../palette.js';
import { drawSegments, type SegmentBar } from './segmentBar.js';
import { drawTape, tapeLayout } from './tape.js';
import { textWidth } from '../textWidth.js';
import { tokenColors } from '../tokenColors.js';
import { tokenLabel } from '../tokenLabel.js';
import { segmentsIn } from '../unitInterval.js';

interface Words {
  readonly title: string;
  readonly drew: (token: string) => string;
  readonly interval: (tokens: string) => string;
  readonly nothing: string;
  readonly hit: (u: number, token: string, low: number, high: number, share: string) => string;
  readonly latest: (draws: string, tokens: string) => string;
}

const words: InEach<Words> = {
  en: {
    title: 'The draw',
    drew: (token) => `The draw: ${token}`,
    interval: (tokens) =>
      `The interval from 0 to 1, divided in token order into ${tokens} segments as long as the tokens' probabilities. `,
    nothing: 'Nothing is drawn yet.',
    hit: (u, token, low, high, share) =>
      `The uniform number ${u} lies in the segment of ${token}, from ${low} to ${high} (${share}), so ${token} is drawn. `,
    latest: (draws, tokens) => `The latest of ${draws} draws: ${tokens}.`,
  },
  zh: {
    title: '抽取',
    drew: (token) => `抽取：${token}`,
    interval: (tokens) =>
      `从 0 到 1 的区间，按词元顺序分成 ${tokens} 段，每段的长度等于该词元的概率。`,
    nothing: '尚未抽取。',
    hit: (u, token, low, high, share) =>
      `均匀随机数 ${u} 落在 ${token} 的一段里，从 ${low} 到 ${high}（${share}），因此抽到 ${token}。`,
    latest: (draws, tokens) => `${draws} 次抽取中最近的几次：${tokens}。`,
  },
};

const bar = { top: 34, height: 44 };
const inset = { top: 122, height: 30 };
const tapeTop = 200;

/**
 * The draw by inverse CDF: the unit interval, divided in token order into segments as long as the
 * probabilities; the uniform number that lands in one of them; that segment and its neighbours magnified,
 * with its two ends; and the tape of the draws so far.
 *
 * @throws SamplescopeError `malformed`, `empty`, `not-a-number` or `out-of-range` for data that is no
 * distribution or no draw from it
 */
export function drawChart(data: DrawData, options: ChartOptions): SVGSVGElement {
  const hit = checkDraw(data);
  const { tokens, probabilities, draws } = data;
  const width = drawingWidth(options);
  const language = languageOf(options);
  const colors = options.tokenColors ?? tokenColors(tokens, probabilities);
  const { svg, root } = frame(options, {
    title:
      hit === undefined
        ? words[language].title
        : words[language].drew(tokenLabel(tokens[hit.token]!)),
    description: describe(data, hit, language),
    height: tapeTop + tapeLayout(width, tokens).height,
  });

  const keep = (token: number) => token === hit?.token || colors(tokens[token]!) !== 'other';
  const view = (from: number, to: number) => ({ from, to, pixels: width, keep });
  const x = linearScale([0, 1], [0, width]);
  const whole: SegmentBar = { tokens, probabilities, colors, x, language, ...bar };
  if (hit !== undefined) {
    const { from, to } = neighbourhood(hit);
    const part: SegmentBar = { ...whole, x: linearScale([from, to], [0, width]), ...inset };
    drawLens(root, x(from), x(to), width);
    drawSegments(root, segmentsIn(probabilities, view(from, to)), part);
    drawEnds(root, hit, part, width);
    drawMarks(root, hit, part);
  }
  drawSegments(root, segmentsIn(probabilities, view(0, 1)), whole);
  drawAxis(root, x);
  if (hit !== undefined) {
    drawMarks(root, hit, whole);
    drawNumber(root, hit, x(hit.u), width);
  }
  const tape = root.append('g').attr('class', 'tape').attr('transform', `translate(0,${tapeTop})`);
  drawTape(tape, draws, { tokens, colors, width, language });
  return svg;
}

/** The hit segment with a part of its neighbours. */
function neighbourhood({ low, high }: Hit): { from: number; to: number } {
  const margin = 0.35 * (high - low);
  return { from: Math.max(0, low - margin), to: Math.min(1, high + margin) };
}

function drawAxis(root: SvgGroup, x: (value: number) => number): void {
  const axis = { position: x, text: String };
  const bottom = bar.top + bar.height;
  horizontalAxis(root, fittingTicks([[0, 0.25, 0.5, 0.75, 1]], axis), axis, [[bottom, bottom + 4]]);
}

/** From the segment to its magnified image. */
function drawLens(root: SvgGroup, from: number, to: number, width: number): void {
  root
    .append('path')
    .attr('class', 'lens')
    .attr('d', `M${from},${bar.top + bar.height}H${to}L${width},${inset.top}H0z`)
    .call(paint, 'line');
}

/** The segment framed, and the place of u between two arrow heads. */
function drawMarks(root: SvgGroup, { u, low, high }: Hit, { x, top, height }: SegmentBar): void {
  const marks = root.append('g').attr('class', 'hit');
  marks
    .append('rect')
    .attr('x', x(low) - 1)
    .attr('y', top - 1)
    .attr('width', x(high) - x(low) + 2)
    .attr('height', height + 2)
    .attr('fill', 'none')
    .attr('stroke', 'currentColor')
    .attr('stroke-width', 2)
    .call(paint, 'ink');
  const heads = `M${x(u) - 5},${top - 9}h10l-5,8zM${x(u) - 5},${top + height + 9}h10l-5,-8z`;
  marks
    .append('path')
    .attr('d', heads)
    .attr('stroke', 'currentColor')
    .attr('stroke-width', 3)
    .call(paint, 'paper');
  marks.append('path').attr('d', heads).call(paint, 'ink');
}

/** So many decimals that the number is seen to lie between the ends, as far as there is room. */
function decimals({ low, u, high }: Hit, width: number): number {
  const most = Math.floor((width / 2 - 8) / textWidth('0', 12)) - 2;
  return Math.min(decimalsApart(low === u ? [u, high] : [low, u, high]), most);
}

function drawNumber(root: SvgGroup, hit: Hit, x: number, width: number): void {
  const label = `u = ${hit.u.toFixed(decimals(hit, width))}`;
  const half = textWidth(label) / 2;
  const text = root
    .append('text')
    .attr('class', 'uniform')
    .attr('x', Math.min(Math.max(x, half), width - half))
    .attr('y', bar.top - 16)
    .attr('text-anchor', 'middle')
    .attr('font-weight', 600)
    .call(paint, 'ink');
  text.append('title').text(`u = ${hit.u}`);
  text.append('tspan').text(label);
}

/** Where the magnified segment begins and ends. */
function drawEnds(root: SvgGroup, hit: Hit, { x, top, height }: SegmentBar, width: number): void {
  const digits = decimals(hit, width);
  [hit.low, hit.high].forEach((end, i) => {
    const label = end === 0 || end === 1 ? String(end) : end.toFixed(digits);
    const half = textWidth(label, 12) / 2;
    const [from, to] = i === 0 ? [0, width / 2 - 4] : [width / 2 + 4, width];
    const text = root
      .append('text')
      .attr('class', 'end')
      .attr('x', Math.max(from + half, Math.min(x(end), to - half)))
      .attr('y', top + height + 24)
      .attr('text-anchor', 'middle')
      .attr('font-size', 12)
      .call(paint, 'muted');
    text.append('title').text(String(end));
    text.append('tspan').text(label);
  });
}

function describe({ tokens, draws }: DrawData, hit: Hit | undefined, language: Language): string {
  const of = words[language];
  const interval = of.interval(countText(tokens.length));
  if (hit === undefined) return `${interval}${of.nothing}`;
  const { u, token, low, high } = hit;
  const name = tokenLabel(tokens[token]!);
  const latest = draws.slice(-12).map((draw) => tokenLabel(tokens[draw.token]!));
  const landed = of.hit(u, name, low, high, probabilityText(high - low));
  return `${interval}${landed}${of.latest(countText(draws.length), joined(latest, 'comma', language))}`;
}

import type { SvgGroup } from '../frame.js';
import { probabilityText } from '../numberText.js';
import { paint, type ColorRole } from '../palette.js';
import type { CutRanking } from './rankData.js';
import type { RankLayout } from './rankLayout.js';
import { rankPoints } from './rankPoints.js';
import { massUpTo, probabilityAt, type RankCurve, type Ranking } from './ranking.js';
import type { TokenColors } from '../tokenColors.js';
import { tokenLabel } from '../tokenLabel.js';

/** Where ranks, counted from 0, and probabilities are, in pixels. */
export interface RankScales {
  readonly x: (rank: number) => number;
  /** Of the power of ten that a probability is: −2 for 1 %. */
  readonly probability: (exponent: number) => number;
  readonly mass: (mass: number) => number;
  /** The powers of ten that have a grid line, and what it is called. */
  readonly ticks: readonly number[];
  readonly tickText: (exponent: number) => string;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * A power of ten: 10⁻².
 *
 * @example
 * powerText(-12) // → '10⁻¹²'
 * powerText(0) // → '1'
 */
export const powerText = (exponent: number): string =>
  exponent === 0
    ? '1'
    : `10⁻${String(-exponent).replace(/\d/g, (digit) => superscripts[Number(digit)]!)}`;

/** The lines of both panels: dashed at T = 1, thin after the temperature, bold what the filters leave. */
export function drawRankCurves(
  root: SvgGroup,
  layout: RankLayout,
  scales: RankScales,
  ranking: Ranking,
  { curve, left }: CutRanking,
): void {
  const all = rankPoints(ranking.tokens.length, layout.right - layout.left);
  const kept = rankPoints(left.kept, Math.max(1, scales.x(left.kept - 1) - layout.left));
  const { before } = ranking;
  const lines: [RankCurve, readonly number[], number, ColorRole, number, string | null][] = [
    [before, all, 1, 'muted', 1.5, '4 3'],
    [curve, all, 1, 'ink', 1.25, null],
    [curve, kept, left.mass, 'ink', 3, null],
  ];
  for (const [of, ranks, share, role, width, dash] of lines) {
    const line = (d: string) =>
      root
        .append('path')
        .attr('class', 'curve')
        .attr('d', d)
        .attr('fill', 'none')
        .attr('stroke', 'currentColor')
        .attr('stroke-width', width)
        .attr('stroke-linejoin', 'round')
        .attr('stroke-linecap', ranks.length === 1 ? 'round' : null)
        .attr('stroke-dasharray', dash)
        .call(paint, role);
    line(probabilityPath(ranking, of, ranks, share, scales, layout.probability.bottom));
    line(massPath(of, ranks, share, scales));
  }
}

/** Two decimals, as numbers: faster than as texts. */
const round = (value: number) => Math.round(value * 100) / 100;

/** By logarithms alone; it ends where it leaves the panel at the bottom. */
function probabilityPath(
  { logits }: Ranking,
  { temperature, total }: RankCurve,
  ranks: readonly number[],
  share: number,
  { x, probability }: RankScales,
  bottom: number,
): string {
  const whole = Math.log10(total * share);
  const slope = 1 / (temperature * Math.LN10);
  let path = '';
  let [lastX, lastY] = [0, 0];
  for (const rank of ranks) {
    const power =
      rank === 0 ? 0 : temperature === 0 ? -Infinity : (logits[rank]! - logits[0]!) * slope;
    const atX = x(rank);
    const atY = power > -Infinity ? probability(power - whole) : Infinity;
    if (atY > bottom) {
      const part = Number.isFinite(atY) ? (bottom - lastY) / (atY - lastY) : 0;
      return `${path}L${round(lastX + part * (atX - lastX))},${bottom}`;
    }
    path += `${path === '' ? 'M' : 'L'}${round(atX)},${round(atY)}`;
    [lastX, lastY] = [atX, atY];
  }
  return closed(path, ranks);
}

function massPath(
  curve: RankCurve,
  ranks: readonly number[],
  share: number,
  { x, mass }: RankScales,
): string {
  let path = '';
  for (const rank of ranks) {
    const at = mass(Math.min(1, massUpTo(curve, rank + 1) / share));
    path += `${path === '' ? 'M' : 'L'}${round(x(rank))},${round(at)}`;
  }
  return closed(path, ranks);
}

/** A line of one point is only seen as a dot. */
const closed = (path: string, ranks: readonly number[]) =>
  ranks.length === 1 ? `${path}h0` : path;

/** The likeliest tokens as dots in their colours. */
export function drawRankDots(
  root: SvgGroup,
  { probability: panel }: RankLayout,
  scales: RankScales,
  { ranking, cut: { curve, left }, named }: DotsData,
): void {
  const count = Math.min(7, ranking.tokens.length);
  for (let rank = count - 1; rank >= 0; rank--) {
    const probability = probabilityAt(ranking, rank, curve);
    const y = scales.probability(
      Math.log10(rank < left.kept ? probability / left.mass : probability),
    );
    if (!(y <= panel.bottom)) continue;
    const token = named?.tokens[ranking.tokens[rank]!];
    const dot = root
      .append('g')
      .attr('class', 'dot')
      .attr('transform', `translate(${round(scales.x(rank))},${round(y)})`);
    const name = token === undefined ? '' : `${tokenLabel(token)} `;
    dot.append('title').text(`${rank + 1} ${name}${probabilityText(probability)}`);
    dot.append('circle').attr('r', 5).call(paint, 'paper');
    dot
      .append('circle')
      .attr('r', 3.5)
      .call(paint, token === undefined ? 'ink' : named!.colors(token));
  }
}

interface DotsData {
  readonly ranking: Ranking;
  readonly cut: CutRanking;
  readonly named: { readonly tokens: readonly string[]; readonly colors: TokenColors } | undefined;
}

import { shareText } from '../axes.js';
import type { SvgGroup } from '../frame.js';
import type { InEach, Language } from '../language.js';
import { paint } from '../palette.js';
import type { RowLayout } from '../rowLayout.js';
import { textWidth } from '../textWidth.js';
import { drawAxisHandle } from '../touch/axisHandle.js';

interface Words {
  readonly label: (token: string) => string;
  readonly said: (share: string) => string;
}

const words: InEach<Words> = {
  en: {
    label: (token) => `Your guess at the probability of ${token}`,
    said: (share) => `you say ${share}`,
  },
  zh: {
    label: (token) => `你猜的 ${token} 的概率`,
    said: (share) => `你猜 ${share}`,
  },
};

/** A guess at the probability of the token of a line. */
interface GuessMark {
  /** As it is written in the chart. */
  readonly token: string;
  readonly probability: number;
  /** Where the bars of the line end: the words stand behind them. */
  readonly barsEnd: number;
  readonly hasHandle: boolean;
}

/** Draws where a reader thinks that a bar ends: an upright stroke with a knob, and words beside it. */
export function drawGuess(
  row: SvgGroup,
  { barY, bars, rowHeight }: RowLayout,
  x: (share: number) => number,
  { token, probability, barsEnd, hasHandle }: GuessMark,
  language: Language,
): void {
  const at = x(probability);
  const mark = row.append('g').attr('class', 'guess');
  const stroke = (role: 'paper' | 'ink', width: number) =>
    mark
      .append('path')
      .attr('d', `M${at},${barY - 12}V${barY + 12}`)
      .attr('stroke', 'currentColor')
      .attr('stroke-width', width)
      .call(paint, role);
  stroke('paper', 6);
  stroke('ink', 2.5);
  const said = words[language].said(shareText(probability));
  const { anchor, place, role } = besides(at, barsEnd, textWidth(said, 12), bars);
  mark
    .append('text')
    .attr('x', place)
    .attr('y', barY)
    .attr('dy', '0.35em')
    .attr('text-anchor', anchor)
    .attr('font-size', 12)
    .attr('font-weight', 600)
    .text(said)
    .call(paint, role);
  if (!hasHandle) return;
  drawAxisHandle(row, {
    asks: 'guess',
    label: words[language].label(token),
    text: shareText(probability),
    x: bars,
    y: [Math.min(0, barY - rowHeight / 2), Math.max(rowHeight, barY + rowHeight / 2)],
    knob: [at, barY],
    values: [0, 1],
    now: probability,
  });
}

/** Words beside a mark, on the paper if there is room, and else within the bar. */
function besides(
  at: number,
  barsEnd: number,
  width: number,
  [, right]: readonly [number, number],
): { anchor: 'start' | 'end'; place: number; role: 'ink' | 'paper' } {
  const gap = 12;
  const behind = Math.max(at, barsEnd) + gap;
  if (behind + width <= right + 8) return { anchor: 'start', place: behind, role: 'ink' };
  if (barsEnd + gap + width <= at) return { anchor: 'end', place: at - gap, role: 'ink' };
  return { anchor: 'end', place: Math.min(at, barsEnd) - gap, role: 'paper' };
}

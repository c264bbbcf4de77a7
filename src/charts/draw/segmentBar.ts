import type { SvgGroup } from '../frame.js';
import type { InEach, Language } from '../language.js';
import { countText, probabilityText } from '../numberText.js';
import { paint } from '../palette.js';
import { textWidth, widthInEach } from '../textWidth.js';
import type { TokenColors } from '../tokenColors.js';
import { tokenLabel } from '../tokenLabel.js';
import type { Segment } from '../unitInterval.js';
import { writeToken } from '../writeToken.js';

/** How a bar of segments is drawn. */
export interface SegmentBar {
  readonly tokens: readonly string[];
  readonly probabilities: ArrayLike<number>;
  readonly colors: TokenColors;
  readonly x: (value: number) => number;
  readonly top: number;
  readonly height: number;
  readonly language: Language;
}

const words: InEach<{ tokens: (count: string) => string }> = {
  en: { tokens: (count) => `${count} tokens` },
  zh: { tokens: (count) => `${count} 个词元` },
};

/** Narrower than this, a name is not shortened but left out. */
const narrowest = 60;

/** Draws segments end to end, each named where its name has room. */
export function drawSegments(root: SvgGroup, segments: readonly Segment[], bar: SegmentBar): void {
  const { tokens, probabilities, colors, x, top, height, language } = bar;
  for (const segment of segments) {
    const { token, count, low, high, edges } = segment;
    const group = root.append('g').attr('class', 'segment');
    const name =
      count === 1 ? tokenLabel(tokens[token]!) : words[language].tokens(countText(count));
    const share = probabilityText(count === 1 ? probabilities[token]! : high - low);
    group.append('title').text(`${name} ${share}`);
    const [left, width] = [x(low), x(high) - x(low)];
    group
      .append('rect')
      .attr('x', left)
      .attr('y', top)
      .attr('width', width)
      .attr('height', height)
      .call(paint, count === 1 ? colors(tokens[token]!) : 'other');
    drawEdges(group, [...edges, ...(width >= 4 ? [low] : [])], bar);
    const nameWidth =
      count === 1 ? textWidth(name) : widthInEach(words, (of) => of.tokens(countText(count)));
    if (nameWidth > width - 8 && (count > 1 || width < narrowest)) continue;
    const middle = left + width / 2;
    const lines = height >= 40 && textWidth(share, 12) <= width - 8 ? 2 : 1;
    const text = group
      .append('text')
      .attr('x', middle)
      .attr('y', top + height / 2 - (lines === 2 ? 8 : 0))
      .attr('dy', '0.35em')
      .attr('text-anchor', 'middle')
      .call(paint, 'paper');
    if (count === 1) writeToken(text, tokens[token]!, width - 8, false);
    else text.text(name);
    if (lines === 1) continue;
    group
      .append('text')
      .attr('x', middle)
      .attr('y', top + height / 2 + 9)
      .attr('dy', '0.35em')
      .attr('text-anchor', 'middle')
      .attr('font-size', 12)
      .text(share)
      .call(paint, 'paper');
  }
}

/** Thin gaps in the colour of the paper, all in one path. */
function drawEdges(
  group: SvgGroup,
  edges: readonly number[],
  { x, top, height }: SegmentBar,
): void {
  if (edges.length === 0) return;
  group
    .append('path')
    .attr('class', 'edges')
    .attr('d', edges.map((edge) => `M${x(edge).toFixed(2)},${top}v${height}`).join(''))
    .attr('stroke', 'currentColor')
    .attr('stroke-width', 0.75)
    .call(paint, 'paper');
}

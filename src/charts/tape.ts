import type { Group } from './frame.js';
import { countText, drawsText } from './numberText.js';
import { paint } from './palette.js';
import type { TokenColors } from './tokenColors.js';
import { writeToken } from './writeToken.js';

/** One draw, as a trace has it. */
export interface TapeDraw {
  /** Where the random stream stood before it; a whole number ≥ 0. */
  readonly position: number;
  /** The uniform number, in [0, 1). */
  readonly u: number;
  /** The index of the token that was drawn. */
  readonly token: number;
}

const tile = { narrowest: 62, height: 26, gap: 6, rowHeight: 50 };
const header = 18;
const fewest = 10;

/** How the tape is laid out: tiles that fill the width, and rows enough for at least ten of them. */
export function tapeLayout(width: number) {
  const perRow = Math.floor((width + tile.gap) / (tile.narrowest + tile.gap));
  const rows = Math.ceil(fewest / perRow);
  const tileWidth = (width + tile.gap) / perRow - tile.gap;
  return { perRow, rows, tileWidth, height: header + rows * tile.rowHeight };
}

/**
 * The latest draws as tiles, in order, with their positions in the random stream. The last one is filled,
 * the earlier ones are outlines.
 */
export function drawTape(
  root: Group,
  draws: readonly TapeDraw[],
  { tokens, colors, width }: { tokens: readonly string[]; colors: TokenColors; width: number },
): void {
  const { perRow, rows, tileWidth } = tapeLayout(width);
  const shown = draws.slice(-perRow * rows);
  const which = shown.length < draws.length ? `, the last ${shown.length} shown` : '';
  root
    .append('text')
    .attr('y', 4)
    .attr('font-size', 12)
    .text(draws.length === 0 ? 'No draws yet' : `${drawsText(draws.length)}${which}`)
    .call(paint, 'muted');
  shown.forEach((draw, i) => {
    const x = (i % perRow) * (tileWidth + tile.gap);
    const y = header + Math.floor(i / perRow) * tile.rowHeight;
    const group = root.append('g').attr('class', 'tile').attr('transform', `translate(${x},${y})`);
    drawTile(group, draw, tokens[draw.token]!, {
      colors,
      width: tileWidth,
      latest: i === shown.length - 1,
    });
  });
}

function drawTile(
  group: Group,
  { position, u }: TapeDraw,
  token: string,
  { colors, width, latest }: { colors: TokenColors; width: number; latest: boolean },
): void {
  group.append('title').text(`position ${position}, u = ${u}`);
  group
    .append('rect')
    .attr('x', 0.75)
    .attr('y', 0.75)
    .attr('width', width - 1.5)
    .attr('height', tile.height - 1.5)
    .attr('rx', 4)
    .attr('fill', latest ? 'currentColor' : 'none')
    .attr('stroke', 'currentColor')
    .attr('stroke-width', 1.5)
    .call(paint, colors(token));
  const text = group
    .append('text')
    .attr('x', width / 2)
    .attr('y', tile.height / 2)
    .attr('dy', '0.35em')
    .attr('text-anchor', 'middle')
    .call(paint, latest ? 'paper' : 'ink');
  writeToken(text, token, width - 8, !latest);
  group
    .append('text')
    .attr('class', 'position')
    .attr('x', width / 2)
    .attr('y', tile.height + 14)
    .attr('text-anchor', 'middle')
    .attr('font-size', 12)
    .attr('font-weight', latest ? 700 : null)
    .text(countText(position))
    .call(paint, latest ? 'ink' : 'muted');
}

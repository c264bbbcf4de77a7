import type { SvgGroup } from '../frame.js';
import type { InEach, Language } from '../language.js';
import { countText, drawsText } from '../numberText.js';
import { paint } from '../palette.js';
import { textWidth } from '../textWidth.js';
import type { TokenColors } from '../tokenColors.js';
import { tokenLabel } from '../tokenLabel.js';
import { writeToken } from '../writeToken.js';
import type { TapeDraw } from './drawData.js';

interface Words {
  readonly none: string;
  readonly some: (draws: string) => string;
  readonly lastOf: (draws: string, shown: number) => string;
  readonly draw: (position: number, u: number) => string;
}

const words: InEach<Words> = {
  en: {
    none: 'No draws yet',
    some: (draws) => draws,
    lastOf: (draws, shown) => `${draws}, the last ${shown} shown`,
    draw: (position, u) => `position ${position}, u = ${u}`,
  },
  zh: {
    none: '尚未抽取',
    some: (draws) => `共 ${draws}`,
    lastOf: (draws, shown) => `共 ${draws}，显示最近 ${shown} 次`,
    draw: (position, u) => `位置 ${position}，u = ${u}`,
  },
};

const tile = { narrowest: 62, widest: 110, padding: 8, height: 26, gap: 6, rowHeight: 50 };
const header = 18;
const fewest = 10;

/**
 * How the tape is laid out: tiles that fill the width, in two rows, or more if ten of them need more. They are
 * as wide as the longest token, if that takes no further row.
 */
export function tapeLayout(width: number, tokens: readonly string[]) {
  const most = (tileWidth: number) => Math.floor((width + tile.gap) / (tileWidth + tile.gap));
  const rows = Math.max(2, Math.ceil(fewest / most(tile.narrowest)));
  const wanted = tokens.reduce(
    (wide, token) => Math.max(wide, textWidth(tokenLabel(token)) + tile.padding),
    tile.narrowest,
  );
  const perRow = Math.max(Math.ceil(fewest / rows), most(Math.min(wanted, tile.widest)));
  const tileWidth = (width + tile.gap) / perRow - tile.gap;
  return { perRow, rows, tileWidth, height: header + rows * tile.rowHeight };
}

/** How a tape is drawn. */
interface TapeStyle {
  readonly tokens: readonly string[];
  readonly colors: TokenColors;
  readonly width: number;
  readonly language: Language;
}

/**
 * The latest draws as tiles, in order, with their positions in the random stream. The last one is filled,
 * the earlier ones are outlines.
 */
export function drawTape(
  root: SvgGroup,
  draws: readonly TapeDraw[],
  { tokens, colors, width, language }: TapeStyle,
): void {
  const { perRow, rows, tileWidth } = tapeLayout(width, tokens);
  const shown = draws.slice(-perRow * rows);
  const { none, some, lastOf } = words[language];
  const count = drawsText(draws.length, language);
  root
    .append('text')
    .attr('y', 4)
    .attr('font-size', 12)
    .text(
      draws.length === 0
        ? none
        : shown.length < draws.length
          ? lastOf(count, shown.length)
          : some(count),
    )
    .call(paint, 'muted');
  shown.forEach((draw, i) => {
    const x = (i % perRow) * (tileWidth + tile.gap);
    const y = header + Math.floor(i / perRow) * tile.rowHeight;
    const group = root.append('g').attr('class', 'tile').attr('transform', `translate(${x},${y})`);
    drawTile(group, draw, tokens[draw.token]!, {
      colors,
      width: tileWidth,
      language,
      latest: i === shown.length - 1,
    });
  });
}

function drawTile(
  group: SvgGroup,
  { position, u }: TapeDraw,
  token: string,
  { colors, width, language, latest }: Omit<TapeStyle, 'tokens'> & { latest: boolean },
): void {
  group.append('title').text(words[language].draw(position, u));
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
  writeToken(text, token, width - tile.padding, !latest);
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

import type { SvgGroup } from '../frame.js';
import type { InEach, Language } from '../language.js';
import { countText, probabilityText, temperatureText } from '../numberText.js';
import { paint, type ColorRole } from '../palette.js';
import { rankFilters, type CutRanking, type RankData, type RankFilter } from './rankData.js';
import type { RankLayout } from './rankLayout.js';

interface Words {
  readonly filtered: string;
  readonly kept: string;
  readonly mass: string;
  readonly all: string;
}

const words: InEach<Words> = {
  en: {
    filtered: 'after the filters',
    kept: 'tokens kept',
    mass: 'mass',
    all: 'all filters',
  },
  zh: { filtered: '过滤之后', kept: '保留词元', mass: '概率', all: '全部过滤器' },
};

const names: Readonly<Record<RankFilter, string>> = { topK: 'top-k', topP: 'top-p', minP: 'min-p' };

/** What a filter is called, with its value if there is one: three digits of a share. */
export function filterText(filter: RankFilter, value?: number): string {
  if (value === undefined) return names[filter];
  const text = filter === 'topK' ? countText(value) : String(Number(value.toPrecision(3)));
  return `${names[filter]} ${text}`;
}

/** Which line is which. */
export function drawRankLegend(
  root: SvgGroup,
  { legend }: RankLayout,
  temperature: number,
  language: Language,
): void {
  const legendGroup = root.append('g').attr('class', 'legend');
  const key = (x: number, y: number, width: number, dash: string | null, role: ColorRole) =>
    legendGroup
      .append('path')
      .attr('d', `M${x},${y - 4.5}h22`)
      .attr('stroke', 'currentColor')
      .attr('stroke-width', width)
      .attr('stroke-dasharray', dash)
      .call(paint, role);
  const name = (x: number, y: number, text: string, role: ColorRole) =>
    legendGroup
      .append('text')
      .attr('x', x + 28)
      .attr('y', y)
      .text(text)
      .call(paint, role);
  const third = legend[0] === legend[1] ? 230 : 0;
  key(0, legend[0], 1.5, '4 3', 'muted');
  name(0, legend[0], 'T = 1', 'muted');
  key(96, legend[0], 1.25, null, 'ink');
  name(96, legend[0], temperatureText(temperature), 'ink');
  key(third, legend[1], 3, null, 'ink');
  name(third, legend[1], words[language].filtered, 'ink');
}

/** What each filter leaves, and all together; a filter that is not set has its line too. */
export function drawRankNumbers(
  root: SvgGroup,
  { rows, numbers: columns }: RankLayout,
  data: RankData,
  { cuts, left }: CutRanking,
  language: Language,
): void {
  const { kept, mass: massWord, all } = words[language];
  const group = root.append('g').attr('class', 'numbers');
  const write = (x: number, y: number, text: string, role: ColorRole, fontSize: number | null) =>
    group
      .append('text')
      .attr('x', x)
      .attr('y', y)
      .attr('text-anchor', x === 0 ? null : 'end')
      .attr('font-size', fontSize)
      .text(text)
      .call(paint, role);
  [kept, massWord].forEach((text, i) => write(columns[i]!, rows[0]!, text, 'muted', 12));
  rankFilters.forEach((filter, i) => {
    const [cut, y] = [cuts[filter], rows[i + 1]!];
    const role = cut === undefined ? 'muted' : 'ink';
    write(0, y, filterText(filter, data[filter]), role, null);
    write(columns[0], y, cut === undefined ? '–' : countText(cut.kept), role, null);
    write(columns[1], y, cut === undefined ? '–' : probabilityText(cut.mass), role, null);
  });
  const y = rows.at(-1)!;
  write(0, y, all, 'ink', null);
  write(columns[0], y, countText(left.kept), 'ink', null);
  write(columns[1], y, probabilityText(left.mass), 'ink', null);
}

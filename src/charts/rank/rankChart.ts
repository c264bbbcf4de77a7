import { scaleLinear, scaleLog } from 'd3';
import { fittingTicks, horizontalAxis, shareText, verticalAxis } from '../axes.js';
import { languageOf } from '../chartOptions.js';
import { drawingWidth, frame, type SvgGroup } from '../frame.js';
import { joined, sentences, type InEach, type Language } from '../language.js';
import { countText, probabilityText, temperatureText } from '../numberText.js';
import { paint } from '../palette.js';
import { drawRankCurves, drawRankDots, powerText, type RankScales } from './rankCurves.js';
import {
  cutRanking,
  rankFilters,
  type CutRanking,
  type RankData,
  type RankOptions,
} from './rankData.js';
import { rankLayout, type RankLayout } from './rankLayout.js';
import { drawRankLegend, drawRankNumbers, filterText } from './rankNumbers.js';
import { massUpTo, probabilityAt } from './ranking.js';
import { spread } from '../spread.js';
import { textWidth } from '../textWidth.js';
import { tokenColors } from '../tokenColors.js';
import { tokenLabel } from '../tokenLabel.js';

interface Words {
  readonly title: (tokens: string, temperature: string) => string;
  readonly probability: string;
  readonly mass: string;
  readonly rank: string;
  readonly tokens: (tokens: string, temperature: string) => string;
  readonly first: (token: string, before: string, after: string) => string;
  readonly ten: (tokens: number, mass: string) => string;
  readonly cut: (filter: string, kept: string, mass: string) => string;
}

const words: InEach<Words> = {
  en: {
    title: (tokens, temperature) => `${tokens} tokens by rank, ${temperature}`,
    probability: 'probability',
    mass: 'mass up to a rank',
    rank: 'rank, logarithmic',
    tokens: (tokens, temperature) =>
      `The probabilities of ${tokens} tokens, the likeliest first, at T = 1 and at ${temperature}`,
    first: (token, before, after) => `The likeliest${token} goes from ${before} to ${after}`,
    ten: (tokens, mass) => `The ${tokens} likeliest have ${mass} together`,
    cut: (filter, kept, mass) => `${filter} keeps ${kept} tokens with ${mass}`,
  },
  zh: {
    title: (tokens, temperature) => `${tokens} 个词元按名次排列，${temperature}`,
    probability: '概率',
    mass: '到某一名次为止的累计概率',
    rank: '名次（对数刻度）',
    tokens: (tokens, temperature) =>
      `${tokens} 个词元在 T = 1 与 ${temperature} 时的概率，从高到低排列`,
    first: (token, before, after) => `概率最高的词元${token}从 ${before} 变为 ${after}`,
    ten: (tokens, mass) => `概率最高的 ${tokens} 个合计 ${mass}`,
    cut: (filter, kept, mass) => `${filter} 保留 ${kept} 个词元，合计 ${mass}`,
  },
};

/**
 * A whole vocabulary by rank: the probability of each token against its rank, at T = 1, after the temperature
 * and after the filters, on logarithmic axes; under it the mass of all tokens down to a rank. Rules stand
 * where top-k, top-p and min-p cut, what is beyond the first of them is shaded, and the numbers stand
 * underneath. The number of points depends on the width, not on the vocabulary, and the axes on the
 * ranking alone, so that only the lines move.
 *
 * @throws SamplescopeError `malformed`, `not-a-number` or `out-of-range` for settings or options outside
 * their ranges
 */
export function rankChart(data: RankData, options: RankOptions): SVGSVGElement {
  const cut = cutRanking(data);
  const language = languageOf(options);
  const { ranking, tokens, temperature } = data;
  const layout = rankLayout(drawingWidth(options));
  const { svg, root } = frame(options, {
    title: words[language].title(countText(ranking.tokens.length), temperatureText(temperature)),
    description: describe(data, cut, language),
    height: layout.height,
  });
  const scales = scalesOf(data, layout, options.scale ?? 'logarithmic');
  drawRemoved(root, layout, scales, cut);
  drawAxes(root, layout, scales, ranking.tokens.length, words[language]);
  drawRankCurves(root, layout, scales, ranking, cut);
  drawCuts(root, layout, scales, cut);
  const named = tokens && {
    tokens,
    colors:
      options.tokenColors ??
      tokenColors(
        Array.from(ranking.tokens.subarray(0, 7), (token) => tokens[token]!),
        ranking.logits.subarray(0, 7),
      ),
  };
  drawRankDots(root, layout, scales, { ranking, cut, named });
  drawRankLegend(root, layout, temperature, language);
  drawRankNumbers(root, layout, data, cut, language);
  return svg;
}

/** Powers of ten down to what the least likely token has at T = 1, or to 10⁻¹²; or shares from 0 to 1. */
function scalesOf({ ranking }: RankData, layout: RankLayout, scale: string): RankScales {
  const { left, right, probability, mass } = layout;
  const size = ranking.tokens.length;
  const x = scaleLog([1, Math.max(2, size)], [left, right]);
  const logarithmic = scale === 'logarithmic';
  let last = size - 1;
  while (ranking.logits[last] === -Infinity) last--;
  const least = (ranking.logits[last]! - ranking.logits[0]!) / Math.LN10;
  const total = Math.log10(ranking.before.total);
  const decades = Math.min(12, Math.max(2, Math.ceil(total - least)));
  const power = scaleLinear([-decades, 0], [probability.bottom, probability.top]);
  const share = scaleLinear([0, 1], [probability.bottom, probability.top]);
  return {
    x: (rank) => x(rank + 1),
    probability: logarithmic ? power : (exponent) => share(10 ** exponent),
    mass: scaleLinear([0, 1], [mass.bottom, mass.top]),
    ticks: logarithmic
      ? powerTicks(decades)
      : [0.25, 0.5, 0.75, 1].map((value) => Math.log10(value)).concat(-Infinity),
    tickText: logarithmic ? powerText : (exponent) => shareText(10 ** exponent),
  };
}

/** Every second power where there are many. */
function powerTicks(decades: number): number[] {
  const step = decades > 6 ? 2 : 1;
  return Array.from({ length: Math.floor(decades / step) + 1 }, (_, i) => -i * step);
}

const rankTicks = [
  [1, 10, 100, 1000, 10_000, 100_000],
  [1, 100, 10_000],
  [1, 1000],
];

function drawAxes(
  root: SvgGroup,
  layout: RankLayout,
  { x, probability, mass, ticks, tickText }: RankScales,
  size: number,
  { probability: probabilityWord, mass: massWord, rank }: Words,
): void {
  const { left, right } = layout;
  const reached = rankTicks.map((candidates) => candidates.filter((tick) => tick <= size));
  const axis = { position: (tick: number) => x(tick - 1), text: countText };
  horizontalAxis(root, fittingTicks(reached, axis), axis, [
    [layout.probability.top, layout.probability.bottom],
    [layout.mass.top, layout.mass.bottom],
  ]);
  verticalAxis(root, ticks, { position: probability, text: tickText }, layout);
  verticalAxis(root, [0, 0.5, 1], { position: mass, text: shareText }, layout);
  const title = (y: number, text: string) =>
    root.append('text').attr('y', y).attr('font-size', 12).text(text).call(paint, 'muted');
  title(layout.title, probabilityWord);
  title(layout.mass.top - 14, massWord);
  title(layout.mass.bottom + 36, rank)
    .attr('x', (left + right) / 2)
    .attr('text-anchor', 'middle');
}

/** Between the last token that stays and the first one that goes. */
const cutAt = ({ x }: RankScales, kept: number, { right }: RankLayout): number =>
  Math.min(x(kept - 0.5), right);

/** What the filters remove, shaded. */
function drawRemoved(
  root: SvgGroup,
  layout: RankLayout,
  scales: RankScales,
  { left }: CutRanking,
): void {
  const x = cutAt(scales, left.kept, layout);
  for (const { top, bottom } of [layout.probability, layout.mass]) {
    root
      .append('rect')
      .attr('class', 'removed')
      .attr('x', x)
      .attr('y', top)
      .attr('width', layout.right - x)
      .attr('height', bottom - top)
      .attr('fill-opacity', 0.55)
      .call(paint, 'line');
  }
}

/** A rule for each filter that is set, with its name above; names move apart, and a line leads to the rule. */
function drawCuts(
  root: SvgGroup,
  layout: RankLayout,
  scales: RankScales,
  { cuts }: CutRanking,
): void {
  const set = rankFilters
    .filter((name) => cuts[name] !== undefined)
    .map((name) => ({ name, x: cutAt(scales, cuts[name]!.kept, layout) }))
    .sort((a, b) => a.x - b.x);
  const half = textWidth('min-p', 12) / 2;
  const places = spread(
    set.map(({ x }) => x),
    2 * half + 6,
    layout.left + half,
    layout.right - half,
  );
  const { probability, mass } = layout;
  set.forEach(({ name, x }, i) => {
    const rule = root.append('g').attr('class', 'cut');
    rule
      .append('path')
      .attr(
        'd',
        `M${places[i]!.toFixed(2)},${layout.cuts + 3}L${x.toFixed(2)},${probability.top}V${probability.bottom}M${x.toFixed(2)},${mass.top}V${mass.bottom}`,
      )
      .attr('fill', 'none')
      .attr('stroke', 'currentColor')
      .call(paint, 'ink');
    rule
      .append('text')
      .attr('x', places[i]!)
      .attr('y', layout.cuts)
      .attr('text-anchor', 'middle')
      .attr('font-size', 12)
      .text(filterText(name))
      .call(paint, 'ink');
  });
}

function describe(data: RankData, { curve, cuts }: CutRanking, language: Language): string {
  const { ranking, tokens, temperature } = data;
  const of = words[language];
  const size = ranking.tokens.length;
  const name = tokens ? ` ${tokenLabel(tokens[ranking.tokens[0]!]!)} ` : '';
  const ten = Math.min(10, size);
  const filters = rankFilters.flatMap((filter) => {
    const cut = cuts[filter];
    if (cut === undefined) return [];
    const kept = of.cut(
      filterText(filter, data[filter]),
      countText(cut.kept),
      probabilityText(cut.mass),
    );
    return [kept];
  });
  const [before, after] = [probabilityAt(ranking, 0), probabilityAt(ranking, 0, curve)];
  return sentences(
    [
      of.tokens(countText(size), temperatureText(temperature)),
      of.first(
        language === 'en' ? name.trimEnd() : name,
        probabilityText(before),
        probabilityText(after),
      ),
      of.ten(ten, probabilityText(massUpTo(curve, ten))),
      ...(filters.length > 0 ? [joined(filters, 'semicolon', language)] : []),
    ],
    language,
  );
}

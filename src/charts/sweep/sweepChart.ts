import { scaleLinear, scaleLog } from 'd3';
import { fittingTicks, horizontalAxis, shareText, verticalAxis } from '../axes.js';
import { drawCurve } from '../curve.js';
import { languageOf } from '../chartOptions.js';
import { drawingWidth, frame, type SvgGroup } from '../frame.js';
import { joined, sentences, type InEach, type Language } from '../language.js';
import { entropyText, countText, probabilityText, temperatureText } from '../numberText.js';
import { paint, type ColorRole } from '../palette.js';
import { sweepCurves, type Curve } from './sweepCurves.js';
import { drawAxisHandle } from '../touch/axisHandle.js';
import { checkSweep, type SweepData, type SweepOptions } from './sweepData.js';
import {
  curveText,
  sweepWords,
  drawSweepLabels,
  sweepLayout,
  type PlacedCurve,
  type SweepLayout,
} from './sweepLabels.js';

interface Words {
  readonly title: string;
  readonly probability: string;
  readonly entropyInBits: string;
  readonly temperature: string;
  readonly handle: string;
  readonly tokens: (count: string) => string;
  readonly at: (temperature: string, values: string, entropy: string) => string;
}

const words: InEach<Words> = {
  en: {
    title: 'Probabilities and entropy over temperature',
    probability: 'probability',
    entropyInBits: 'entropy, bits',
    temperature: 'temperature T, logarithmic',
    handle: 'Temperature T: drag it along the axis, or use the arrow keys',
    tokens: (count) => `${count} tokens`,
    at: (temperature, values, entropy) => `${temperature}: ${values}; entropy ${entropy}`,
  },
  zh: {
    title: '概率与熵随温度的变化',
    probability: '概率',
    entropyInBits: '熵（比特）',
    temperature: '温度 T（对数刻度）',
    handle: '温度 T：沿坐标轴拖动，或用方向键',
    tokens: (count) => `${count} 个词元`,
    at: (temperature, values, entropy) => `${temperature}：${values}；熵 ${entropy}`,
  },
};

/**
 * How each token's probability moves with temperature, on a logarithmic axis, with the entropy under it.
 * The likeliest tokens have a line each, named at its end; the others share a dashed one. The current
 * temperature is a rule, and the values there stand beside the names, which do not move. With `handles` the rule can
 * be moved, and asks for `temperature`.
 *
 * @throws SamplescopeError `malformed`, `empty`, `not-a-number` or `out-of-range` for data that is no
 * sweep, or options outside their ranges
 */
export function sweepChart(data: SweepData, options: SweepOptions): SVGSVGElement {
  checkSweep(data, options);
  const language = languageOf(options);
  const { tokens, temperatures, temperature, entropies } = data;
  const shares = sweepCurves(data, options);
  const layout = sweepLayout(drawingWidth(options), shares);
  const { probability, entropy } = layout;
  const { svg, root } = frame(options, {
    title: words[language].title,
    description: describe(data, shares, language),
    height: entropy.bottom + 48,
  });

  const x = scaleLog([temperatures[0]!, temperatures.at(-1)!], [layout.left, layout.right]);
  const share = scaleLinear([0, 1], [probability.bottom, probability.top]);
  const most = Math.max(1, Math.ceil(Math.log2(tokens.length)));
  const bits = scaleLinear([0, most], [entropy.bottom, entropy.top]);
  drawAxes(root, layout, temperatures, { x, share, bits, most }, language);

  const xs = temperatures.map((value) => x(value));
  const curves: PlacedCurve[] = [
    ...shares.map((curve) => ({ ...curve, ys: curve.values.map((value) => share(value)) })),
    {
      label: sweepWords[language].entropy,
      role: 'ink',
      values: entropies,
      ys: entropies.map((h) => bits(h)),
    },
  ];
  const current = temperature === undefined ? undefined : temperatures.indexOf(temperature);
  if (current !== undefined) drawRule(root, xs[current]!, layout);
  // The likeliest come last, so that they lie on top.
  for (const curve of curves.slice().reverse()) {
    drawCurve(root, xs, curve.ys, { role: curve.role, dash: dashes(curve, curves) });
  }
  if (current !== undefined) {
    for (const { role, ys } of curves.slice().reverse())
      drawDot(root, xs[current]!, ys[current]!, role);
  }
  drawSweepLabels(root, layout, curves, current, temperature, language);
  if (options.handles === true)
    drawHandle(root, layout, x, { temperatures, temperature }, language);
  return svg;
}

const temperatureTicks = [
  [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100],
  [0.01, 0.05, 0.2, 1, 5, 20, 100],
  [0.1, 1, 10, 100],
  [1],
];

interface Scales {
  readonly x: (temperature: number) => number;
  readonly share: (probability: number) => number;
  readonly bits: (entropy: number) => number;
  /** The end of the entropy's axis. */
  readonly most: number;
}

function drawAxes(
  root: SvgGroup,
  layout: SweepLayout,
  temperatures: readonly number[],
  { x, share, bits, most }: Scales,
  language: Language,
): void {
  const { probability, entropy } = layout;
  const reached = temperatureTicks.map((ticks) =>
    ticks.filter((tick) => tick >= temperatures[0]! && tick <= temperatures.at(-1)!),
  );
  const axis = { position: x, text: String };
  horizontalAxis(root, fittingTicks(reached, axis), axis, [
    [probability.top, probability.bottom],
    [entropy.top, entropy.bottom],
  ]);
  verticalAxis(root, [0, 0.25, 0.5, 0.75, 1], { position: share, text: shareText }, layout);
  verticalAxis(root, [0, most], { position: bits, text: String }, layout);
  const title = (y: number, text: string) =>
    root.append('text').attr('y', y).attr('font-size', 12).text(text).call(paint, 'muted');
  title(probability.top - 16, words[language].probability);
  title(entropy.top - 14, words[language].entropyInBits);
  title(entropy.bottom + 36, words[language].temperature)
    .attr('x', (layout.left + layout.right) / 2)
    .attr('text-anchor', 'middle');
}

/** Where no temperature of the sweep is marked, as at T = 0, it is taken at the low end. */
function drawHandle(
  root: SvgGroup,
  { left, right, probability, entropy }: SweepLayout,
  x: (temperature: number) => number,
  { temperatures, temperature }: Pick<SweepData, 'temperatures' | 'temperature'>,
  language: Language,
): void {
  const values = [temperatures[0]!, temperatures.at(-1)!] as const;
  const now = temperature ?? values[0];
  drawAxisHandle(root, {
    asks: 'temperature',
    label: words[language].handle,
    text: temperatureText(now),
    x: [left, right],
    y: [probability.top - 12, entropy.bottom],
    knob: [x(now), (probability.bottom + entropy.top) / 2],
    values,
    now,
    scale: 'log',
  });
}

function drawRule(root: SvgGroup, x: number, { probability, entropy }: SweepLayout): void {
  root
    .append('path')
    .attr('class', 'rule')
    .attr(
      'd',
      `M${x},${probability.top - 4}V${probability.bottom}M${x},${entropy.top}V${entropy.bottom}`,
    )
    .attr('stroke', 'currentColor')
    .call(paint, 'ink');
  root
    .append('path')
    .attr('d', `M${x - 5},${probability.top - 10}h10l-5,7z`)
    .call(paint, 'ink');
}

type Dash = { readonly array: string; readonly offset: number } | undefined;

/** The line of the rest is dashed; lines that coincide take turns, so that a tie shows all its colours. */
function dashes(curve: PlacedCurve, curves: readonly PlacedCurve[]): Dash {
  if (typeof curve.label === 'number') return { array: '5 4', offset: 0 };
  const tied = curves.filter(({ ys }) => ys.every((y, i) => y === curve.ys[i]));
  if (tied.length === 1) return undefined;
  const length = 10;
  return {
    array: `${length} ${length * (tied.length - 1)}`,
    offset: -length * tied.indexOf(curve),
  };
}

function drawDot(root: SvgGroup, x: number, y: number, role: ColorRole): void {
  const dot = root.append('g').attr('class', 'dot').attr('transform', `translate(${x},${y})`);
  dot.append('circle').attr('r', 5.5).call(paint, 'paper');
  dot.append('circle').attr('r', 4).call(paint, role);
}

function describe(data: SweepData, shares: readonly Curve[], language: Language): string {
  const { tokens, temperatures, entropies, temperature, probabilities } = data;
  const named = shares.filter(({ label }) => typeof label === 'string').slice(0, 3);
  const at = (i: number) => {
    const values = named.map(
      (curve) => `${curveText(curve.label, language)} ${probabilityText(curve.values[i]!)}`,
    );
    return words[language].at(
      temperatureText(temperatures[i]!),
      joined(values, 'comma', language),
      entropyText(entropies[i]!, language),
    );
  };
  const current = temperature === undefined ? [] : [temperatures.indexOf(temperature)];
  const places = [...new Set([0, ...current, probabilities.length - 1])].sort((a, b) => a - b);
  return sentences([words[language].tokens(countText(tokens.length)), ...places.map(at)], language);
}

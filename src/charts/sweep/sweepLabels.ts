import { axisFontSize } from '../axes.js';
import type { SvgGroup } from '../frame.js';
import { languages, type InEach, type Language } from '../language.js';
import {
  entropyText,
  countText,
  probabilityText,
  temperatureText,
  widestProbability,
} from '../numberText.js';
import { paint } from '../palette.js';
import { spread } from '../spread.js';
import type { Curve } from './sweepCurves.js';
import { textWidth, widthInEach } from '../textWidth.js';
import { tokenLabel } from '../tokenLabel.js';
import { writeToken } from '../writeToken.js';

/** What the lines that are no token's are called. */
export const sweepWords: InEach<{ entropy: string; others: (count: string) => string }> = {
  en: { entropy: 'entropy', others: (count) => `${count} others` },
  zh: { entropy: '熵', others: (count) => `其余 ${count} 个` },
};

/** Where things are, in pixels. */
export interface SweepLayout {
  /** The ends of the temperature's axis. */
  readonly left: number;
  readonly right: number;
  readonly probability: { readonly top: number; readonly bottom: number };
  readonly entropy: { readonly top: number; readonly bottom: number };
  /** Where the names begin, how wide they may be, and the right edge of the values. */
  readonly names: number;
  readonly nameWidth: number;
  readonly values: number;
  /** From one label to the next. */
  readonly labelHeight: number;
  /** On a narrow page, a value stands under its name. */
  readonly stacked: boolean;
}

/** Narrower than this, values stand under the names and not beside them. */
const narrow = 480;

/** Room for the names and values on the right, as far as they need it, and the plot in the rest. */
export function sweepLayout(width: number, curves: readonly Curve[]): SweepLayout {
  const stacked = width < narrow;
  const widest = Math.max(
    ...curves.flatMap(({ label }) =>
      languages.map((language) => textWidth(curveText(label, language))),
    ),
  );
  const value = textWidth(widestProbability);
  const nameWidth = stacked
    ? Math.min(Math.max(widest, value), width * 0.28)
    : Math.min(
        Math.max(
          widest,
          widthInEach(sweepWords, ({ entropy }) => entropy),
        ),
        150,
      );
  const names = stacked ? width - nameWidth : width - value - 12 - nameWidth;
  const labelHeight = stacked ? 33 : 18;
  const probability = { top: 32, bottom: stacked ? 282 : 252 };
  const entropy = { top: probability.bottom + 42, bottom: probability.bottom + 106 };
  const right = names - 24;
  return {
    left: 42,
    right,
    probability,
    entropy,
    names,
    nameWidth,
    values: width,
    labelHeight,
    stacked,
  };
}

/** What a line is called. */
export const curveText = (label: string | number, language: Language): string =>
  typeof label === 'string' ? tokenLabel(label) : sweepWords[language].others(countText(label));

/** A line with its places on the page. */
export interface PlacedCurve extends Curve {
  readonly ys: readonly number[];
}

/**
 * Names at the ends of the lines, moved apart where the lines meet, with the values at the current
 * temperature. The last curve is the entropy, in a panel of its own.
 *
 * @param current Which temperature is marked, by index.
 */
export function drawSweepLabels(
  root: SvgGroup,
  layout: SweepLayout,
  curves: readonly PlacedCurve[],
  current: number | undefined,
  temperature: number | undefined,
  language: Language,
): void {
  if (temperature !== undefined) drawHeader(root, layout, temperatureText(temperature));
  const half = layout.labelHeight / 2;
  const ofTokens = curves.slice(0, -1).sort((a, b) => a.ys.at(-1)! - b.ys.at(-1)!);
  const { top, bottom } = layout.probability;
  const places = spread(
    ofTokens.map(({ ys }) => ys.at(-1)!),
    layout.labelHeight,
    top + half - 6,
    bottom + half - 6,
  );
  ofTokens.forEach((curve, i) => {
    const value = current === undefined ? '' : probabilityText(curve.values[current]!);
    drawLabel(
      root,
      layout,
      { ...curve, text: curveText(curve.label, language) },
      places[i]!,
      value,
    );
  });
  const entropy = curves.at(-1)!;
  const value = current === undefined ? '' : entropyText(entropy.values[current]!, language);
  const [place] = spread(
    [entropy.ys.at(-1)!],
    0,
    layout.entropy.top + half - 6,
    layout.entropy.bottom,
  );
  drawLabel(root, layout, { ...entropy, text: '' }, place!, value);
}

function drawLabel(
  root: SvgGroup,
  layout: SweepLayout,
  { label, text, role, ys }: PlacedCurve & { readonly text: string },
  y: number,
  value: string,
): void {
  const group = root.append('g').attr('class', 'label');
  const up = layout.stacked && value !== '' ? y - 7.5 : y;
  const [x0, x1] = [layout.right + 3, layout.names - 4];
  const middle = (x0 + x1) / 2;
  group
    .append('path')
    .attr('d', `M${x0},${ys.at(-1)!}C${middle},${ys.at(-1)!} ${middle},${up} ${x1},${up}`)
    .attr('fill', 'none')
    .attr('stroke', 'currentColor')
    .attr('stroke-width', 1.25)
    .call(paint, role);
  const name = group.append('text').attr('x', layout.names).attr('y', up).attr('dy', '0.35em');
  if (typeof label === 'string') writeToken(name.call(paint, 'ink'), label, layout.nameWidth);
  else name.call(paint, 'muted').append('tspan').text(text);
  if (value === '') return;
  group
    .append('text')
    .attr('class', 'value')
    .attr('x', layout.stacked ? layout.names : layout.values)
    .attr('y', layout.stacked ? y + 7.5 : y)
    .attr('dy', '0.35em')
    .attr('text-anchor', layout.stacked ? 'start' : 'end')
    .attr('font-size', layout.stacked ? axisFontSize : null)
    .text(value)
    .call(paint, 'ink');
}

/** The triangle is the head of the rule: these are the values there. */
function drawHeader(root: SvgGroup, { values, probability }: SweepLayout, text: string): void {
  const y = probability.top - 16;
  root
    .append('text')
    .attr('class', 'current')
    .attr('x', values - 16)
    .attr('y', y)
    .attr('text-anchor', 'end')
    .text(text)
    .call(paint, 'ink');
  root
    .append('path')
    .attr('d', `M${values - 10},${y - 8}h10l-5,7z`)
    .call(paint, 'ink');
}

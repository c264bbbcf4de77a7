import { fittingTicks, horizontalAxis, shareText, verticalAxis, linearScale } from '../axes.js';
import { drawCurve } from '../curve.js';
import { drawCurveNames, type NamePlace } from '../curveNames.js';
import { diversityCurves, diversityWords, type DiversityCurve } from './diversityCurves.js';
import { checkDiversity, type DiversityData, type DiversityOptions } from './diversityData.js';
import { languageOf } from '../chartOptions.js';
import { drawingWidth, frame, type SvgGroup } from '../frame.js';
import { joined, sentences, type Language } from '../language.js';
import { entropyText, probabilityText, temperatureText } from '../numberText.js';
import { paint, type ColorRole } from '../palette.js';
import { widthInEach } from '../textWidth.js';

/**
 * How different many answers are, and how many of them are true, over temperature: shares above, the entropy
 * below. Each temperature has a dot, since nothing was drawn between two; each line has its name at its end.
 *
 * @throws SamplescopeError `empty`, `malformed`, `not-a-number` or `out-of-range` for data that is no such sweep
 */
export function diversityChart(data: DiversityData, options: DiversityOptions): SVGSVGElement {
  checkDiversity(data);
  const language = languageOf(options);
  const words = diversityWords[language];
  const layout = layoutOf(drawingWidth(options));
  const curves = diversityCurves(data, language);
  const { svg, root } = frame(options, {
    title: words.title,
    description: describe(data, curves, language),
    height: layout.entropy.bottom + 48,
  });
  const { temperatures, entropies } = data;
  const x = linearScale([temperatures[0]!, temperatures.at(-1)!], [layout.left, layout.right]);
  const share = linearScale([0, 1], [layout.share.bottom, layout.share.top]);
  const most = Math.max(1, Math.ceil(Math.max(...entropies)));
  const bits = linearScale([0, most], [layout.entropy.bottom, layout.entropy.top]);
  drawAxes(root, layout, temperatures, { x, share, bits, most }, language);

  const xs = temperatures.map((value) => x(value));
  const placed = curves.map((curve) => ({
    ...curve,
    ys: curve.values.map((v) => (v === undefined ? undefined : share(v))),
  }));
  for (const curve of [...placed].reverse()) drawDottedCurve(root, xs, curve);
  const entropy = { role: 'ink' as const, dashed: false, ys: entropies.map((h) => bits(h)) };
  drawDottedCurve(root, xs, entropy);
  const named = placed.map(({ ys, ...curve }) => ({ ...curve, ys: ys.filter(isThere) }));
  drawCurveNames(
    root,
    layout,
    named.filter(({ ys }) => ys.length > 0),
    layout.share,
  );
  drawCurveNames(root, layout, [{ ...entropy, label: words.entropy }], layout.entropy);
  return svg;
}

interface Strip {
  readonly top: number;
  readonly bottom: number;
}

interface Layout extends NamePlace {
  readonly left: number;
  readonly share: Strip;
  readonly entropy: Strip;
}

function layoutOf(width: number): Layout {
  const labels = ['distinct', 'distinct2', 'selfBleu', 'shareOfTrue', 'entropy'] as const;
  const widest = Math.max(...labels.map((name) => widthInEach(diversityWords, (w) => w[name])));
  const names = width - Math.min(widest + 1, width * 0.42);
  const share = { top: 32, bottom: 232 };
  const entropy = { top: 276, bottom: 340 };
  return { left: 44, right: names - 26, names, width, share, entropy };
}

interface Scales {
  readonly x: (temperature: number) => number;
  readonly share: (value: number) => number;
  readonly bits: (value: number) => number;
  readonly most: number;
}

function drawAxes(
  root: SvgGroup,
  layout: Layout,
  temperatures: readonly number[],
  { x, share, bits, most }: Scales,
  language: Language,
): void {
  const words = diversityWords[language];
  const axis = { position: x, text: (value: number) => String(Number(value.toPrecision(3))) };
  const ends = [temperatures[0]!, temperatures.at(-1)!];
  const multiples = (step: number) => temperatures.filter((T) => Number.isInteger(T / step));
  const ticks = fittingTicks(
    [temperatures, multiples(0.25), multiples(0.5), multiples(1), ends],
    axis,
  );
  horizontalAxis(root, ticks, axis, [
    [layout.share.top, layout.share.bottom],
    [layout.entropy.top, layout.entropy.bottom],
  ]);
  verticalAxis(root, [0, 0.25, 0.5, 0.75, 1], { position: share, text: shareText }, layout);
  verticalAxis(root, [0, most], { position: bits, text: String }, layout);
  const title = (y: number, text: string) =>
    root.append('text').attr('y', y).attr('font-size', 12).text(text).call(paint, 'muted');
  title(layout.share.top - 16, words.share);
  title(layout.entropy.top - 14, words.bits);
  title(layout.entropy.bottom + 36, words.temperature)
    .attr('x', (layout.left + layout.right) / 2)
    .attr('text-anchor', 'middle');
}

interface Placed {
  readonly role: ColorRole;
  readonly dashed: boolean;
  readonly ys: readonly (number | undefined)[];
}

const isThere = (y: number | undefined) => y !== undefined;

function drawDottedCurve(
  root: SvgGroup,
  xs: readonly number[],
  { role, dashed, ys }: Placed,
): void {
  drawCurve(root, xs, ys, {
    role,
    strokeWidth: dashed ? 1.5 : 2.25,
    dash: dashed ? { array: '5 4' } : undefined,
  });
  ys.forEach((y, i) => {
    if (y === undefined) return;
    const dot = root.append('circle').attr('cx', xs[i]!).attr('cy', y);
    dot.attr('r', dashed ? 2.5 : 3.5).call(paint, role);
  });
}

/** The values at both ends. */
function describe(
  { temperatures, entropies }: DiversityData,
  curves: readonly DiversityCurve[],
  language: Language,
): string {
  const at = (i: number) =>
    joined(
      [
        temperatureText(temperatures[i]!),
        ...curves.map(
          ({ label, values }) =>
            `${label} ${values[i] === undefined ? '–' : probabilityText(values[i])}`,
        ),
        `${diversityWords[language].entropy} ${entropyText(entropies[i]!, language)}`,
      ],
      'comma',
      language,
    );
  return sentences([at(0), at(temperatures.length - 1)], language);
}

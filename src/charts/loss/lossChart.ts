import { scaleLinear, scaleLog, type ScaleLinear } from 'd3';
import { axisFontSize, fittingTicks, horizontalAxis, verticalAxis } from '../axes.js';
import { drawCurve } from '../curve.js';
import { drawCurveNames, type NamePlace } from '../curveNames.js';
import { languageOf, type ChartOptions } from '../chartOptions.js';
import { drawingWidth, frame, type SvgGroup } from '../frame.js';
import { joined, sentences, type Language } from '../language.js';
import { checkLoss, meanLoss, type LossData } from './lossData.js';
import { lossWords } from './lossTable.js';
import { countText } from '../numberText.js';
import { paint, type ColorRole } from '../palette.js';
import { textWidth, widthInEach } from '../textWidth.js';

/**
 * The loss of a training over its steps, on a logarithmic axis, and where it is known the entropy of the data, which is
 * what the loss comes down to. Of many steps, each point is the mean of a few.
 *
 * @throws SamplescopeError `empty`, `malformed`, `not-a-number` or `out-of-range` for data that is no training
 */
export function lossChart(data: LossData, options: ChartOptions): SVGSVGElement {
  checkLoss(data);
  const language = languageOf(options);
  const words = lossWords[language];
  const shown = meanLoss(data);
  const { steps, losses, entropies } = shown;
  const values = [...losses, ...(entropies ?? [])];
  const { low, high, ticks } = valueAxis(Math.min(...values), Math.max(...values));
  const layout = layoutOf(drawingWidth(options), ticks);
  const { svg, root } = frame(options, {
    title: words.title,
    description: describe(shown, language),
    height: bottom + 48,
  });
  const x = scaleLinear([steps[0]!, steps.at(-1)!], [layout.left, layout.right]);
  const y = scaleLog([low, high], [bottom, top]);
  drawAxes(root, layout, { x, y, ticks }, language);
  const curve = (label: string, role: ColorRole, values: readonly number[]) => ({
    ...{ label, role },
    ys: values.map((value) => y(value)),
    dash: role === 'ink' ? { array: '5 4' } : undefined,
  });
  const curves = [
    curve(words.loss, 'token1', losses),
    ...(entropies ? [curve(words.entropy, 'ink', entropies)] : []),
  ];
  const xs = steps.map((step) => x(step));
  for (const curve of curves) drawCurve(root, xs, curve.ys, curve);
  drawCurveNames(root, layout, curves, { top, bottom });
  return svg;
}

const top = 32;
const bottom = 272;

interface Layout extends NamePlace {
  readonly left: number;
}

function layoutOf(width: number, ticks: readonly number[]): Layout {
  const widest = Math.max(
    widthInEach(lossWords, ({ loss }) => loss),
    widthInEach(lossWords, ({ entropy }) => entropy),
  );
  const names = width - Math.min(widest + 1, width * 0.38);
  const left = 10 + Math.max(...ticks.map((tick) => textWidth(String(tick), axisFontSize)));
  return { left, right: names - 26, names, width };
}

/** 1, 2 and 5 times each power of ten that a loss can come near. */
const round = Array.from({ length: 60 }, (_, i) => ({
  value: Number(`${[1, 2, 5][i % 3]}e${Math.floor(i / 3) - 10}`),
  place: i,
}));

/** From one round value to another; between them as many as have room. */
function valueAxis(least: number, largest: number) {
  const low = round.filter(({ value }) => value <= least).at(-1) ?? round[0]!;
  const high = round.find(({ value }) => value > Math.max(largest, low.value)) ?? round.at(-1)!;
  const between = round.slice(low.place, high.place + 1);
  const each = [1, 3, 9].find((each) => between.length / each <= 12)!;
  const ticks = between.filter(({ place }) => place % each === 0).map(({ value }) => value);
  return { low: Math.min(low.value, least), high: Math.max(high.value, largest), ticks };
}

interface Scales {
  readonly x: ScaleLinear<number, number>;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
}

function drawAxes(
  root: SvgGroup,
  layout: Layout,
  { x, y, ticks }: Scales,
  language: Language,
): void {
  const words = lossWords[language];
  const axis = { position: x, text: countText };
  const whole = (count: number) => x.ticks(count).filter(Number.isInteger);
  const steps = fittingTicks([6, 4, 2].map(whole), axis);
  horizontalAxis(root, steps, axis, [[top, bottom]]);
  verticalAxis(root, ticks, { position: y, text: String }, layout);
  const title = (at: number, text: string) =>
    root.append('text').attr('y', at).attr('font-size', 12).text(text).call(paint, 'muted');
  title(top - 16, words.nats);
  title(bottom + 36, words.step)
    .attr('x', (layout.left + layout.right) / 2)
    .attr('text-anchor', 'middle');
}

/** The values at both ends. */
function describe(
  { each, steps, losses, entropies }: ReturnType<typeof meanLoss>,
  language: Language,
): string {
  const words = lossWords[language];
  const at = (i: number) =>
    joined(
      [
        `${words.step} ${countText(steps[i]!)}`,
        `${words.loss} ${losses[i]!.toFixed(2)}`,
        ...(entropies ? [`${words.entropy} ${entropies[i]!.toFixed(2)}`] : []),
      ],
      'comma',
      language,
    );
  return sentences([words.mean(each), at(0), at(steps.length - 1)], language);
}

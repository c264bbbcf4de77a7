import { axisFontSize } from '../axes.js';
import { languageOf, type ChartOptions } from '../chartOptions.js';
import { drawingWidth, frame } from '../frame.js';
import { languages, sentences, type InEach, type Language } from '../language.js';
import { paint } from '../palette.js';
import { textWidth, wrapLabel } from '../textWidth.js';
import { additionsOf, checkSumTree, type SumTreeData } from './sumTreeData.js';

interface Words {
  readonly title: (order: string, format: string) => string;
  readonly result: (sum: string, exact: string) => string;
  readonly rounded: (count: number, additions: number) => string;
}

const words: InEach<Words> = {
  en: {
    title: (order, format) => `A sum, ${order} in ${format}`,
    result: (sum, exact) => `Sum ${sum}; the true sum, rounded once: ${exact}`,
    rounded: (count, additions) =>
      `Filled: rounding changed the result (${count} of ${additions} ${additions === 1 ? 'addition' : 'additions'})`,
  },
  zh: {
    title: (order, format) => `一个和：${order}，用 ${format}`,
    result: (sum, exact) => `和 ${sum}；真正的和只舍入一次：${exact}`,
    rounded: (count, additions) => `实心：舍入改变了结果（${additions} 次相加中的 ${count} 次）`,
  },
};

/**
 * A sum as a tree: the numbers on top, each addition under what it adds, filled where rounding changed it. Values are
 * written where there is room.
 *
 * @throws SamplescopeError `empty` or `malformed` for nodes that are no tree, `out-of-range` for a width that is too
 * narrow
 */
export function sumTreeChart(data: SumTreeData, options: ChartOptions): SVGSVGElement {
  checkSumTree(data);
  const language = languageOf(options);
  const { nodes } = data;
  const width = drawingWidth(options);
  const places = placesOf(data, width);
  const bottom = Math.max(...places.map(({ y }) => y));
  const { title, said } = textsOf(data, language);
  const inEach = languages.map((each) => textsOf(data, each).said);
  const ofLine = (i: number) => inEach.map((texts) => texts[i]!);
  const foot = said.map((text, i) => linesOf(text, ofLine(i), width));
  const lines = foot.flat();
  const { svg, root } = frame(options, {
    title,
    description: sentences([title, ...said], language),
    height: bottom + 34 + lines.length * 18,
  });
  nodes.forEach(({ from = [] }, i) => {
    const { x, y } = places[i]!;
    root
      .append('path')
      .attr('d', from.map((part) => `M${places[part]!.x},${places[part]!.y}L${x},${y}`).join(''))
      .attr('stroke', 'currentColor')
      .call(paint, 'other');
  });
  const intoOf = new Map(nodes.flatMap(({ from = [] }, i) => from.map((part) => [part, i])));
  // A value stands on the side from which no line goes on.
  nodes.forEach(({ value, from, error }, i) => {
    const { x, y, label, radius } = places[i]!;
    const isLeft = x < places[intoOf.get(i) ?? i]!.x;
    const node = root.append('g').attr('class', from === undefined ? 'number' : 'addition');
    if (from !== undefined) {
      node.append('circle').attr('cx', x).attr('cy', y).attr('r', radius).call(paint, 'paper');
      node
        .append('circle')
        .attr('class', error === 0 ? 'exact' : 'rounded')
        .attr('cx', x)
        .attr('cy', y)
        .attr('r', radius)
        .attr('fill', error === 0 ? 'none' : 'currentColor')
        .attr('stroke', 'currentColor')
        .call(paint, error === 0 ? 'token1' : 'token2');
    }
    if (!label) return;
    node
      .append('text')
      .attr('x', from === undefined ? x : x + (isLeft ? -radius - 3 : radius + 3))
      .attr('y', from === undefined ? y - 5 : y + radius + 9)
      .attr('text-anchor', from === undefined ? 'middle' : isLeft ? 'end' : 'start')
      .attr('font-size', axisFontSize)
      .text(numberText(value))
      .call(paint, from === undefined || error === 0 ? 'ink' : 'token2');
  });
  lines.forEach((line, i) => {
    root
      .append('text')
      .attr('y', bottom + 40 + i * 18)
      .attr('font-weight', i < foot[0]!.length ? 600 : null)
      .text(line)
      .call(paint, i < foot[0]!.length ? 'ink' : 'muted');
  });
  return svg;
}

/** What is said of a sum, over the tree and under it. */
function textsOf(data: SumTreeData, language: Language): { title: string; said: string[] } {
  const { title, result, rounded } = words[language];
  const { order, format, nodes, exact } = data;
  const additions = additionsOf(data);
  const changed = additions.filter(({ error }) => error !== 0);
  return {
    title: title(order, format),
    said: [
      result(String(nodes.at(-1)!.value), String(exact)),
      rounded(changed.length, additions.length),
    ],
  };
}

/** The lines of a text, with as many empty ones as it has more in another language, so that nothing moves. */
function linesOf(text: string, inEach: readonly string[], width: number): string[] {
  const most = Math.max(...inEach.map((each) => wrapLabel(each, width).length));
  const lines = wrapLabel(text, width);
  return Array.from({ length: most }, (_, i) => lines[i] ?? '');
}

const numberText = (value: number): string => String(Number(value.toPrecision(5)));

interface Place {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Whether there is room for the value. */
  readonly label: boolean;
}

/** The height of all levels together, whatever their number. */
const heightOf = (levels: number): number => Math.min(38 * levels, 420);

function placesOf({ nodes }: SumTreeData, width: number): Place[] {
  const depth: number[] = [];
  for (const { from } of nodes) {
    depth.push(from === undefined ? 0 : 1 + Math.max(depth[from[0]]!, depth[from[1]]!));
  }
  const levels = Math.max(...depth);
  const step = levels === 0 ? 0 : heightOf(levels) / levels;
  const leaves = nodes.filter(({ from }) => from === undefined).length;
  const column = width / leaves;
  const widest = Math.max(...nodes.map(({ value }) => textWidth(numberText(value), axisFontSize)));
  const radius = Math.min(5, column / 3, step === 0 ? 5 : step / 3);
  const leafFits = column >= widest + 4;
  const places: Place[] = [];
  nodes.forEach(({ from }, i) => {
    const x =
      from === undefined ? (i + 0.5) * column : (places[from[0]]!.x + places[from[1]]!.x) / 2;
    const fits =
      from === undefined
        ? leafFits
        : leafFits && step >= 22 && x > widest + 10 && x + widest + 10 < width;
    places.push({ x, y: 24 + depth[i]! * step, radius, label: fits });
  });
  return places;
}

import { path } from 'd3';
import { checkAnswerTree, type AnswerTreeData, type AnswerTreeOptions } from './answerTreeData.js';
import {
  branchText,
  columnGap,
  columnsFit,
  numbersText,
  thickest,
  treeLayout,
  type TreeLayout,
} from './answerTreeLayout.js';
import { shownBranches, type ShownBranch } from './answerTreeShown.js';
import { languageOf } from '../chartOptions.js';
import { drawingWidth, frame, type SvgGroup } from '../frame.js';
import { sentences, type InEach, type Language } from '../language.js';
import { countText } from '../numberText.js';
import { paint, type ColorRole } from '../palette.js';
import { wrapLabel } from '../textWidth.js';

const words: InEach<{
  title: string;
  legend: string;
  description: (answers: string, ways: string) => string;
}> = {
  en: {
    title: 'Where the answers part',
    legend: '×: how many answers came this way; p: how probable it is after the text so far',
    description: (answers, ways) => `${answers} answers, which begin in ${ways} ways`,
  },
  zh: {
    title: '回答在哪里分岔',
    legend: '次：走到这里的回答数；p：给定前文时的概率',
    description: (answers, ways) => `${answers} 个回答，开头有 ${ways} 种`,
  },
};

/**
 * Where many answers to one question part, from left to right: a branch is as thick as the share of answers that
 * came its way, the most frequent on top, and beside it stand their number and the probability that it has
 * there. What is rare, or too deep for the width, is gathered, and told how much it is.
 *
 * Its height follows from the width and the texts that are shown.
 *
 * @throws SamplescopeError `empty`, `malformed`, `not-a-number` or `out-of-range` for data that is no tree of
 * answers, or options outside their ranges
 */
export function answerTreeChart(data: AnswerTreeData, options: AnswerTreeOptions): SVGSVGElement {
  checkAnswerTree(data, options);
  const { rows = 12, branches = 5 } = options;
  const language = languageOf(options);
  const width = drawingWidth(options);
  const upTo = (depth: number) => shownBranches(data.root, { rows, branches, depth });
  const depth = [6, 5, 4, 3, 2].find((depth) => columnsFit(upTo(depth), width, language)) ?? 1;
  const shown = upTo(depth);
  const legend = wrapLabel(words[language].legend, width, 12);
  const layout = treeLayout(shown, width, legend.length * 16 + 12, language);
  const { svg, root } = frame(options, {
    title: words[language].title,
    description: describe(data, shown, language),
    height: layout.bottom + 2,
  });
  legend.forEach((text, i) =>
    root
      .append('text')
      .attr('y', 18 + 16 * i)
      .attr('font-size', 12)
      .text(text)
      .call(paint, 'muted'),
  );
  const all = data.root.count;
  const trunk = { x: 0, y: layout.rows[0]! - thickest / 2 };
  drawBranches(root, shown, { layout, all, from: trunk, roles });
  drawTexts(root, shown, layout);
  return svg;
}

const roles: readonly ColorRole[] = [
  'token1',
  'token2',
  'token3',
  'token4',
  'token5',
  'token6',
  'token7',
];

interface Drawing {
  readonly layout: TreeLayout;
  /** How many answers there are. */
  readonly all: number;
  /** Where the branches come from: the upper edge of what they part from, at its end. */
  readonly from: { readonly x: number; readonly y: number };
  /** The colours to take, in order. */
  readonly roles: readonly ColorRole[];
}

/** Each branch leaves where the one before it ends, so that together they are as thick as what they part from. */
function drawBranches(root: SvgGroup, shown: readonly ShownBranch[], drawing: Drawing): void {
  const { layout, all, from } = drawing;
  let leaving = from.y;
  for (const [i, branch] of shown.entries()) {
    const thick = (thickest * branch.branch.count) / all;
    const { left, width } = layout.columns[branch.depth]!;
    const y = layout.rows[branch.row]!;
    const role = branch.ways !== 1 ? 'other' : drawing.roles[i % drawing.roles.length]!;
    const right = left + width;
    const band = drawBand(
      root,
      { x: from.x, y: leaving + thick / 2 },
      { x: left, y },
      right,
      thick,
    );
    band.call(paint, role);
    if (branch.ways === 0) band.attr('stroke-dasharray', '3 3');
    leaving += thick;
    const end = { x: right, y: y - thick / 2 };
    drawBranches(root, branch.children, { layout, all, from: end, roles: [role] });
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** At least so thick that it is seen. */
const thinnest = 1.25;

function drawBand(root: SvgGroup, from: Point, to: Point, right: number, thick: number) {
  const curve = path();
  const middle = from.x + Math.min(columnGap, to.x - from.x) / 2;
  curve.moveTo(round(from.x), round(from.y));
  curve.bezierCurveTo(
    round(middle),
    round(from.y),
    round(middle),
    round(to.y),
    round(to.x),
    round(to.y),
  );
  curve.lineTo(round(right), round(to.y));
  return root
    .append('path')
    .attr('class', 'branch')
    .attr('d', String(curve))
    .attr('fill', 'none')
    .attr('stroke', 'currentColor')
    .attr('stroke-width', round(Math.max(thinnest, thick)));
}

const round = (value: number) => Math.round(100 * value) / 100;

function drawTexts(root: SvgGroup, shown: readonly ShownBranch[], layout: TreeLayout): void {
  for (const branch of shown) {
    const lines = layout.lines(branch);
    const { left } = layout.columns[branch.depth]!;
    const bottom = layout.rows[branch.row]! - thickest / 2 - 5;
    lines.forEach(({ text, role, size }, i) =>
      root
        .append('text')
        .attr('x', left)
        .attr('y', bottom - 17 * (lines.length - 1 - i))
        .attr('font-size', size)
        .text(text)
        .call(paint, role),
    );
    drawTexts(root, branch.children, layout);
  }
}

/** The most frequent way, to its end, and its numbers at each parting. */
function describe(
  { root }: AnswerTreeData,
  shown: readonly ShownBranch[],
  language: Language,
): string {
  const way: string[] = [];
  for (let at: ShownBranch | undefined = shown[0]; at !== undefined; at = at.children[0]) {
    way.push(`${branchText(at, language)} (${numbersText(at, language)})`);
  }
  const { description } = words[language];
  const begin = description(countText(root.count), countText(root.children.length));
  return sentences([begin, way.join(' → ')], language);
}

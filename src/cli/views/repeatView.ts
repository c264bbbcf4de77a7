import { shownBranches, type ShownBranch } from '../../charts/answerTree/answerTreeShown.js';
import { joinUnparted, type AnswerNode } from '../../experiment/answerTree.js';
import type { AnswerMeasures } from '../../experiment/measureAnswers.js';
import type { AnswersAt } from '../../experiment/sweepAnswers.js';
import type { Recipe } from '../../recipe/recipe.js';
import type { RepeatResult } from '../results/askRepeatedly.js';
import { companyLines, servingFacts } from './partingView.js';
import { bar } from '../terminal/bar.js';
import { count, decimal, percent } from '../terminal/numbers.js';
import { imageLines, imagesIn, withoutImages } from '../terminal/picture.js';
import { printable, showToken } from '../terminal/showToken.js';
import { columnsOf, textTable } from '../terminal/textTable.js';
import type { Terminal } from '../terminal/terminal.js';
import { truncate, wrap } from '../terminal/width.js';
import { drawingFacts, heading, modelFact } from './heading.js';

/** The distinct answers with their counts, the tree in which they part, and how different they are. */
export function repeatView(result: RepeatResult, terminal: Terminal, top: number): string {
  const { answers, asked } = result;
  const { recipe, runs } = answers;
  const of = runs < asked ? ` of ${decimal(asked, 0)}, stopped` : '';
  const rows = answerLines(result, terminal, top);
  const tree = treeLines(joinUnparted(result.tree), terminal, top);
  return [
    ...question(recipe, [`${count(runs, 'run')}${of}`, answers.seeding], terminal),
    '',
    ...rows,
    '',
    ...tree,
    '',
    ...companyLines(result.company, answers, terminal),
    ...wrap(measuresInWords(result.measures), terminal.columns),
    '',
  ].join('\n');
}

/** How different the answers are at each temperature. */
export function answerSweepView(
  recipe: Recipe,
  swept: readonly AnswersAt[],
  asked: number,
  terminal: Terminal,
): string {
  const judged = swept.some(({ measures }) => measures.shareOfTrue !== undefined);
  const rows = swept.map(({ temperature, answers, measures }) => {
    const { distinct, entropy, distinct1, distinct2, selfBleu, shareOfTrue } = measures;
    return [
      String(temperature),
      decimal(measures.runs, 0),
      decimal(distinct, 0),
      decimal(entropy, 2),
      decimal(distinct1, 3),
      decimal(distinct2, 3),
      selfBleu === undefined ? '–' : decimal(selfBleu, 3),
      ...(judged ? [shareOfTrue === undefined ? '–' : percent(shareOfTrue)] : []),
      truncate(shownAnswer(answers.answers[0]!.text), 40),
    ];
  });
  const heads = ['T:', 'runs:', 'distinct:', 'bits:', 'distinct-1:', 'distinct-2:', 'self-BLEU:'];
  return [
    ...question(recipe, [`${count(asked, 'run')} at each temperature`], terminal),
    '',
    ...textTable(
      columnsOf(...heads, ...(judged ? ['true:'] : []), 'most frequent'),
      rows,
      terminal,
    ),
    '',
  ].join('\n');
}

/** The picture that a prompt shows, its words, and how the runs were made. */
function question(recipe: Recipe, facts: readonly string[], terminal: Terminal): string[] {
  const { prompt } = recipe;
  return [
    ...imagesIn(prompt).flatMap((codes) => [...imageLines(codes, terminal), '']),
    ...heading(
      { ...recipe, prompt: withoutImages(prompt) },
      [modelFact(recipe), ...drawingFacts(recipe), ...servingFacts(recipe), ...facts],
      terminal,
    ),
  ];
}

function answerLines({ answers, isTrue }: RepeatResult, terminal: Terminal, top: number): string[] {
  const { runs, answers: all } = answers;
  const shown = all.slice(0, top);
  const width = Math.min(20, Math.max(4, terminal.columns - 60));
  const rows = shown.map((answer) => [
    decimal(answer.count, 0),
    percent(answer.count / runs),
    percent(Math.min(1, answer.probability)),
    ...(isTrue ? [isTrue(answer) ? '✓' : '✗'] : []),
    terminal.colors.cyan(bar(answer.count / all[0]!.count, width)),
    shownAnswer(answer.text) + (answer.ended || answers.recipe.maxTokens === 1 ? '' : ' …'),
  ]);
  const judged = isTrue ? ['true'] : [];
  const rest = all.length - shown.length;
  return [
    ...textTable(
      columnsOf('runs:', 'share:', 'expected:', ...judged, '', 'answer'),
      rows,
      terminal,
    ),
    ...(rest > 0 ? [`… and ${count(rest, 'other answer')} (--json has them all)`] : []),
  ];
}

const shownAnswer = (text: string) =>
  printable(withoutImages(text)).replaceAll('\n', '↵').trim() || '(nothing)';

/** The tree, sideways: at each parting the share of runs that went a way, and the probability that it has there. */
function treeLines(root: AnswerNode, terminal: Terminal, top: number): string[] {
  if (root.children.length === 0) return [];
  const shown = shownBranches(root, { rows: Math.max(4, top + 2), branches: 5, depth: 8 });
  const linesOf = (branches: readonly ShownBranch[], all: number, indent: string): string[] =>
    branches.flatMap((branch, i) => {
      const last = i === branches.length - 1;
      const { count: came } = branch.branch;
      const line = `${indent}${last ? '└─' : '├─'} ${numbersOf(branch, all)} ${textOf(branch)}`;
      const below = linesOf(branch.children, came, `${indent}${last ? '   ' : '│  '}`);
      return [truncate(line, terminal.columns), ...below];
    });
  const head = 'where they part: share of the runs that came there (and the probability)';
  return [
    ...wrap(head, terminal.columns).map(terminal.colors.bold),
    ...linesOf(shown, root.count, ''),
  ];
}

const numbersOf = ({ branch, probability }: ShownBranch, all: number): string =>
  `${percent(branch.count / all)} (${percent(Math.min(1, probability))})`;

function textOf({ branch, ways, hidden }: ShownBranch): string {
  if (ways > 1) return `${decimal(ways, 0)} other ways`;
  const text = branch.text === '' ? '(end)' : showToken(withoutImages(branch.text));
  return hidden > 0 ? `${text} … ${decimal(hidden, 0)} ways on` : text;
}

function measuresInWords({
  distinct,
  entropy,
  distinct1,
  distinct2,
  selfBleu,
  shareOfTrue,
}: AnswerMeasures): string {
  return [
    `${count(distinct, 'distinct answer')}, entropy ${decimal(entropy, 2)} bits`,
    `distinct-1 ${decimal(distinct1, 3)}, distinct-2 ${decimal(distinct2, 3)}`,
    ...(selfBleu === undefined ? [] : [`self-BLEU ${decimal(selfBleu, 3)}`]),
    ...(shareOfTrue === undefined ? [] : [`true ${percent(shareOfTrue)}`]),
  ]
    .join(', ')
    .concat('.');
}

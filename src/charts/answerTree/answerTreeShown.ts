import type { AnswerBranch } from './answerTreeData.js';

/** A branch that is shown. */
export interface ShownBranch {
  readonly branch: AnswerBranch;
  /** How many ways it stands for: 1, more where the rare ones of a parting are gathered, 0 for what was never drawn. */
  readonly ways: number;
  /** The probability after what stands before it, of all its ways together. */
  readonly probability: number;
  /** Where it stands, in columns and rows from 0. */
  readonly depth: number;
  readonly row: number;
  readonly children: readonly ShownBranch[];
  /** How many ways its answers go on that are not shown. */
  readonly hidden: number;
}

/** How much is shown. */
interface Shown {
  readonly rows: number;
  readonly branches: number;
  /** How many columns there are room for. */
  readonly depth: number;
}

interface Growing {
  readonly branch: AnswerBranch;
  readonly ways: number;
  readonly probability: number;
  readonly depth: number;
  children: Growing[];
}

/**
 * The part of a tree that there is room for. It grows where most answers are: again and again, the parting that
 * most of them reach is opened, its most frequent ways first, the others gathered in one, and last, where it has a
 * hundredth of the probability or more, what was never drawn: that comes beside the rows that were asked for.
 *
 * @returns What stands at the root's parting, the most frequent way on top.
 */
export function shownBranches(root: AnswerBranch, { rows, branches, depth }: Shown): ShownBranch[] {
  const top: Growing = { branch: root, ways: 1, probability: 1, depth: -1, children: [] };
  const open: Growing[] = [top];
  for (let room = rows - 1; open.length > 0;) {
    open.sort((a, b) => b.branch.count - a.branch.count || a.depth - b.depth);
    const next = open.shift()!;
    const { children } = next.branch;
    const most = Math.min(branches, room + 1);
    if (children.length > 1 && most < 2) continue;
    next.children = waysOf(children, most, next.depth + 1);
    room -= next.children.length - 1;
    const undrawn = neverDrawn(children, next.depth + 1);
    if (undrawn.probability >= worthShowing) next.children.push(undrawn);
    open.push(
      ...next.children.filter(
        (child) => child.ways === 1 && child.branch.children.length > 0 && child.depth < depth - 1,
      ),
    );
  }
  return place(top.children, 0);
}

/** Of the probability; less than this takes no row. */
const worthShowing = 0.01;

/** All ways at a parting that no answer came. */
function neverDrawn(children: readonly AnswerBranch[], depth: number): Growing {
  const drawn = children.reduce((sum, { probability }) => sum + probability, 0);
  const probability = Math.max(0, 1 - drawn);
  const branch = { text: '', count: 0, probability, children: [] };
  return { branch, ways: 0, probability, depth, children: [] };
}

function waysOf(children: readonly AnswerBranch[], most: number, depth: number): Growing[] {
  const grow = (branch: AnswerBranch): Growing => ({
    branch,
    ways: 1,
    probability: branch.probability,
    depth,
    children: [],
  });
  if (children.length <= most) return children.map(grow);
  const others = children.slice(most - 1);
  const together = (value: (child: AnswerBranch) => number) =>
    others.reduce((sum, child) => sum + value(child), 0);
  const rest: AnswerBranch = {
    text: '',
    count: together(({ count }) => count),
    probability: Math.min(
      1,
      together(({ probability }) => probability),
    ),
    children: [],
  };
  return [...children.slice(0, most - 1).map(grow), { ...grow(rest), ways: others.length }];
}

/** Ends of branches below each other; what parts stands in the row of its most frequent way. */
function place(growing: readonly Growing[], first: number): ShownBranch[] {
  let row = first;
  return growing.map(({ children, ...one }) => {
    const shown = { ...one, row, children: place(children, row) };
    row += Math.max(1, rowsOf(shown.children));
    return { ...shown, hidden: children.length === 0 ? one.branch.children.length : 0 };
  });
}

/** How many rows some branches take. */
const rowsOf = (shown: readonly ShownBranch[]): number =>
  shown.reduce((sum, { children }) => sum + Math.max(1, rowsOf(children)), 0);

/** All of them, each before its children. */
export const allShown = (shown: readonly ShownBranch[]): ShownBranch[] =>
  shown.flatMap((one) => [one, ...allShown(one.children)]);

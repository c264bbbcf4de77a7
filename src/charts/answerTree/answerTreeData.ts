import { SamplescopeError, say } from '../../error.js';
import { checkWithin, checkWhole } from '../check.js';
import type { ChartOptions } from '../chartOptions.js';

/** A place in the tree of answers: some text, after the text of the places before it. */
export interface AnswerBranch {
  /** Empty where an answer ends. */
  readonly text: string;
  /** How many answers came this way; whole, at least 1. */
  readonly count: number;
  /** How probable the text is, after what stands before it; in [0, 1]. */
  readonly probability: number;
  /** Where these answers part, the most frequent way first; none where they do not. */
  readonly children: readonly AnswerBranch[];
}

/** Where many answers to one question part. The root has no text of its own. */
export interface AnswerTreeData {
  readonly root: AnswerBranch;
}

/** How much of the tree is shown. */
export interface AnswerTreeOptions extends ChartOptions {
  /** At most how many ends of branches; a whole number from 2 to 60. Default 12. */
  readonly rows?: number;
  /** At most how many ways at one parting; the others are gathered. A whole number from 2 to 20. Default 5. */
  readonly branches?: number;
}

/**
 * @throws SamplescopeError `empty` for a tree without answers; `malformed` where branches have more answers than
 * what they come from; `not-a-number` or `out-of-range` for a count, a probability or an option
 */
export function checkAnswerTree(
  { root }: AnswerTreeData,
  { rows = 12, branches = 5 }: Pick<AnswerTreeOptions, 'rows' | 'branches'> = {},
): void {
  checkWhole('rows', rows, 2, 60);
  checkWhole('branches', branches, 2, 20);
  if (root.children.length === 0) {
    throw new SamplescopeError('empty', say`root must have at least one answer, got none`);
  }
  checkBranch('root', root);
}

function checkBranch(name: string, { count, probability, children }: AnswerBranch): void {
  checkWhole(`${name}.count`, count, 1);
  checkWithin(`${name}.probability`, probability, 0, 1 + 1e-9);
  const together = children.reduce((sum, child) => sum + child.count, 0);
  if (together > count) {
    throw new SamplescopeError(
      'malformed',
      say`${name}.children must have at most ${count} answers together, got ${together}`,
    );
  }
  children.forEach((child, i) => checkBranch(`${name}.children[${i}]`, child));
}

import { SamplescopeError, say } from '../../error.js';
import type { SumNode } from '../../numerics/sums/sumTree.js';

/** A sum as a tree of additions. Plain data. */
export interface SumTreeData {
  readonly order: string;
  readonly format: string;
  /** As `sumTreeOf` gives them: the numbers, then the additions; the last is the sum. */
  readonly nodes: readonly SumNode[];
  /** The true sum of the numbers, rounded once. */
  readonly exact: number;
}

/**
 * Whether it is a tree: every node but the last goes into one addition after it.
 *
 * @throws SamplescopeError `empty` for no node, `malformed` for a node that is added twice, or never
 */
export function checkSumTree({ nodes }: SumTreeData): void {
  if (nodes.length === 0) {
    throw new SamplescopeError('empty', say`nodes must have at least one number, got none`);
  }
  const uses = nodes.map(() => 0);
  nodes.forEach(({ from = [] }, i) => {
    for (const part of from) if (part < i) uses[part] = (uses[part] ?? 0) + 1;
  });
  const wrong = uses.findIndex((count, i) => count !== (i === nodes.length - 1 ? 0 : 1));
  if (wrong >= 0) {
    throw new SamplescopeError(
      'malformed',
      say`nodes[${wrong}] must be added once, by an addition that comes after it; the last one is the sum`,
    );
  }
}

/** The additions, in the order in which they are done. */
export const additionsOf = ({ nodes }: SumTreeData): SumNode[] =>
  nodes.filter(({ from }) => from !== undefined);

import type { Answer } from './answer.js';

/** A place where answers go the same way: a token, after those before it. Plain data. */
export interface AnswerNode {
  /** The text of the token; of several, where no answers part between them. Empty for the root, and for an end. */
  readonly text: string;
  readonly tokens: readonly number[];
  /** How many answers came this way. */
  readonly count: number;
  /** How probable the tokens are, after those before them, under the recipe. */
  readonly probability: number;
  /** The token that each of these answers has next, the most frequent first; none after the last. */
  readonly children: readonly AnswerNode[];
}

/**
 * Answers as the tree in which they part: they have their beginnings in common, and where they part, each branch
 * has its count, and the probability that the recipe gives it there.
 *
 * @param vocabulary The text of every token.
 * @returns The root, which has no token.
 * @example
 * const answer = { text: '', ended: false, probability: 0.25, firstRun: 0 };
 * const answers = [{ ...answer, tokens: [0, 1], probabilities: [1, 0.75], count: 3 }, { ...answer, tokens: [0, 0], probabilities: [1, 0.25], count: 1 }];
 * const { children: [first] } = answerTree(answers, ['a', 'b']);
 * [first.text, first.count, first.children.map(({ text, probability }) => [text, probability])] // → ['a', 4, [['b', 0.75], ['a', 0.25]]]
 */
export function answerTree(answers: readonly Answer[], vocabulary: readonly string[]): AnswerNode {
  return {
    text: '',
    tokens: [],
    count: totalOf(answers),
    probability: 1,
    children: branches(answers, 0, vocabulary),
  };
}

function branches(
  answers: readonly Answer[],
  depth: number,
  vocabulary: readonly string[],
): AnswerNode[] {
  const byToken = new Map<number, Answer[]>();
  for (const answer of answers) {
    const token = answer.tokens[depth];
    if (token === undefined) continue;
    const others = byToken.get(token);
    if (others === undefined) byToken.set(token, [answer]);
    else others.push(answer);
  }
  return [...byToken]
    .map(([token, those]) => ({
      text: endsAt(those[0]!, depth) ? '' : vocabulary[token]!,
      tokens: [token],
      count: totalOf(those),
      probability: those[0]!.probabilities[depth]!,
      children: branches(those, depth + 1, vocabulary),
    }))
    .sort((a, b) => b.count - a.count || a.tokens[0]! - b.tokens[0]!);
}

const endsAt = ({ tokens, ended }: Answer, depth: number) => ended && depth === tokens.length - 1;

const totalOf = (answers: readonly Answer[]): number =>
  answers.reduce((sum, { count }) => sum + count, 0);

/**
 * The same tree with the tokens between which no answers part in one node, as a reader wants it.
 *
 * @example
 * const leaf = { text: 'c', tokens: [2], count: 1, probability: 0.5, children: [] };
 * const node = { text: 'b', tokens: [1], count: 1, probability: 0.5, children: [leaf] };
 * joinUnparted({ text: '', tokens: [], count: 1, probability: 1, children: [node] }).children[0].text // → 'bc'
 */
export function joinUnparted(root: AnswerNode): AnswerNode {
  return { ...root, children: root.children.map(joined) };
}

function joined(node: AnswerNode): AnswerNode {
  const [only, ...others] = node.children;
  if (only === undefined || others.length > 0 || only.count < node.count) return joinUnparted(node);
  return joined({
    ...only,
    text: node.text + only.text,
    tokens: [...node.tokens, ...only.tokens],
    probability: node.probability * only.probability,
  });
}

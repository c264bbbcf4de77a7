import { lookUp, SamplescopeError, say } from '../../error.js';
import { parsePattern, type Tree } from './patternSyntax.js';

/** A node of a compiled pattern: read a character, go on at two places, enter a rule, or return from one. */
type Node =
  | { readonly reads: (character: number) => boolean; readonly next: number }
  | { readonly either: readonly [number, number] }
  | { readonly enters: string; readonly next: number }
  | { readonly returns: true };

/** Rules compiled into one list of nodes, and where each begins. */
interface Grammar {
  readonly nodes: readonly Node[];
  readonly starts: Readonly<Record<string, number>>;
}

/** A place in a grammar: a node, and the nodes to return to, the innermost first. Plain data. */
export type Position = readonly number[];

/** Patterns may not grow beyond this when repetitions are written out. */
const MOST_NODES = 10_000;
/** Nor may rules nest deeper than this without reading anything. */
const DEEPEST = 200;
/** Nor may a text be at more places of a grammar at once. */
const MOST_PLACES = 1000;
/** Nor may one step of a grammar take more work than this. */
const MOST_WORK = 20_000_000;

/** What may still be done: it is counted down. */
interface Effort {
  left: number;
}

/** What one step may take: enough to read each token of a vocabulary at a few places. */
export const effortFor = (vocabularySize: number): Effort => ({
  left: MOST_WORK + 100 * vocabularySize,
});

/**
 * Compiles rules: each is a regular expression (characters, `.`, `[a-z]`, `[^…]`, `\d`, `\w`, `\s`, `( )`, `|`,
 * `*`, `+`, `?`, `{2,5}`), in which `<name>` stands for another rule or for itself.
 *
 * Source: K. Thompson, "Regular Expression Search Algorithm" (CACM 1968); the stack of returns makes it a
 * pushdown automaton, as in llama.cpp's grammars.
 *
 * @throws SamplescopeError `malformed` for a pattern with a mistake, with its place; `unknown-name` for a rule
 * that is not there
 */
export function compileGrammar(rules: Readonly<Record<string, string>>): Grammar {
  const nodes: Node[] = [];
  const starts: Record<string, number> = {};
  const add = (node: Node): number => {
    if (nodes.length >= MOST_NODES) throw tooManyParts();
    return nodes.push(node) - 1;
  };
  for (const [name, pattern] of Object.entries(rules)) {
    starts[name] = build(parsePattern(name, pattern), add({ returns: true }), { add, nodes });
  }
  for (const node of nodes) if ('enters' in node) lookUp('rule', starts, node.enters);
  return { nodes, starts };
}

const tooManyParts = () =>
  new SamplescopeError(
    'out-of-range',
    say`a pattern must have at most ${MOST_NODES} parts when its repetitions are written out. Repeat less often`,
  );

/** Adds the nodes of a tree that goes on at `next`; gives the place where it begins. */
function build(
  tree: Tree,
  next: number,
  into: { readonly add: (node: Node) => number; readonly nodes: Node[] },
): number {
  const { add, nodes } = into;
  switch (tree.kind) {
    case 'reads':
      return add({ reads: tree.reads, next });
    case 'enters':
      return add({ enters: tree.rule, next });
    case 'all':
      return tree.parts.reduceRight((after, part) => build(part, after, into), next);
    case 'any':
      return tree.parts
        .map((part) => build(part, next, into))
        .reduceRight((others, start) => add({ either: [start, others] }));
    case 'repeat': {
      // What matches nothing but the empty text is the same however often it comes, and would add no part.
      if (isEmpty(tree.part)) return next;
      let start = next;
      if (tree.most === Infinity) {
        start = add({ either: [next, next] });
        nodes[start] = { either: [build(tree.part, start, into), next] };
      } else {
        for (let i = tree.least; i < tree.most; i++) {
          start = add({ either: [build(tree.part, start, into), next] });
        }
      }
      for (let i = 0; i < tree.least; i++) start = build(tree.part, start, into);
      return start;
    }
  }
}

/** Whether a tree reads nothing, and enters no rule. */
function isEmpty(tree: Tree): boolean {
  switch (tree.kind) {
    case 'all':
    case 'any':
      return tree.parts.every(isEmpty);
    case 'repeat':
      return tree.most === 0 || isEmpty(tree.part);
    default:
      return false;
  }
}

/** The places where reading begins. */
export const startOf = (grammar: Grammar, rule: string): readonly Position[] =>
  close(grammar, [[lookUp('rule', grammar.starts, rule)]], effortFor(0));

/**
 * The places after some text, none where the text does not fit.
 *
 * @param effort What may still be done, counted down.
 * @throws SamplescopeError `out-of-range` where it takes more
 */
export function read(
  grammar: Grammar,
  positions: readonly Position[],
  text: string,
  effort = effortFor(0),
): readonly Position[] {
  let at = positions;
  for (const letter of text) {
    const character = letter.codePointAt(0)!;
    const moved: Position[] = [];
    spend(effort, at.length);
    for (const [place, ...stack] of at) {
      const node = grammar.nodes[place!]!;
      if ('reads' in node && node.reads(character)) moved.push([node.next, ...stack]);
    }
    if (moved.length === 0) return [];
    at = close(grammar, moved, effort);
  }
  return at;
}

/** Whether a text may end at one of these places. */
export const mayEnd = ({ nodes }: Grammar, positions: readonly Position[]): boolean =>
  positions.some(([place, ...stack]) => stack.length === 0 && 'returns' in nodes[place!]!);

/** Follows everything that reads nothing, to the places that read or end. */
function close(
  { nodes, starts }: Grammar,
  positions: readonly Position[],
  effort: Effort,
): readonly Position[] {
  const found = new Map<string, Position>();
  const seen = new Set<string>();
  const waiting = [...positions];
  for (let position = waiting.pop(); position !== undefined; position = waiting.pop()) {
    const key = position.join(' ');
    if (seen.has(key)) continue;
    seen.add(key);
    spend(effort, position.length);
    if (seen.size > MOST_PLACES * DEEPEST || found.size > MOST_PLACES) {
      throw new SamplescopeError(
        'out-of-range',
        say`a text must be at no more than ${MOST_PLACES} places of a grammar at once. Give its rules fewer ways to read one text`,
      );
    }
    const [place, ...stack] = position;
    const node = nodes[place!]!;
    if (stack.length > DEEPEST) {
      throw new SamplescopeError(
        'malformed',
        say`rules must read something before they use themselves again, and these nest more than ${DEEPEST} deep. Put a character before the rule's own name`,
      );
    }
    if ('either' in node) waiting.push([node.either[0], ...stack], [node.either[1], ...stack]);
    else if ('enters' in node) waiting.push([starts[node.enters]!, node.next, ...stack]);
    else if ('returns' in node && stack.length > 0) waiting.push(stack);
    else found.set(key, position);
  }
  return [...found.values()];
}

function spend(effort: Effort, work: number): void {
  effort.left -= work;
  if (effort.left >= 0) return;
  throw new SamplescopeError(
    'out-of-range',
    say`a grammar must take no more than ${MOST_WORK} steps for one token. Give its rules fewer ways to read one text`,
  );
}

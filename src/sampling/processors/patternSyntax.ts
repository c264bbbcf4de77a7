import { SamplescopeError, say, shown, type Said } from '../../error.js';

/** What a pattern says, before it is compiled. */
export type Tree =
  | { readonly kind: 'reads'; readonly reads: (character: number) => boolean }
  | { readonly kind: 'enters'; readonly rule: string }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Tree[] }
  | { readonly kind: 'repeat'; readonly part: Tree; readonly least: number; readonly most: number };

/** How many characters a pattern may have, and how deep its brackets may nest. */
const LONGEST = 10_000;
const DEEPEST = 100;

const REPETITION = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})/;

/**
 * Reads a pattern into a tree, by recursive descent: alternatives are made of sequences, those of repeated
 * parts, and those of characters, classes, rules and groups. One function, because its parts call each other and
 * share the place that they have come to.
 *
 * @throws SamplescopeError `malformed`, with the place of the mistake; `out-of-range` for a pattern that is too long
 */
export function parsePattern(name: string, pattern: string): Tree {
  const letters = [...pattern];
  if (letters.length > LONGEST) {
    throw new SamplescopeError(
      'out-of-range',
      say`the pattern ${name} must have at most ${LONGEST} characters, got ${letters.length}. Use rules for what comes again`,
    );
  }
  let at = 0;
  let depth = 0;
  const fail = (what: Said): never => {
    throw new SamplescopeError(
      'malformed',
      say`the pattern ${name} must be a regular expression, but at character ${at + 1} of ${shown(pattern)} ${what}`,
    );
  };
  const alternatives = (): Tree => {
    const parts = [sequence()];
    while (letters[at] === '|') {
      at++;
      parts.push(sequence());
    }
    return { kind: 'any', parts };
  };
  const sequence = (): Tree => {
    const parts: Tree[] = [];
    while (at < letters.length && letters[at] !== '|' && letters[at] !== ')')
      parts.push(repeated());
    return { kind: 'all', parts };
  };
  const repeated = (): Tree => {
    let part = single();
    for (let times = 1; ; times++) {
      const rest = letters.slice(at, at + 40).join('');
      const [all, sign, least, comma, most] = REPETITION.exec(rest) ?? [];
      if (all === undefined) return part;
      at += all.length;
      if (times > DEEPEST) fail(tooDeep);
      const from = sign === undefined ? Number(least) : sign === '+' ? 1 : 0;
      const open = comma === ',' ? (most === '' ? Infinity : Number(most)) : from;
      const to = sign === undefined ? open : sign === '?' ? 1 : Infinity;
      if (to < from) fail(say`a repetition goes from more to less`);
      part = { kind: 'repeat', part, least: from, most: to };
    }
  };
  const single = (): Tree => {
    const letter = letters[at++]!;
    if (letter === '(') {
      if (++depth > DEEPEST) fail(tooDeep);
      const inner = alternatives();
      depth--;
      if (letters[at++] !== ')') fail(say`a ( is not closed`);
      return inner;
    }
    if (letter === '<') {
      const end = letters.indexOf('>', at);
      if (end < 0) fail(say`a < is not closed; write \\< for the character`);
      const rule = letters.slice(at, end).join('');
      at = end + 1;
      return { kind: 'enters', rule };
    }
    if (letter === '[') return { kind: 'reads', reads: characterClass() };
    if (letter === '.') return { kind: 'reads', reads: (c) => c !== 10 };
    if ('*+?{'.includes(letter)) fail(say`${letter} has nothing to repeat`);
    return { kind: 'reads', reads: letter === '\\' ? escaped() : exactly(letter) };
  };
  const characterClass = () => {
    const negated = letters[at] === '^';
    if (negated) at++;
    const tests: ((c: number) => boolean)[] = [];
    while (letters[at] !== ']') {
      if (at >= letters.length) fail(say`a [ is not closed`);
      const letter = letters[at++]!;
      if (letter === '\\') tests.push(escaped());
      else if (letters[at] === '-' && letters[at + 1] !== ']' && at + 1 < letters.length) {
        const [low, high] = [letter.codePointAt(0)!, letters[at + 1]!.codePointAt(0)!];
        at += 2;
        tests.push((c) => c >= low && c <= high);
      } else tests.push(exactly(letter));
    }
    at++;
    return (c: number) => tests.some((test) => test(c)) !== negated;
  };
  const escaped = () => {
    const letter = letters[at++] ?? fail(say`there is nothing after the \\`);
    const classes: Record<string, RegExp> = {
      d: /\d/,
      w: /\w/,
      s: /\s/,
      D: /\D/,
      W: /\W/,
      S: /\S/,
    };
    const test = Object.hasOwn(classes, letter) ? classes[letter]! : undefined;
    if (test) return (c: number) => test.test(String.fromCodePoint(c));
    return exactly({ n: '\n', t: '\t', r: '\r' }[letter] ?? letter);
  };
  const tree = alternatives();
  if (at < letters.length) fail(say`a ) closes nothing`);
  return tree;
}

const tooDeep = say`brackets and repetitions nest more than ${DEEPEST} deep`;

const exactly = (letter: string) => {
  const wanted = letter.codePointAt(0)!;
  return (c: number) => c === wanted;
};

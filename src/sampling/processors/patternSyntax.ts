import { SamplescopeError, say } from '../../error.js';

/** What a pattern says, before it is compiled. */
export type Tree =
  | { readonly kind: 'reads'; readonly reads: (character: number) => boolean }
  | { readonly kind: 'enters'; readonly rule: string }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Tree[] }
  | { readonly kind: 'repeat'; readonly part: Tree; readonly least: number; readonly most: number };

/**
 * Reads a pattern into a tree, by recursive descent: alternatives are made of sequences, those of repeated
 * parts, and those of characters, classes, rules and groups. One function, because its parts call each other and
 * share the place that they have come to.
 *
 * @throws SamplescopeError `malformed`, with the place of the mistake
 */
export function parsePattern(name: string, pattern: string): Tree {
  const letters = [...pattern];
  let at = 0;
  const fail = (what: string): never => {
    throw new SamplescopeError(
      'malformed',
      `the pattern ${name} must be a regular expression, but at character ${at + 1} of ${JSON.stringify(pattern)} ${what}`,
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
    for (;;) {
      const rest = letters.slice(at).join('');
      const [all, sign, least, comma, most] = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})/.exec(rest) ?? [];
      if (all === undefined) return part;
      at += all.length;
      const from = sign === undefined ? Number(least) : sign === '+' ? 1 : 0;
      const open = comma === ',' ? (most === '' ? Infinity : Number(most)) : from;
      const to = sign === undefined ? open : sign === '?' ? 1 : Infinity;
      if (to < from) fail('a repetition goes from more to less');
      part = { kind: 'repeat', part, least: from, most: to };
    }
  };
  const single = (): Tree => {
    const letter = letters[at++]!;
    if (letter === '(') {
      const inner = alternatives();
      if (letters[at++] !== ')') fail('a ( is not closed');
      return inner;
    }
    if (letter === '<') {
      const end = letters.indexOf('>', at);
      if (end < 0) fail('a < is not closed; write \\< for the character');
      const rule = letters.slice(at, end).join('');
      at = end + 1;
      return { kind: 'enters', rule };
    }
    if (letter === '[') return { kind: 'reads', reads: characterClass() };
    if (letter === '.') return { kind: 'reads', reads: (c) => c !== 10 };
    if ('*+?{'.includes(letter)) fail(`${letter} has nothing to repeat`);
    return { kind: 'reads', reads: letter === '\\' ? escaped() : exactly(letter) };
  };
  const characterClass = () => {
    const negated = letters[at] === '^';
    if (negated) at++;
    const tests: ((c: number) => boolean)[] = [];
    while (letters[at] !== ']') {
      if (at >= letters.length) fail('a [ is not closed');
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
    const letter = letters[at++] ?? fail('there is nothing after the \\');
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
  if (at < letters.length) fail('a ) closes nothing');
  return tree;
}

const exactly = (letter: string) => {
  const wanted = letter.codePointAt(0)!;
  return (c: number) => c === wanted;
};

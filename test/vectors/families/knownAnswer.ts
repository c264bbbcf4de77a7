import { CannotRead, type Case, type Value } from '../family.js';
import { type PythonFunctions, runPython } from './pythonExpression.js';
import { numbersIn } from './pythonValue.js';

/**
 * The numbers of a published program. Its text may end in words, also behind a `#`: `first 3, last 3` or
 * `first three and last` says which numbers were printed, `for seeds -1,-2` what the name `seed` stands for in
 * turn; remarks in words are left out.
 */
export function knownAnswer(given: Case, functions: PythonFunctions): { expected: Value[] } {
  const text = String(given['expr']);
  const seeds = / for seeds? (?:in )?[[(]?(-?\d[-\d,\s]*)/.exec(text)?.[1]?.match(/-?\d+/g) ?? [''];
  const program = programOf(text);
  const values = seeds.flatMap((seed) =>
    numbersIn(runPython(program.replaceAll(/\bseed\b/g, seed || 'seed'), functions)),
  );
  const expected = recordedOf(given['expected']);
  if (expected.every((value) => typeof value === 'boolean')) {
    return { expected: values.map(Boolean) };
  }
  return { expected: printed(values, expected.length, text).map(plain) };
}

const recordedOf = (expected: unknown): unknown[] =>
  typeof expected === 'object' && expected !== null && 'v' in expected
    ? [expected.v].flat(Infinity)
    : [expected].flat(Infinity);

/** The numbers that the words of a text say were printed; all, where that is as many as there are. */
function printed<T>(values: readonly T[], count: number, text: string): readonly T[] {
  if (values.length === count) return values;
  const first = countOf(/\bfirst\b(?: (\w+))?/.exec(text));
  const last = countOf(/\blast\b(?: (\w+))?/.exec(text));
  const parts = [...values.slice(0, first), ...values.slice(values.length - last)];
  if (parts.length !== count) throw new CannotRead(`${count} of ${values.length} numbers: ${text}`);
  return parts;
}

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** How many a `first 3`, `first three` or `first` means: none where nothing is said. */
function countOf(match: RegExpExecArray | null): number {
  if (match === null) return 0;
  const word = match[1] ?? '';
  if (/^\d+$/.test(word)) return Number(word);
  return words.includes(word) ? words.indexOf(word) : 1;
}

/** The text without its words: what stands behind a `#`, a `with` that names a device, and remarks. */
const programOf = (text: string): string =>
  text
    .replace(/#.*$/gm, '')
    .replace(/\bwith\s+[\w.]+\([^()]*\)(\s+as\s+\w+)?\s*:/g, '')
    .replace(/ (first\b|last\b|for seeds? |one seeding|on [A-Z]|with [a-z]\w+=).*$/s, '')
    .replace(/ \([^()]*(x64|x86)[^()]*\)/g, '')
    .replace(/^generator seed (-?\d+)/, 'manual_seed($1)');

const plain = (value: number | bigint): Value =>
  Number.isSafeInteger(Number(value)) || typeof value === 'number' ? Number(value) : String(value);

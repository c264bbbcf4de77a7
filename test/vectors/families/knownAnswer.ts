import type { Case, Value } from '../family.js';
import { type PythonFunctions, runPython } from './pythonExpression.js';
import { numbersIn } from './pythonValue.js';

/**
 * The numbers of a published program. Its text may end in words: `first 3, last 3` says which numbers were
 * printed, `for seeds -1,-2` what the name `seed` stands for in turn; remarks in words are left out.
 */
export function knownAnswer(given: Case, functions: PythonFunctions): { expected: Value[] } {
  const text = String(given['expr']);
  const seeds = / for seeds ([-\d,]+)/.exec(text)?.[1]?.split(',') ?? [''];
  const program = programOf(text);
  const values = seeds.flatMap((seed) =>
    numbersIn(runPython(program.replaceAll(/\bseed\b/g, seed || 'seed'), functions)),
  );
  const flags = [given['expected']].flat(Infinity).every((value) => typeof value === 'boolean');
  if (flags) return { expected: values.map(Boolean) };
  const [, first, last] = / first (\d+)(?:, last (\d+))?/.exec(text) ?? [];
  if (first === undefined) return { expected: values.map(plain) };
  const parts = [values.slice(0, Number(first)), last ? values.slice(-Number(last)) : []];
  return { expected: parts.flat().map(plain) };
}

const programOf = (text: string): string =>
  text
    .replace(/ (first \d|for seeds |one seeding|on [A-Z]).*$/, '')
    .replace(/ \([^()]*(x64|x86)[^()]*\)/g, '')
    .replace(/^generator seed (-?\d+)/, 'manual_seed($1)');

const plain = (value: number | bigint): Value =>
  Number.isSafeInteger(Number(value)) || typeof value === 'number' ? Number(value) : String(value);

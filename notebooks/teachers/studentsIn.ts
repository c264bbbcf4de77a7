import { SamplescopeError, say } from '../../src/error.js';

const MOST = 10_000;

/**
 * What a teacher wrote as a list of students: one a line, or with commas; `1–30` is thirty of them.
 *
 * @throws SamplescopeError `out-of-range` for a range that is empty or too long
 * @example
 * studentsIn('1–3, ada') // → ['1', '2', '3', 'ada']
 */
export function studentsIn(text: string): string[] {
  return text
    .split(/[\n,，、;；]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => {
      const [, first, last] = /^(\d{1,6})\s*[-–—]\s*(\d{1,6})$/.exec(line) ?? [];
      return first === undefined ? [line] : range(Number(first), Number(last));
    });
}

function range(first: number, last: number): string[] {
  if (last >= first && last - first < MOST) {
    return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
  }
  throw new SamplescopeError(
    'out-of-range',
    say`a range of students must be 1 to ${MOST} of them, the lower number first, got ${`${first}–${last}`}`,
  );
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Case, Recorded, VectorFile } from '../family.js';

/**
 * What the recorders in Node share: asks every question of a file of vectors again, writes the file anew to the
 * standard output, and says on the standard error what differs.
 *
 * @param answer The fields of a case that the program makes; undefined where it is not at hand.
 */
export function rerecord(
  family: string,
  answer: (given: Case, file: VectorFile) => object | undefined,
): void {
  const path = fileURLToPath(new URL(`../data/${family}.json`, import.meta.url));
  const text = readFileSync(path, 'utf8');
  const file = JSON.parse(text) as VectorFile;
  let asked = 0;
  let differing = 0;
  const lines = text.split('\n').map((line) => {
    if (!line.startsWith('{"id":')) return line;
    const [, body, comma] = /^(.*?)(,?)$/.exec(line)!;
    const given = JSON.parse(body!) as Case;
    const fields = answer(given, file);
    if (fields === undefined) return line;
    asked += 1;
    const again = JSON.stringify({ ...given, ...fields });
    if (again !== JSON.stringify(given)) {
      differing += 1;
      console.error(`${given.id} is not what was recorded`);
    }
    return again + comma!;
  });
  process.stdout.write(lines.join('\n'));
  const unasked = file.cases.length - asked;
  console.error(`${family}: ${asked} asked, ${differing} differ, ${unasked} not asked here`);
  process.exitCode = differing === 0 ? 0 : 1;
}

/** A value object of float64 numbers, whose bits stand beside them. */
export function doubles(values: readonly number[]): Recorded {
  const bits = Buffer.alloc(8);
  const hex = values.map((value) => (bits.writeDoubleBE(value), bits.toString('hex')));
  return { dtype: 'f64', v: values, hex };
}

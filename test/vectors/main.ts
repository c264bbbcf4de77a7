import { fileURLToPath } from 'node:url';
import { families, runVectors } from './runVectors.js';

const folder = process.env['VECTORS'] ?? fileURLToPath(new URL('data', import.meta.url));
const { tallies } = await runVectors(folder);

console.log(`Vectors in ${folder}\n`);
for (const { family, op, passed, relaxed, failed, unread } of tallies) {
  console.log(
    `${family.padEnd(18)} ${op.padEnd(36)} ${passed} passed, ${failed.length + unread.length} failed`,
  );
  for (const [reason, count] of relaxed) console.log(`    ${count} relaxed: ${reason}`);
  for (const failure of failed) console.log(`    DIFFERS ${failure}`);
  for (const failure of unread) console.log(`    ${failure}`);
}
for (const name of families.filter((name) => !tallies.some(({ family }) => family === name))) {
  console.log(`${name.padEnd(18)} no cases in this folder`);
}

const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const differing = tallies.reduce((sum, tally) => sum + tally.failed.length, 0);
const unread = tallies.reduce((sum, tally) => sum + tally.unread.length, 0);
const failed = differing + unread;
const relaxed = tallies.reduce(
  (sum, tally) => sum + [...tally.relaxed.values()].reduce((total, count) => total + count, 0),
  0,
);
console.log(`\n${relaxed} of the passed cases were relaxed, for the reasons above.`);
console.log(`Of the failed cases ${differing} differ, and ${unread} this runner cannot read.`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

// `npm run house`: what the rule "a thing is described once" comes to in numbers, with the files behind each number
// that misses its bar. The table at the end is the summary.
import { fileURLToPath } from 'node:url';
import { bytesPerStep } from './bytesPerStep.js';
import { readHouse } from './house.js';
import { measureHouse, type Measure } from './measureHouse.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bytes: Measure = {
  what: 'bytes that a step makes, V = 128 256',
  measured: bytesPerStep(),
  bar: 128_256,
  found: [],
};
const measures = [...measureHouse(readHouse(root)), bytes];

const missed = measures.filter(({ measured, bar }) => measured > bar);
for (const { what, found } of missed) {
  if (found.length > 0) console.log([what, ...found].join('\n  '), '\n');
}
for (const { what, measured, bar } of measures) {
  const sign = measured > bar ? '✗' : '✓';
  console.log(`${sign} ${what.padEnd(62)} ${String(measured).padStart(9)} / ${bar}`);
}

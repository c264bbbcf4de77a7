import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  exponentialTable,
  exponentialTable32,
  normalTable,
  normalTable32,
  type ZigguratTable,
} from '../../../../src/random/streams/numpy/zigguratTables.js';

/** The first digits of the SHA-256 of a table's values, as big-endian doubles. */
function digest(values: Float64Array): string {
  const bytes = Buffer.alloc(8 * values.length);
  values.forEach((value, i) => bytes.writeDoubleBE(value, 8 * i));
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

// Made in Python from the constants of numpy's own ziggurat_constants.h (ki_double, wi_double, fi_double, …).
const cases: readonly [string, ZigguratTable, Record<keyof ZigguratTable, string>][] = [
  [
    'normal distribution',
    normalTable,
    { k: '9190b5a57eb98580', w: '11e66585759c5cb9', f: 'aa28f3c5812e76a7' },
  ],
  [
    'normal distribution in float32',
    normalTable32,
    { k: '66540766b71ee0f4', w: '3001b3e143e0bbde', f: '6a3f6e81200c1ddb' },
  ],
  [
    'exponential distribution',
    exponentialTable,
    { k: '4bc0e2ff7b83aab6', w: 'cbc4ade068cc8029', f: '0f948cdfa9ffb711' },
  ],
  [
    'exponential distribution in float32',
    exponentialTable32,
    { k: '9f79a8a641af1c92', w: '356ca03c169d4c93', f: '0d4c052143d36675' },
  ],
];

describe('the ziggurat tables', () => {
  it.each(cases)('of the %s are numpy’s to the last bit', (_, { k, w, f }, expected) => {
    expect({ k: digest(k), w: digest(w), f: digest(f) }).toEqual(expected);
  });
});

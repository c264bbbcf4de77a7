import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { exp } from '../../src/numerics/exp.js';
import { log } from '../../src/numerics/log.js';
import { between } from './oracle.js';

/** The SHA-256 of the results' bits, little-endian. */
function fingerprint(f: (x: number) => number, inputs: Iterable<number>): string {
  const results = Array.from(inputs, f);
  const view = new DataView(new ArrayBuffer(8 * results.length));
  results.forEach((result, i) => view.setFloat64(8 * i, result, true));
  return bytesToHex(sha256(new Uint8Array(view.buffer)));
}

// Frozen: recorded from this code in Node 20, to be the same in every engine and for ever. The other
// tests here say that the results are right; these say that they are the same.
describe('the bits', () => {
  it('of exp are those that were recorded', () => {
    expect(fingerprint(exp, [...between(-746, 710, 4000), ...between(-1, 1, 4000)])).toBe(
      '57a0756181fdd2793c2d5367f3719e090d309f70f7227538a002f64bd711c64d',
    );
  });

  it('of log are those that were recorded', () => {
    expect(fingerprint(log, [...between(0, 2, 4000), ...between(0, 1e300, 4000)])).toBe(
      'cc73a5558af228cd05b2d122c9cfc2c76f7d6c77e068b39f28d4dbd9220bfdbc',
    );
  });
});

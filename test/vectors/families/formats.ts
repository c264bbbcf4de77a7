import { createHash } from 'node:crypto';
import { formats } from '../../../src/numerics/formats/formats.js';
import { lookUp } from '../../../src/error.js';
import type { Case, Family } from '../family.js';

const view = new DataView(new ArrayBuffer(8));

const float32Of = (hex: string): number => {
  view.setUint32(0, parseInt(hex, 16));
  return view.getFloat32(0);
};

const hexOf = (x: number): string => {
  if (Number.isNaN(x)) return 'nan';
  view.setFloat64(0, x);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
};

const formatOf = (given: Case) => lookUp('format', formats, String(given['format']));

/** Number formats as numpy and ml_dtypes have them. */
export const family: Family = {
  ops: {
    decode_all(given) {
      const format = formatOf(given);
      const bytes = Buffer.alloc(8 * 2 ** format.bits);
      for (let code = 0; code < 2 ** format.bits; code++) {
        const value = format.decode(BigInt(code));
        if (Number.isNaN(value)) bytes.writeBigUInt64LE(0x7ff8000000000000n, 8 * code);
        else bytes.writeDoubleLE(value, 8 * code);
      }
      return { sha256: [createHash('sha256').update(bytes).digest('hex')] };
    },
    round_float32(given) {
      const { round } = formatOf(given);
      return (given['x'] as string[]).map((hex) => hexOf(round(float32Of(hex))));
    },
  },
};

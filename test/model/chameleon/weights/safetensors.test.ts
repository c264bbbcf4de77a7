import { describe, expect, it } from 'vitest';
import {
  readSafetensors,
  writeSafetensors,
  type StoredTensor,
} from '../../../../src/model/chameleon/weights/safetensors.js';

const tensors = new Map<string, StoredTensor>([
  ['a', { format: 'F16', shape: [2, 3], values: Float64Array.of(1, -2, 0.5, 0, 65504, 0.1) }],
  ['b', { format: 'F64', shape: [1], values: Float64Array.of(0.1) }],
]);
const bytes = writeSafetensors({ tensors, metadata: { note: 'Grüße, 世界' } });

/** A file with this header, and some data. */
function withHeader(header: unknown, data = 64): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(header));
  const file = new Uint8Array(8 + text.length + data);
  new DataView(file.buffer).setUint32(0, text.length, true);
  file.set(text, 8);
  return file;
}

describe('safetensors', () => {
  it('is laid out as the format says', () => {
    const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
    expect(length % 8).toBe(0);
    expect(JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)))).toEqual({
      __metadata__: { note: 'Grüße, 世界' },
      a: { dtype: 'F16', shape: [2, 3], data_offsets: [0, 12] },
      b: { dtype: 'F64', shape: [1], data_offsets: [12, 20] },
    });
    expect([...bytes.subarray(8 + length, 8 + length + 4)]).toEqual([0x00, 0x3c, 0x00, 0xc0]);
    expect(bytes.length).toBe(8 + length + 20);
  });

  it('gives back what was written: float16 rounded, float64 as it was', () => {
    const read = readSafetensors(bytes);
    expect(read.metadata).toEqual({ note: 'Grüße, 世界' });
    expect(read.tensors.get('a')).toEqual({
      ...tensors.get('a'),
      values: Float64Array.of(1, -2, 0.5, 0, 65504, 0.0999755859375),
    });
    expect(read.tensors.get('b')).toEqual(tensors.get('b'));
  });

  it('reads a file that stands inside a longer array', () => {
    const longer = new Uint8Array(bytes.length + 10);
    longer.set(bytes, 5);
    expect(readSafetensors(longer.subarray(5, 5 + bytes.length))).toEqual(readSafetensors(bytes));
  });

  it.each(Array.from({ length: bytes.length }, (_, length) => length).filter((n) => n % 7 === 0))(
    'refuses the first %i bytes of it',
    (length) => {
      expect(() => readSafetensors(bytes.subarray(0, length))).toThrow(
        expect.objectContaining({
          code: 'malformed',
          message: expect.stringContaining('Take the whole file'),
        }),
      );
    },
  );

  it.each([
    ['no JSON', new Uint8Array(20)],
    [
      'another format of numbers',
      withHeader({ x: { dtype: 'BF16', shape: [1], data_offsets: [0, 2] } }),
    ],
    ['no shape', withHeader({ x: { dtype: 'F16', data_offsets: [0, 2] } })],
    ['a negative place', withHeader({ x: { dtype: 'F16', shape: [1], data_offsets: [-2, 0] } })],
    [
      'a shape of another size',
      withHeader({ x: { dtype: 'F16', shape: [2], data_offsets: [0, 2] } }),
    ],
    [
      'a place beyond the end',
      withHeader({ x: { dtype: 'F16', shape: [1], data_offsets: [64, 66] } }),
    ],
    ['no tensor but a number', withHeader({ x: 5 })],
    ['null as notes', withHeader({ __metadata__: null }, 0)],
    ['a number among the notes', withHeader({ __metadata__: { step: 1 } }, 0)],
    [
      'two tensors in one place',
      withHeader(
        {
          x: { dtype: 'F16', shape: [2], data_offsets: [0, 4] },
          y: { dtype: 'F16', shape: [2], data_offsets: [2, 6] },
        },
        6,
      ),
    ],
    ['bytes of no tensor', withHeader({ x: { dtype: 'F16', shape: [1], data_offsets: [0, 2] } })],
    ['text', new TextEncoder().encode('token,logit\na,1\nb,2\n')],
  ])('refuses a file with %s', (_, file) => {
    expect(() => readSafetensors(file)).toThrow(expect.objectContaining({ code: 'malformed' }));
  });

  it('says of a text that it is no such file, without a number of its letters', () => {
    const text = new TextEncoder().encode('token,logit\na,1\nb,2\n');
    expect(() => readSafetensors(text)).toThrow(/got something else, which is no safetensors file/);
  });
});

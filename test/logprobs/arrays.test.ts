import { gzipSync, zipSync, strToU8, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readLogprobsFile } from '../../src/logprobs/index.js';
import { writeSafetensors } from '../../src/model/chameleon/weights/safetensors.js';

const read = (bytes: Uint8Array) => readLogprobsFile(bytes, 'file', (text) => strFromU8(text));
const logitsOf = (bytes: Uint8Array) =>
  read(bytes).places.map(({ candidates }) => candidates.map(({ logit }) => logit));

/** An `.npy` file, version 1.0, as NumPy's documentation describes it. */
function npy(descr: string, shape: string, numbers: Uint8Array, order = 'False'): Uint8Array {
  const dictionary = `{'descr': ${descr}, 'fortran_order': ${order}, 'shape': ${shape}, }`;
  const header = `${dictionary.padEnd(128 - 11)}\n`;
  const start = [0x93, ...strToU8('NUMPY'), 1, 0, header.length & 255, header.length >> 8];
  return Uint8Array.from([...start, ...strToU8(header), ...numbers]);
}

const bytesOf = (array: Float32Array | Float64Array | Uint16Array) => new Uint8Array(array.buffer);
const rows = [
  [1.5, -2, 0.25],
  [0, -Infinity, 3],
];
const flat = rows.flat();
const float32 = npy("'<f4'", '(2, 3)', bytesOf(Float32Array.from(flat)));

describe('readLogprobsFile reads', () => {
  it.each<[string, Uint8Array]>([
    ['float32', float32],
    ['float64', npy("'<f8'", '(2, 3)', bytesOf(Float64Array.from(flat)))],
    [
      'float16',
      npy("'<f2'", '(2, 3)', bytesOf(Uint16Array.of(0x3e00, 0xc000, 0x3400, 0, 0xfc00, 0x4200))),
    ],
    ['a batch of one', npy("'<f4'", '(1, 2, 3)', bytesOf(Float32Array.from(flat)))],
    [
      'an archive',
      zipSync({ 'logits.npy': float32, 'ids.npy': npy("'<i8'", '(1,)', new Uint8Array(8)) }),
    ],
    ['gzip', gzipSync(float32)],
    ['text packed by gzip', gzipSync(strToU8('[[1.5, -2, 0.25], [0, -inf, 3]]'))],
    [
      'safetensors',
      writeSafetensors({
        tensors: new Map([
          ['x', { format: 'F32', shape: [2, 3], values: Float64Array.from(flat) }],
        ]),
        metadata: {},
      }),
    ],
    [
      'bfloat16 in safetensors',
      writeSafetensors({
        tensors: new Map([
          ['x', { format: 'BF16', shape: [2, 3], values: Float64Array.from(flat) }],
        ]),
        metadata: {},
      }),
    ],
  ])('%s', (_, bytes) => expect(logitsOf(bytes)).toEqual(rows));

  it('one row as one place', () => {
    expect(logitsOf(npy("'<f4'", '(3,)', bytesOf(Float32Array.of(1, 2, 3))))).toEqual([[1, 2, 3]]);
  });
});

describe('readLogprobsFile refuses', () => {
  it.each<[string, Uint8Array, string]>([
    [
      'pickled objects',
      npy("'|O'", '(2,)', new Uint8Array(16)),
      'Pickled objects are programs, and not read',
    ],
    [
      'whole numbers',
      npy("'<i8'", '(1,)', new Uint8Array(8)),
      'floats of 16, 32 or 64 bits, low bytes first, got "<i8"',
    ],
    ['high bytes first', npy("'>f4'", '(1,)', new Uint8Array(4)), 'low bytes first, got ">f4"'],
    ['columns first', npy("'<f4'", '(2, 3)', new Uint8Array(24), 'True'), 'must be in C order'],
    ['what is cut off', float32.subarray(0, 140), 'must be a whole .npy file, got a torn one'],
    [
      'a shape that lies',
      npy("'<f4'", '(99999999, 99999999)', new Uint8Array(4)),
      'got a torn one',
    ],
    [
      'a torn archive',
      zipSync({ 'a.npy': float32 }).subarray(0, 60),
      'must be a whole archive, got a torn one',
    ],
    [
      'several arrays',
      zipSync({ 'a.npy': float32, 'b.npy': float32 }),
      'called logits or logprobs, got a, b',
    ],
    ['torn gzip', gzipSync(float32).subarray(0, 40), 'file must'],
    [
      'NaN',
      npy("'<f4'", '(1,)', bytesOf(Float32Array.of(NaN))),
      'logit 0 must be finite or -Infinity, got NaN',
    ],
    ['a header of another length', Uint8Array.of(255, 255, 0, 0, 0, 0, 0, 0, 0x7b), 'header'],
  ])('%s', (_, bytes, message) => {
    expect(() => read(bytes)).toThrow(message);
    expect(() => read(bytes)).toThrow(expect.objectContaining({ name: 'SamplescopeError' }));
  });

  it('a promise of more than 256 MiB', () => {
    const bytes = gzipSync(strToU8('x'));
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(bytes.length - 4, 2 ** 31, true);
    expect(() => read(bytes)).toThrow(
      'file must unpack to at most 268435456 bytes, got 2147483648',
    );
  });
});

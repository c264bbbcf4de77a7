import { gunzipSync, strFromU8, unzipSync, type UnzipFileInfo } from 'fflate';
import { SamplescopeError, say, shown } from '../error.js';
import { readSafetensors } from '../model/chameleon/weights/safetensors.js';
import { formats } from '../numerics/formats/formats.js';
import { float16FromBits } from '../numerics/float16Bits.js';
import type { Drafts } from './documents.js';
import { itemsOf, memberOf, numberOfLiteral, parseLiterals, textOfLiteral } from './literal.js';
import type { Found } from './candidate.js';

/** More than this does not come out of an archive: a small file may promise a whole disk. */
const MOST_BYTES = 256 << 20;

/** Numbers of a file, row by row; the last length is that of the vocabulary. */
interface NumberArray {
  readonly shape: readonly number[];
  readonly values: ArrayLike<number>;
}

const startsWith = (bytes: Uint8Array, ...start: readonly number[]) =>
  start.every((byte, i) => bytes[i] === byte);

/**
 * The bytes themselves, or what they hold where they were packed by gzip.
 *
 * @throws SamplescopeError `malformed` where they cannot be unpacked, or would become more than 256 MiB
 */
export function unpacked(bytes: Uint8Array, name: string): Uint8Array {
  if (!startsWith(bytes, 0x1f, 0x8b)) return bytes;
  // The last four bytes say how long the content is.
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.length > 18 ? view.getUint32(bytes.length - 4, true) : 0;
  if (length > MOST_BYTES) throw tooLarge(name, length);
  try {
    return gunzipSync(bytes, { out: new Uint8Array(length) });
  } catch {
    throw new SamplescopeError(
      'malformed',
      say`${name} must be packed whole by gzip, got a torn file`,
    );
  }
}

const tooLarge = (name: string, length: number) =>
  new SamplescopeError(
    'out-of-range',
    say`${name} must unpack to at most ${MOST_BYTES} bytes, got ${length}`,
  );

/**
 * The logits in the bytes of an `.npy`, an `.npz` or a safetensors file; undefined where they are none of these, but
 * text. A row of numbers is a place.
 *
 * Source: NumPy's format, https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 *
 * @throws SamplescopeError `malformed` for what is torn, holds pickled objects or no floats, or several arrays of
 * which none is called logits or logprobs
 */
export function readArrays(bytes: Uint8Array, name: string): Drafts | undefined {
  if (startsWith(bytes, 0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59)) {
    return draftsOf('a NumPy array', readNpy(bytes, name), name);
  }
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    const arrays = new Map(
      [...unzip(bytes, name)].map(([file, content]) => [
        file.replace(/\.npy$/, ''),
        () => readNpy(content, `${name}/${file}`),
      ]),
    );
    return draftsOf('an archive of NumPy arrays', chosenOf(arrays, name), name);
  }
  if (bytes[8] !== 0x7b || bytes[7] !== 0) return undefined;
  const { tensors } = readSafetensors(bytes);
  const arrays = new Map([...tensors].map(([tensor, array]) => [tensor, () => array]));
  return draftsOf('safetensors', chosenOf(arrays, name), name);
}

function unzip(bytes: Uint8Array, name: string): Map<string, Uint8Array> {
  let all = 0;
  const filter = ({ name: file, originalSize }: UnzipFileInfo) => {
    all += originalSize;
    if (all > MOST_BYTES) throw tooLarge(name, all);
    return file.endsWith('.npy');
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (cause) {
    if (cause instanceof SamplescopeError) throw cause;
    throw new SamplescopeError('malformed', say`${name} must be a whole archive, got a torn one`);
  }
}

/** The one array there is, or the one that is called by what it holds. */
function chosenOf(arrays: ReadonlyMap<string, () => NumberArray>, name: string): NumberArray {
  const [only, ...others] = arrays.values();
  const chosen = others.length === 0 ? only : (arrays.get('logits') ?? arrays.get('logprobs'));
  if (chosen !== undefined) return chosen();
  throw new SamplescopeError(
    'malformed',
    say`${name} must have one array, or one that is called logits or logprobs, got ${[...arrays.keys()]}`,
  );
}

const readers: Readonly<Record<string, (view: DataView, at: number) => number>> = {
  f2: (view, at) => float16FromBits(view.getUint16(at, true)),
  f4: (view, at) => view.getFloat32(at, true),
  f8: (view, at) => view.getFloat64(at, true),
  V2: (view, at) => formats['bfloat16']!.decode(BigInt(view.getUint16(at, true))),
};

function readNpy(bytes: Uint8Array, name: string): NumberArray {
  const torn = () =>
    new SamplescopeError('malformed', say`${name} must be a whole .npy file, got a torn one`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12) throw torn();
  const wide = bytes[6]! >= 2;
  const start = (wide ? 12 : 10) + (wide ? view.getUint32(8, true) : view.getUint16(8, true));
  if (start > bytes.length) throw torn();
  const [header] = parseLiterals(strFromU8(bytes.subarray(wide ? 12 : 10, start), true), name);
  const type = textOfLiteral(memberOf(header, 'descr')) ?? 'a structure';
  const order = memberOf(header, 'fortran_order');
  const shape = itemsOf(memberOf(header, 'shape')).map((item) => numberOfLiteral(item) ?? NaN);
  const read = readers[type.slice(1)];
  if (read === undefined || type.startsWith('>')) {
    const advice = type.includes('O') ? '. Pickled objects are programs, and not read' : '';
    throw new SamplescopeError(
      'malformed',
      say`${name} must hold floats of 16, 32 or 64 bits, low bytes first, got ${shown(type)}${advice}`,
    );
  }
  if (order?.kind === 'boolean' && order.value && shape.length > 1) {
    throw new SamplescopeError(
      'malformed',
      say`${name} must be in C order, got columns first. Save np.ascontiguousarray of it`,
    );
  }
  const size = shape.reduce((product, length) => product * length, 1);
  const width = Number(type.at(-1));
  if (!Number.isSafeInteger(size) || start + size * width > bytes.length) throw torn();
  const values = new Float64Array(size);
  for (let i = 0; i < size; i++) values[i] = read(view, start + i * width);
  return { shape, values };
}

/** A place for each row. A batch of one, or of one text, loses that length. */
function draftsOf(form: string, { shape, values }: NumberArray, name: string): Drafts {
  const lengths = shape.filter((length, i) => length !== 1 || i === shape.length - 1);
  if (lengths.length > 2) {
    throw new SamplescopeError(
      'malformed',
      say`${name} must have the logits of one text, a row for each place, got the shape ${shape.map(String)}`,
    );
  }
  const width = lengths.at(-1) ?? values.length;
  const rows = width === 0 ? 0 : values.length / width;
  const places = Array.from({ length: rows }, (_, row) => ({
    found: Array.from({ length: width }, (_, id) => numbered(values[row * width + id]!, id, name)),
  }));
  return { form, places };
}

function numbered(logit: number, id: number, name: string): Found {
  if (Number.isNaN(logit) || logit === Infinity) {
    throw new SamplescopeError(
      'not-a-number',
      say`${name}: logit ${id} must be finite or -Infinity, got ${logit}`,
    );
  }
  const atMost = logit === -Infinity;
  return { scale: 'logits', candidate: { text: String(id), id, logit, atMost, line: 1 } };
}

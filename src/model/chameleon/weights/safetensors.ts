import { SamplescopeError, say, shown, type Said } from '../../../error.js';
import { formats as numberFormats } from '../../../numerics/formats/formats.js';
import { float16FromBits, float16ToBits } from '../../../numerics/float16Bits.js';

/** How a tensor's numbers are written: in 2 or 4 bytes each, rounded to the nearest, or in 8, as they are. */
type TensorFormat = keyof typeof formats;

/** A tensor: its numbers row by row. */
export interface StoredTensor {
  readonly format: TensorFormat;
  readonly shape: readonly number[];
  readonly values: Float64Array;
}

/** What a safetensors file holds: tensors by name, and notes. */
export interface Safetensors {
  readonly tensors: ReadonlyMap<string, StoredTensor>;
  readonly metadata: Readonly<Record<string, string>>;
}

const LENGTH_BYTES = 8;

/** The longest header that the format allows, in bytes. */
const MOST_HEADER = 100_000_000;

const bfloat16 = numberFormats['bfloat16']!;

/** The formats that are read and written; the format has more. */
const formats = {
  F16: {
    bytes: 2,
    read: (view: DataView, at: number) => float16FromBits(view.getUint16(at, true)),
    write: (view: DataView, at: number, x: number) => view.setUint16(at, float16ToBits(x), true),
  },
  BF16: {
    bytes: 2,
    read: (view: DataView, at: number) => bfloat16.decode(BigInt(view.getUint16(at, true))),
    write: (view: DataView, at: number, x: number) =>
      view.setUint16(at, Number(bfloat16.encode(x)), true),
  },
  F32: {
    bytes: 4,
    read: (view: DataView, at: number) => view.getFloat32(at, true),
    write: (view: DataView, at: number, x: number) => view.setFloat32(at, x, true),
  },
  F64: {
    bytes: 8,
    read: (view: DataView, at: number) => view.getFloat64(at, true),
    write: (view: DataView, at: number, x: number) => view.setFloat64(at, x, true),
  },
} as const;

/**
 * The bytes of a safetensors file: the length of the header, 8 bytes, low ones first; the header, JSON, filled
 * with spaces to a multiple of 8; the tensors' numbers, low bytes first.
 *
 * Source: the format's description at https://github.com/huggingface/safetensors
 *
 * @example
 * const tensors = new Map([['x', { format: 'F16', shape: [2], values: Float64Array.of(1, -2) }]]);
 * readSafetensors(writeSafetensors({ tensors, metadata: {} })).tensors.get('x')?.values // → Float64Array.of(1, -2)
 */
export function writeSafetensors({ tensors, metadata }: Safetensors): Uint8Array {
  const header: Record<string, unknown> = { __metadata__: metadata };
  let end = 0;
  for (const [name, { format, shape, values }] of tensors) {
    const begin = end;
    end += values.length * formats[format].bytes;
    header[name] = { dtype: format, shape, data_offsets: [begin, end] };
  }
  const text = bytesOfText(JSON.stringify(header));
  const headerLength = Math.ceil(text.length / 8) * 8;
  const bytes = new Uint8Array(LENGTH_BYTES + headerLength + end).fill(32);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, headerLength, true);
  view.setUint32(4, 0, true);
  bytes.set(text, LENGTH_BYTES);
  let at = LENGTH_BYTES + headerLength;
  for (const { format, values } of tensors.values()) {
    for (const value of values) {
      formats[format].write(view, at, value);
      at += formats[format].bytes;
    }
  }
  return bytes;
}

/**
 * What is in the bytes of a safetensors file.
 *
 * @throws SamplescopeError `malformed` where they are no such file, are cut off, or hold other numbers than
 * floats of 16, 32 and 64 bits
 */
export function readSafetensors(bytes: Uint8Array): Safetensors {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const room = bytes.length - LENGTH_BYTES;
  if (room < 0)
    throw malformed(say`must begin with the length of their header`, say`${bytes.length} bytes`);
  const headerLength = view.getUint32(0, true) + view.getUint32(4, true) * 4294967296;
  if (headerLength > room) {
    // A text file's first eight characters, taken for a length, are a number that helps nobody.
    throw malformed(
      say`must begin with the length of their header, and have the header and the tensors after
        it`,
      headerLength > MOST_HEADER
        ? say`something else, which is no safetensors file`
        : say`${room} bytes for a header of ${headerLength}: they are cut off`,
    );
  }
  const start = LENGTH_BYTES + headerLength;
  const { __metadata__: metadata = {}, ...entries } = parseHeader(
    bytes.subarray(LENGTH_BYTES, start),
  );
  if (!isRecordOfTexts(metadata)) {
    throw malformed(say`must have texts as notes`, shown(metadata));
  }
  const tensors = new Map<string, StoredTensor>();
  const places: Place[] = [];
  for (const [name, entry] of Object.entries(entries)) {
    tensors.set(name, readTensor(name, entry, view, start, places));
  }
  checkPlaces(places, view.byteLength - start);
  return { tensors, metadata };
}

/** Where a tensor's bytes stand, after the header. */
interface Place {
  readonly name: string;
  readonly begin: number;
  readonly end: number;
}

/** Tensors stand end to end, and nothing beside them: no byte belongs to two, and none to nobody. */
function checkPlaces(places: readonly Place[], length: number): void {
  let free = 0;
  for (const { name, begin, end } of [...places].sort(
    (a, b) => a.begin - b.begin || a.end - b.end,
  )) {
    if (begin !== free) throw malformed(say`must have ${name} from byte ${free} on`, `${begin}`);
    free = end;
  }
  if (free !== length) throw malformed(say`must have ${free} bytes of tensors`, `${length}`);
}

function isRecordOfTexts(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === 'string')
  );
}

function parseHeader(bytes: Uint8Array): Record<string, unknown> {
  try {
    const header: unknown = JSON.parse(textOfBytes(bytes));
    if (typeof header === 'object' && header !== null) return header as Record<string, unknown>;
  } catch {
    // No JSON: the same as JSON of another form.
  }
  throw malformed(say`must have a header in JSON`, say`something else`);
}

function readTensor(
  name: string,
  entry: unknown,
  view: DataView,
  start: number,
  places: Place[],
): StoredTensor {
  const { dtype, shape, data_offsets: offsets } = (entry ?? {}) as Record<string, unknown>;
  if (typeof dtype !== 'string' || !Object.hasOwn(formats, dtype)) {
    throw malformed(say`must be of a format in ${Object.keys(formats)} in ${name}`, shown(dtype));
  }
  if (!isListOfCounts(shape) || !isListOfCounts(offsets) || offsets.length !== 2) {
    throw malformed(say`must have a shape and a place for ${name}`, shown(entry));
  }
  const [begin, end] = offsets as [number, number];
  const format = dtype as TensorFormat;
  const { bytes, read } = formats[format];
  const size = shape.reduce((product, length) => product * length, 1);
  if (end - begin !== size * bytes) {
    throw malformed(say`must have ${size * bytes} bytes for ${name}`, `${end - begin}`);
  }
  if (start + end > view.byteLength) {
    throw malformed(say`must have ${start + end} bytes`, say`${view.byteLength}: they are cut off`);
  }
  places.push({ name, begin, end });
  const values = new Float64Array(size);
  for (let i = 0; i < size; i++) values[i] = read(view, start + begin + i * bytes);
  return { format, shape, values };
}

function isListOfCounts(list: unknown): list is number[] {
  return Array.isArray(list) && list.every((item) => Number.isSafeInteger(item) && item >= 0);
}

/** Neither TextEncoder nor TextDecoder is part of the language, so the header is kept to ASCII. */
function bytesOfText(text: string): Uint8Array {
  const escaped = text.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return Uint8Array.from(escaped, (character) => character.charCodeAt(0));
}

function textOfBytes(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function malformed(rule: Said, got: Said | string): SamplescopeError {
  return new SamplescopeError(
    'malformed',
    say`weights ${rule}, got ${got}. Take the whole file, as it was written.`,
  );
}

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { SamplescopeError, say } from '../../../error.js';
import { checkConfig, type TransformerConfig } from '../transformer/config.js';
import { checkWeights, layoutOf, type TransformerWeights } from '../transformer/weights.js';
import { readSafetensors, writeSafetensors, type StoredTensor } from './safetensors.js';

/** Notes that a file of weights carries, beside its config: what they were made with, what they reach. */
type WeightsNotes = Readonly<Record<string, string>>;

/** What a file of weights holds. */
export interface WeightsFile {
  readonly weights: TransformerWeights;
  readonly notes: WeightsNotes;
}

/**
 * The SHA-256 of some bytes, 64 hex digits.
 *
 * @example
 * hashOf(new Uint8Array()).slice(0, 8) // → 'e3b0c442'
 */
export function hashOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** The bytes of a safetensors file with these weights, rounded to float16, and the notes. */
export function writeWeights({ weights, notes }: WeightsFile): Uint8Array {
  const { config, values } = checkWeights(weights);
  const tensors = new Map<string, StoredTensor>(
    layoutOf(config).map(({ name, shape, start, size }) => [
      name,
      { format: 'F16', shape, values: values.subarray(start, start + size) },
    ]),
  );
  return writeSafetensors({ tensors, metadata: { ...notes, config: JSON.stringify(config) } });
}

/**
 * The weights and the notes in the bytes of a file that `writeWeights` has written.
 *
 * @param hash The SHA-256 that the bytes must have. Default: any.
 * @throws SamplescopeError `malformed` where the bytes have another hash, are cut off, or hold other
 * tensors than their config asks for
 */
export function readWeights(bytes: Uint8Array, hash?: string): WeightsFile {
  if (hash !== undefined && hashOf(bytes) !== hash) {
    throw new SamplescopeError(
      'malformed',
      say`weights must have the SHA-256 ${hash}, got ${hashOf(bytes)}: they are cut off or were
        changed. Take the file again.`,
    );
  }
  const { tensors, metadata } = readSafetensors(bytes);
  const { config: written, ...notes } = metadata;
  const config = parseConfig(written);
  const layout = layoutOf(config);
  const values = new Float64Array(layout.reduce((total, { size }) => total + size, 0));
  for (const { name, shape, start } of layout) {
    const tensor = tensors.get(name);
    if (JSON.stringify(tensor?.shape) !== JSON.stringify(shape)) {
      throw new SamplescopeError(
        'malformed',
        say`weights must have ${name} in the shape ${shape.join(' × ')}, got
          ${tensor?.shape.join(' × ') ?? 'none'}`,
      );
    }
    values.set(tensor!.values, start);
  }
  return { weights: checkWeights({ config, values }), notes };
}

function parseConfig(written: string | undefined): TransformerConfig {
  try {
    return checkConfig(JSON.parse(written ?? '') as TransformerConfig);
  } catch {
    throw new SamplescopeError(
      'malformed',
      say`weights must have the transformer's config in their notes, got ${written ?? 'none'}`,
    );
  }
}

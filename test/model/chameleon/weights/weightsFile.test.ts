import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  loadChameleon,
  readChameleonWeights,
} from '../../../../src/model/chameleon/loadChameleon.js';
import { chameleonPlan } from '../../../../src/model/chameleon/training/plan.js';
import { bytesOfBase64 } from '../../../../src/model/chameleon/weights/base64.js';
import {
  chameleonHash,
  chameleonWeights,
} from '../../../../src/model/chameleon/weights/chameleon.js';
import {
  hashOf,
  readWeights,
  writeWeights,
} from '../../../../src/model/chameleon/weights/weightsFile.js';
import {
  readSafetensors,
  writeSafetensors,
} from '../../../../src/model/chameleon/weights/safetensors.js';
import { toFloat16 } from '../../../../src/numerics/halfPrecision.js';
import { tinyWeights } from '../transformer/tiny.js';

const file = Buffer.from(chameleonWeights, 'base64');
const card = readFileSync('src/model/chameleon/weights/MODEL_CARD.md', 'utf8');
const malformed = (message: string) =>
  expect.objectContaining({ code: 'malformed', message: expect.stringContaining(message) });

describe('the weights that ship', () => {
  it('are the bytes that the hash in the module and on the card is of', () => {
    expect(Buffer.from(bytesOfBase64(chameleonWeights)).equals(file)).toBe(true);
    expect(createHash('sha256').update(file).digest('hex')).toBe(chameleonHash);
    expect(card).toContain(chameleonHash);
  });

  it('are of the plan that trains them', () => {
    const { weights, notes } = readChameleonWeights();
    expect(weights.config).toEqual(chameleonPlan.config);
    expect(JSON.parse(notes['plan']!)).toEqual(chameleonPlan);
  });

  it('take at most 600 KB, gzipped', () => {
    expect(gzipSync(file).length).toBeLessThan(600_000);
  });

  it('make a model', () => {
    const model = loadChameleon();
    expect(model.logits(model.tokenize('<s>'))).toHaveLength(model.vocabulary.length);
  });
});

describe('readWeights', () => {
  const { config, values } = tinyWeights();
  const bytes = writeWeights({ weights: { config, values }, notes: { seed: '1' } });

  it('gives back what writeWeights was given, rounded to float16', () => {
    const read = readWeights(bytes, hashOf(bytes));
    expect(read).toEqual({
      weights: { config, values: values.map(toFloat16) },
      notes: { seed: '1' },
    });
    expect(writeWeights(read)).toEqual(bytes);
  });

  it('refuses bytes with another hash: one that was changed, one that is missing', () => {
    const changed = bytes.slice();
    changed[bytes.length - 100]! ^= 1;
    for (const wrong of [changed, bytes.subarray(0, -1)]) {
      expect(() => readWeights(wrong, hashOf(bytes))).toThrow(malformed('SHA-256'));
    }
    expect(readWeights(changed).weights.values).not.toEqual(values.map(toFloat16));
  });

  it('refuses a file that is cut off, hash or no hash', () => {
    expect(() => readWeights(bytes.subarray(0, -1))).toThrow(malformed('cut off'));
  });

  it('refuses a file without a config, with a wrong one, and without a tensor', () => {
    const { tensors, metadata } = readSafetensors(bytes);
    const refused = (changed: Parameters<typeof writeSafetensors>[0], message: string) =>
      expect(() => readWeights(writeSafetensors(changed))).toThrow(malformed(message));
    refused({ tensors, metadata: {} }, 'config');
    refused({ tensors, metadata: { config: '{"width": 0}' } }, 'config');
    const fewer = new Map(tensors);
    fewer.delete('model.norm.weight');
    refused({ tensors: fewer, metadata }, 'must have model.norm.weight in the shape 12, got none');
  });
});

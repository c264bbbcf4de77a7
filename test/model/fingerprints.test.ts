import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { loadModel, type ModelName } from '../../src/model/loadModel.js';

/**
 * Frozen: made by this code, not by an outside source. They say that nothing has changed, and that every
 * engine gives the same bits; what is right is tested in fitNgram.test.ts. If you meant to change what a
 * model gives, traces and receipts out there change too: say so in the release notes.
 */
const frozen: Record<ModelName, Record<string, string>> = {
  table: {
    'What is in the picture?': '7c46f752af1292cd',
    'On the beach she found a': '12cc35d4f6429cff',
    今天天气真: 'f3d44d440589007b',
  },
  austen: {
    '': 'd4373eccf3799a80',
    'It is a truth universally': '3bc6c21d2daac1d3',
    Elizabeth: 'a1d3cb1723656849',
    'The capital of France is': '23a7033c0c5c71f2',
    zebra: '80e1588d4d4d713d',
  },
  songci: {
    '': 'ecbede41743ca81e',
    明月: '9a7ff4d176085cb8',
    春风又绿: '4ecd67c85e1299d4',
    '人生\n': '4dbd32a5e3a6d9d7',
  },
};

/** The first 16 hexadecimal digits of the SHA-256 of logits, as little-endian float32. */
function fingerprint(logits: Float32Array): string {
  const bytes = new DataView(new ArrayBuffer(4 * logits.length));
  logits.forEach((logit, i) => bytes.setFloat32(4 * i, logit, true));
  return bytesToHex(sha256(new Uint8Array(bytes.buffer))).slice(0, 16);
}

describe.each(Object.entries(frozen) as [ModelName, Record<string, string>][])(
  '%s',
  (name, byPrompt) => {
    it.each(Object.entries(byPrompt))('after %j', async (prompt, expected) => {
      const model = await loadModel(name);
      expect(fingerprint(model.logits(model.tokenize(prompt)))).toBe(expected);
    });
  },
);

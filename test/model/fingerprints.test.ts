import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import type { Logits } from '../../src/distribution/logits.js';
import { loadModel, type ModelName } from '../../src/model/loadModel.js';

/**
 * Frozen: made by this code, not by an outside source. They say that nothing has changed, and that every
 * engine gives the same bits; what is right is tested in fitNgram.test.ts. If you meant to change what a
 * model gives, traces and receipts out there change too: say so in the release notes.
 */
const frozen: Record<ModelName, Record<string, string>> = {
  table: {
    'What is in the picture?': '6c1d9e026ec08f08',
    'On the beach she found a': '5517380b90f2cbbe',
    今天天气真: '237f65fa1a158adf',
  },
  austen: {
    '': 'd9ed79026119500d',
    'It is a truth universally': '1ef98ac1bf3cfe61',
    Elizabeth: '77ebba97539d650b',
    'The capital of France is': '2b3a145ae05d1e91',
    zebra: '0d16a87442b34d49',
  },
  songci: {
    '': '3b8d50e7ccd71969',
    明月: 'c1ca8a0553deb06e',
    春风又绿: '57d91f016dd8122b',
    '人生\n': '5d723bd8708178f9',
  },
  chameleon: {
    '<s>': '315ca77e4aa69b93',
    '<s><image>': 'be74bf7073115f97',
    '<s> Draw a red circle.<turn>': '0ee4ea7676abe4ac',
    '<s>请讲一个故事。<turn>': '5eca70a1672d23e6',
  },
};

/** The first 16 hexadecimal digits of the SHA-256 of logits, as little-endian float64. */
function fingerprint(logits: Logits): string {
  const bytes = new DataView(new ArrayBuffer(8 * logits.length));
  logits.forEach((logit, i) => bytes.setFloat64(8 * i, logit, true));
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

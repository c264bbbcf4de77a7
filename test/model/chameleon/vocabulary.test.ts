import { describe, expect, it } from 'vitest';
import {
  chameleonTokens,
  imageLength,
  sampleDocument,
  vocabulary,
} from '../../../src/model/chameleon/index.js';
import { openStream } from '../../../src/random/index.js';

describe('vocabulary', () => {
  it('is laid out as Chameleon’s: begin, padding, end, one unused, images, boundaries, text', () => {
    expect(vocabulary.slice(0, 5)).toEqual(['<s>', '<pad>', '</s>', '<unk>', '<image:00>']);
    const { firstImage, imageCodes, endImage, beginImage, endOfTurn } = chameleonTokens;
    expect([firstImage, imageCodes, imageLength]).toEqual([4, 39, 16]);
    expect(vocabulary[firstImage + imageCodes - 1]).toBe('<image:38>');
    expect([endImage, beginImage, endOfTurn].map((id) => vocabulary[id])).toEqual([
      '</image>',
      '<image>',
      '<turn>',
    ]);
    expect([endImage, beginImage, endOfTurn]).toEqual([43, 44, 45]);
    expect(vocabulary[endOfTurn + 1]).toBe('.');
  });

  it('names no token twice', () => {
    expect(new Set(vocabulary).size).toBe(vocabulary.length);
  });

  it('has nothing that the world does not say, but for padding and the unused', () => {
    const stream = openStream('seedrandom', 'vocabulary');
    const said = new Set<number>();
    for (let i = 0; i < 4000; i++) {
      for (const token of sampleDocument(stream).tokens) said.add(token);
    }
    expect(vocabulary.filter((_, id) => !said.has(id))).toEqual(['<pad>', '<unk>']);
  });
});

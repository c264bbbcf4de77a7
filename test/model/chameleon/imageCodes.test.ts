import { describe, expect, it } from 'vitest';
import { codesOf, pictureOfCodes } from '../../../src/model/chameleon/imageCodes.js';
import { pictureAt } from './pictures.js';

const white = (changes: Readonly<Record<number, number>>) =>
  Array.from({ length: 16 }, (_, cell) => changes[cell] ?? 0);

describe('image codes', () => {
  it('say background, shape and colour', () => {
    // 13 codes a background: the empty patch, then 3 shapes in 4 colours.
    const codes = codesOf(pictureAt('black', [[11, 15]]));
    expect(codes).toEqual([...new Array<number>(15).fill(26), 38]);
  });

  it.each<[string, number[], string]>([
    ['too few', [0, 1], 'an image must have 16 codes, got 2'],
    [
      'an unknown one',
      white({ 5: 39 }),
      'must be an integer in [0, 39), got 39 in row 1, column 1',
    ],
    ['a fraction', white({ 0: 0.5 }), 'got 0.5 in row 0, column 0'],
    ['two backgrounds', white({ 1: 1, 6: 13 }), 'got white first and grey in row 1, column 2'],
    ['no object', white({}), 'must have 1 to 3 objects, got 0'],
    ['four objects', white({ 0: 1, 1: 2, 2: 3, 3: 4 }), 'got 4'],
    ['two of one kind', white({ 0: 1, 1: 1 }), 'got two of one kind'],
  ])('refuse %s', (_, codes, message) => {
    expect(() => pictureOfCodes(codes)).toThrow(message);
  });
});

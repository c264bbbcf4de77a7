import { describe, expect, it } from 'vitest';
import { makePicture, type PictureObject } from '../../../src/model/chameleon/picture.js';

const circle: PictureObject = { shape: 'circle', colour: 'red', row: 0, column: 0 };
const square: PictureObject = { shape: 'square', colour: 'blue', row: 3, column: 1 };

describe('makePicture', () => {
  it('puts the objects in reading order', () => {
    expect(makePicture('grey', [square, circle]).objects).toEqual([circle, square]);
  });

  it.each<[string, unknown[], string]>([
    ['none', [], 'a picture must have 1 to 3 objects, got 0'],
    ['four', [circle, square, circle, square], 'got 4'],
    ['two in one place', [circle, { ...square, row: 0, column: 0 }], 'got two in one place'],
    ['two of one kind', [circle, { ...circle, row: 2 }], 'got two of one kind'],
    ['a row outside', [{ ...circle, row: 4 }], 'row must be an integer in [0, 4), got 4'],
    ['a column outside', [{ ...circle, column: 0.5 }], 'column must be an integer in [0, 4)'],
    ['a shape unknown', [{ ...circle, shape: 'star' }], 'shape must be one of circle, square'],
    ['a colour unknown', [{ ...circle, colour: 'pink' }], 'got "pink"'],
  ])('refuses %s', (_, objects, message) => {
    expect(() => makePicture('white', objects as PictureObject[])).toThrow(message);
  });

  it('refuses an unknown background', () => {
    expect(() => makePicture('pink' as 'white', [circle])).toThrow('background must be one of');
  });
});

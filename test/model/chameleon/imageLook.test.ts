import { describe, expect, it } from 'vitest';
import { imageLook, pixelsOfCodes } from '../../../src/model/chameleon/index.js';

describe('imageLook', () => {
  it('has a word for what each patch shows, and all pixels', () => {
    const codes = [13, 38, ...new Array<number>(14).fill(13)];
    const { patches, pixels } = imageLook(codes);
    expect(patches).toHaveLength(16);
    expect(patches[1]).toEqual({
      token: '<image:38>',
      label: '38',
      background: { en: 'black', zh: '黑色' },
      object: { en: 'yellow triangle', zh: '黄色三角形' },
    });
    expect(patches[0]).not.toHaveProperty('object');
    expect(pixels).toEqual(pixelsOfCodes(codes));
  });

  it('refuses codes that there are not, and too many', () => {
    expect(() => imageLook([39])).toThrow('got 39 in row 0, column 0');
    expect(() => imageLook(new Array<number>(17).fill(0))).toThrow(
      'codes must be at most 16, got 17',
    );
  });
});

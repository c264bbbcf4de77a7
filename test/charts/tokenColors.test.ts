import { describe, expect, it } from 'vitest';
import { tokenColors } from '../../src/charts/tokenColors.js';
import { softmax } from '../../src/distribution/softmax.js';

const tokens = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
const logits = Float64Array.from(tokens, (_, i) => i);

describe('tokenColors', () => {
  it('gives the seven likeliest a colour each, and grey to the others', () => {
    const colors = tokenColors(tokens, logits);
    expect(colors('i')).toBe('token1');
    expect(new Set(tokens.map(colors)).size).toBe(8);
    expect([colors('a'), colors('b'), colors('elsewhere')]).toEqual(['other', 'other', 'other']);
  });

  it('gives the same colours at every temperature', () => {
    const at = (temperature: number) =>
      tokens.map(tokenColors(tokens, softmax(logits, temperature)));
    expect(at(0.2)).toEqual(at(5));
  });

  it('gives equal texts one colour, and skips none for them', () => {
    const colors = tokenColors(['x', 'x', 'y'], [3, 2, 1]);
    expect([colors('x'), colors('y')]).toEqual(['token1', 'token2']);
  });
});

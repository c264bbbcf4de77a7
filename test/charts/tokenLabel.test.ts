import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenLabel } from '../../src/charts/tokenLabel.js';

describe('tokenLabel', () => {
  it.each([
    [' the', '␣the'],
    ['the ', 'the␣'],
    ['of the', 'of the'],
    ['if  x', 'if␣␣x'],
    ['   ', '␣␣␣'],
    ['\n', '↵'],
    ['\r\n\t', '␍↵⇥'],
    ['a\u00a0b', 'a⍽b'],
    ['\u0000\u001b\u007f', '␀␛␡'],
    ['\u0085', 'U+0085'],
    ['\u200b\u202e\ufeff', 'U+200BU+202EU+FEFF'],
    ['\ud800', 'U+D800'],
    ['', '∅'],
    ['春风', '春风'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
  ])('shows %j as %s', (token, label) => {
    expect(tokenLabel(token)).toBe(label);
  });

  it('leaves nothing that is invisible at an end, and no control character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (token) => {
        expect(tokenLabel(token)).toMatch(/^[^ \p{Cc}].*$|^[^ \p{Cc}]$/su);
        expect(tokenLabel(token)).not.toMatch(/ $|\p{Cc}|\p{Cs}/u);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOfBase64 } from '../../../../src/model/chameleon/weights/base64.js';

describe('bytesOfBase64', () => {
  it("reads what Node's own encoder writes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(bytesOfBase64(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
      }),
      { seed: 1 },
    );
  });

  it.each(['A', 'AQI', 'AQ=A', 'AQ I', 'AQ-_', 'AQé='])('refuses %j', (text) => {
    expect(() => bytesOfBase64(text)).toThrow(expect.objectContaining({ code: 'malformed' }));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { float16FromBits, float16ToBits } from '../../../src/numerics/float16Bits.js';
import { formatNames, formats } from '../../../src/numerics/formats/formats.js';

const all = formatNames.map((name) => formats[name]!);
const small = all.filter(({ bits }) => bits <= 19);

describe.each(small)('$name', (format) => {
  const codes = Array.from({ length: 2 ** format.bits }, (_, code) => BigInt(code));
  const values = codes.map((code) => format.decode(code));
  // 0 stands for −0, too.
  const finite = [...new Set(values.filter(Number.isFinite).map((x) => x + 0))].sort(
    (a, b) => a - b,
  );

  it('writes every number that it reads', () => {
    for (const [code, value] of values.entries()) {
      if (Number.isNaN(value)) expect(format.decode(format.encode(NaN))).toBeNaN();
      else expect(format.encode(value)).toBe(BigInt(code));
    }
  });

  it('says its largest and smallest numbers', () => {
    expect(format.largest).toBe(finite.at(-1));
    expect(format.smallest).toBe(finite.find((value) => value > 0));
  });

  it('has the numbers of the list as neighbours', () => {
    const step = Math.max(1, Math.floor(finite.length / 500));
    for (let i = 0; i < finite.length - 1; i += step) {
      expect(format.next(finite[i]!)).toBe(finite[i + 1]);
      expect(format.previous(finite[i + 1]!) + 0).toBe(finite[i]);
    }
    expect(format.next(format.largest)).toBe(Infinity);
  });

  it('rounds to the nearest of the list, and cuts to the next one towards zero', () => {
    const between = fc.integer({ min: 0, max: finite.length - 2 });
    fc.assert(
      fc.property(between, fc.double({ min: 0, max: 1, noNaN: true }), (i, part) => {
        const [low, high] = [finite[i]!, finite[i + 1]!];
        const x = Math.fround(low + part * (high - low));
        fc.pre(x >= low && x <= high);
        const [down, up] = [x - low, high - x];
        if (format.signed && down !== up) expect(format.round(x) + 0).toBe(down < up ? low : high);
        const cut = format.roundTo(x, 'towardsZero');
        expect(cut + 0).toBe(x === low || x === high ? x + 0 : x > 0 ? low : high);
        const drawn = [0, 0.5, 1 - 2 ** -30].map((u) => format.roundTo(x, 'stochastic', u));
        expect(drawn.every((value) => value === low || value === high)).toBe(true);
      }),
    );
  });

  it('draws each neighbour as often as it is near', () => {
    const i = finite.findIndex((value) => value > 0) + 1;
    const [low, high] = [finite[i]!, finite[i + 1]!];
    const x = low + (high - low) / 4;
    const us = Array.from({ length: 1000 }, (_, n) => (n + 0.5) / 1000);
    expect(us.filter((u) => format.roundTo(x, 'stochastic', u) === high)).toHaveLength(250);
  });

  it('saturates at its largest number', () => {
    expect(format.roundTo(1e39, 'saturating')).toBe(format.largest);
    if (format.signed) expect(format.roundTo(-Infinity, 'saturating')).toBe(-format.largest);
  });
});

describe('number formats', () => {
  it.each(all)('$name has the spacing that its neighbours have', (format) => {
    for (const x of [1, 2, 4]) expect(format.next(x) - x).toBe(format.spacing(x));
  });

  it('are what typed arrays hold, where there are such', () => {
    const { float32, float64 } = formats;
    fc.assert(
      fc.property(fc.double(), (x) => {
        const view = new DataView(new ArrayBuffer(8));
        view.setFloat64(0, x);
        if (!Number.isNaN(x)) expect(float64!.encode(x)).toBe(view.getBigUint64(0));
        expect(float64!.decode(view.getBigUint64(0))).toBe(x);
        view.setFloat32(0, x);
        if (!Number.isNaN(x)) expect(float32!.encode(x)).toBe(BigInt(view.getUint32(0)));
        expect(float32!.decode(BigInt(view.getUint32(0)))).toBe(Math.fround(x));
      }),
    );
  });

  it('agree with the two functions for float16', () => {
    const { float16 } = formats;
    for (let code = 0; code < 65536; code++) {
      expect(float16!.decode(BigInt(code))).toBe(float16FromBits(code));
    }
    fc.assert(
      fc.property(fc.float(), (x) => {
        expect(float16!.encode(x)).toBe(BigInt(float16ToBits(x)));
      }),
    );
  });

  it('round a double by way of float32, twice beside a tie', () => {
    const besideTie = 1 + 2 ** -4 + 2 ** -40;
    expect(formats['float8_e4m3fn']!.round(besideTie)).toBe(1);
    expect(formats['float8_e4m3fn']!.round(1 + 2 ** -4 + 2 ** -20)).toBe(1.125);
  });

  it('refuse a code of more bits', () => {
    expect(() => formats['float4_e2m1fn']!.decode(16n)).toThrow(
      'a code of float4_e2m1fn must be in [0, 2^4), got 16',
    );
  });
});

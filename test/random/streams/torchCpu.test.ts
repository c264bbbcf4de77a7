import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mcg31 } from '../../../src/random/engines/mcg31.js';
import { mt19937 } from '../../../src/random/engines/mt19937.js';
import { torchCpuBuilds, type TorchCpuName } from '../../../src/random/streams/torch/builds.js';
import {
  openTorchCpu,
  restoreTorchCpu,
  torchCpu,
  type TorchCpuStream,
} from '../../../src/random/streams/torchCpu.js';
import { describeStreamLaws } from '../streamLaws.js';

const names = Object.keys(torchCpuBuilds) as TorchCpuName[];
const rounded = (numbers: ArrayLike<number>, digits = 4) =>
  Array.from(numbers, (x) => Number(x.toFixed(digits)));

/** The words that a stream of this seed is made of. */
const wordsOf = (seed: number, count: number) => {
  const engine = mt19937(seed);
  return Array.from({ length: count }, () => engine.next());
};
/** A double as torch makes it of two words. */
const double = (high: number, low: number) =>
  Number(((BigInt(high) << 32n) | BigInt(low)) & ((1n << 53n) - 1n)) / 2 ** 53;

/** A double as a whole number of 2⁻¹⁰⁰s. */
const SCALE = 1n << 100n;
const digits = (x: number) => BigInt(x * 2 ** 100);

describe.each(names)('%s', (name) => {
  describeStreamLaws(name, {
    open: (seed) => openTorchCpu(name, seed),
    restore: (state) => restoreTorchCpu(name, state),
    anySeed: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n - 1n }).map(String),
  });

  it('gives what the world prints for torch.manual_seed(42); torch.rand(5)', () => {
    expect(rounded(torchCpu(42, name).rand(5))).toEqual([0.8823, 0.915, 0.3829, 0.9593, 0.3904]);
  });

  it('keeps the left-over normal number when it is saved, and when it is cloned', () => {
    const stream = torchCpu(1, name);
    stream.randn(1);
    const restored = restoreTorchCpu(name, JSON.parse(JSON.stringify(stream.state())));
    const clone = stream.clone();
    const next = stream.randn(1);
    expect(restored.randn(1)).toEqual(next);
    expect(clone.randn(1)).toEqual(next);
    expect(stream.randn(1)).not.toEqual(next);
  });
});

describe('numbers from words', () => {
  const words = wordsOf(7, 40);

  it('takes the lower 24 bits of a word for float32, the lower 53 of two for float64', () => {
    expect([...torchCpu(7).rand(3)]).toEqual(
      words.slice(0, 3).map((w) => (w & 0xffffff) / 2 ** 24),
    );
    expect([...torchCpu(7).rand(2, { dtype: 'float64' })]).toEqual([
      double(words[0]!, words[1]!),
      double(words[2]!, words[3]!),
    ]);
  });

  it('takes 11 and 8 bits for half precision up to 2.6, and rounds float32 since', () => {
    const old = torchCpu(7, 'torch-cpu-2.6');
    expect(old.rand(1, { dtype: 'float16' })[0]).toBe((words[0]! & 0x7ff) / 2 ** 11);
    expect(old.rand(1, { dtype: 'bfloat16' })[0]).toBe((words[1]! & 0xff) / 2 ** 8);
    const rest = Math.abs(torchCpu(7).rand(1, { dtype: 'float16' })[0]! - torchCpu(7).uniform());
    expect(rest).toBeLessThanOrEqual(2 ** -12);
  });

  it('moves numbers to a range with one rounding where there is AVX2, with two elsewhere', () => {
    const range = { from: -1.5, to: 2.2 };
    for (const dtype of ['float32', 'float64'] as const) {
      const [fused, plain] = (['torch-cpu', 'torch-cpu-default'] as const).map((name) => [
        ...torchCpu(7, name).rand(200, { ...range, dtype }),
      ]);
      const units = torchCpu(7).rand(200, { dtype });
      const round = dtype === 'float32' ? Math.fround : (x: number) => x;
      const width = round(round(range.to) - range.from);
      expect(plain).toEqual([...units].map((u) => round(round(u * width) + range.from)));
      expect(fused).not.toEqual(plain);
      fused!.forEach((x, i) => {
        const exact = digits(units[i]!) * digits(width) - digits(1.5) * SCALE;
        const error = (value: number) => {
          const rest = digits(value) * SCALE - exact;
          return rest < 0n ? -rest : rest;
        };
        expect(error(x)).toBeLessThanOrEqual(error(plain![i]!));
      });
    }
  });

  it('never reaches the end of a range in half precision', () => {
    const numbers = torchCpu(3).rand(3000, { dtype: 'bfloat16', from: 1, to: 2 });
    expect(numbers.every((x) => x >= 1 && x < 2)).toBe(true);
  });

  it('makes small normal numbers of four words and keeps the sine of each pair', () => {
    const angle = 2 * Math.PI * double(words[0]!, words[1]!);
    const radius = Math.sqrt(-2 * Math.log1p(-double(words[2]!, words[3]!)));
    const stream = torchCpu(7);
    const [first, second] = stream.randn(2, { dtype: 'float64' });
    expect(first).toBeCloseTo(radius * Math.cos(angle), 14);
    expect(second).toBeCloseTo(radius * Math.sin(angle), 14);
    expect(stream.position).toBe(4);
  });

  it('keeps the left-over normal number across other draws', () => {
    const plain = torchCpu(7).randn(2);
    const stream = torchCpu(7);
    const first = stream.randn(1);
    stream.rand(10);
    stream.randn(16);
    expect([...first, ...stream.randn(1)]).toEqual([...plain]);
  });

  it('shares no number between randn(15) and randn(16), and redraws the last 16 of 20', () => {
    const small = [...torchCpu(7).randn(15)];
    const sixteen = [...torchCpu(7).randn(16)];
    const twenty = torchCpu(7);
    const numbers = [...twenty.randn(20)];
    expect(small.filter((x) => sixteen.includes(x))).toEqual([]);
    expect(numbers.slice(0, 4)).toEqual(sixteen.slice(0, 4));
    expect(numbers.slice(4).filter((x) => sixteen.includes(x))).toEqual([]);
    expect(twenty.position).toBe(36);
  });

  it('pairs numbers eight apart from 16 on', () => {
    const u = words.slice(0, 16).map((w) => (w & 0xffffff) / 2 ** 24);
    const numbers = torchCpu(7).randn(16);
    for (let i = 0; i < 8; i++) {
      const radius = Math.sqrt(-2 * Math.log(1 - u[i]!));
      expect(numbers[i]).toBeCloseTo(radius * Math.cos(2 * Math.PI * u[i + 8]!), 5);
      expect(numbers[i + 8]).toBeCloseTo(radius * Math.sin(2 * Math.PI * u[i + 8]!), 5);
    }
  });

  it('takes one word modulo the range for integers, and two for wide ranges, by version', () => {
    expect(torchCpu(7).randint(-5, 5, 2)).toEqual(words.slice(0, 2).map((w) => (w % 10) - 5));
    const wide = Number(((BigInt(words[0]!) << 32n) | BigInt(words[1]!)) % BigInt(2 ** 28));
    expect(torchCpu(7).randint(0, 2 ** 28, 1)).toEqual([wide]);
    expect(torchCpu(7, 'torch-cpu-2.6').randint(0, 2 ** 28, 1)).toEqual([words[0]! % 2 ** 28]);
  });

  it('makes integers of all widths', () => {
    const both = (BigInt(words[0]!) << 32n) | BigInt(words[1]!);
    expect(torchCpu(7).randomInt32(1)[0]).toBe(words[0]! & 0x7fffffff);
    expect(torchCpu(7).randomInt64(1)[0]).toBe(BigInt.asUintN(63, both));
    expect(torchCpu(7).randomBits64(1)[0]).toBe(BigInt.asIntN(64, both));
  });

  it('compares a float32 with each probability, and a double with one for all', () => {
    expect(torchCpu(7).bernoulli([0.5, 0.5])).toEqual(
      words.slice(0, 2).map((w) => (w & 0xffffff) / 2 ** 24 < 0.5),
    );
    const stream = torchCpu(7);
    expect(stream.bernoulliScalar(0.5, 1)).toEqual([double(words[0]!, words[1]!) < 0.5]);
    expect(stream.position).toBe(2);
  });

  it('makes exponential, Cauchy, log-normal and geometric numbers of doubles', () => {
    const u = double(words[0]!, words[1]!);
    const first = (draw: (stream: TorchCpuStream) => ArrayLike<number>) => draw(torchCpu(7))[0];
    const float64 = { dtype: 'float64' } as const;
    expect(first((s) => s.exponential(1, { ...float64, lambda: 2 }))).toBeCloseTo(
      -Math.log(1 - u) / 2,
      14,
    );
    expect(first((s) => s.cauchy(1, float64))).toBeCloseTo(Math.tan(Math.PI * (u - 0.5)), 12);
    expect(first((s) => s.geometric(0.3, 1))).toBe(Math.ceil(Math.log(u) / Math.log(0.7)));
    const normal = torchCpu(7).randn(1, float64)[0]!;
    expect(first((s) => s.logNormal(1, float64))).toBeCloseTo(Math.exp(1 + 2 * normal), 11);
  });
});

describe('multinomial', () => {
  const p = [0.1, 0, 0.6, 0.3];

  it('is a race of exponential numbers without replacement', () => {
    const exponential = torchCpu(9).exponential(4);
    const quotients = p.map((weight, i) => Math.fround(weight) / exponential[i]!);
    const order = [0, 1, 2, 3].sort((a, b) => quotients[b]! - quotients[a]!);
    expect(torchCpu(9).multinomial(p, 1)).toEqual(order.slice(0, 1));
    expect(torchCpu(9).multinomial(p, 3)).toEqual(order.slice(0, 3));
  });

  it('takes two words for every weight, zeros too, and for every row', () => {
    const stream = torchCpu(9);
    stream.multinomialRows([p, p, p], 1);
    expect(stream.position).toBe(24);
  });

  it('takes two words for each index with replacement', () => {
    const stream = torchCpu(9);
    const drawn = stream.multinomial(p, 1000, { replacement: true });
    expect(stream.position).toBe(2000);
    expect(drawn).not.toContain(1);
    // 1000 draws: the standard deviation of a count of 600 is 15.5; 5 of them are exceeded once in 10⁶.
    expect(Math.abs(drawn.filter((i) => i === 2).length - 600)).toBeLessThan(78);
  });

  it('drew one index with replacement in another way up to 1.13', () => {
    const position = (name: TorchCpuName) => {
      const stream = torchCpu(9, name);
      stream.multinomial(p, 1, { replacement: true });
      return stream.position;
    };
    expect([position('torch-cpu-1.13'), position('torch-cpu-2.6')]).toEqual([2, 8]);
  });

  it.each([
    [[], 1, /^p must be a list of at least one weight/],
    [[0, 0], 1, /got only zeros/],
    [[1, -1], 1, /got -1/],
    [[1, NaN], 1, /got NaN/],
    [[1, Infinity], 1, /got Infinity/],
    [[1, 2], 3, /^count must be at most the 2 weights of p, got 3/],
    [[1, 2], 0, /^count must be a whole number from 1, got 0/],
  ])('refuses p = %j with count %i', (weights, count, message) => {
    expect(() => torchCpu(1).multinomial(weights, count)).toThrow(message);
  });
});

describe('torch-cpu-mkl', () => {
  it('seeds a generator of its own with one word, two for float64, per call', () => {
    const words = wordsOf(3, 2);
    const single = torchCpu(3, 'torch-cpu-mkl');
    const [first, second] = single.exponential(2);
    const engine = mcg31(words[0]!);
    expect(first).toBeCloseTo(-Math.log(engine.next() / 2147483647), 5);
    expect(second).toBeCloseTo(-Math.log(engine.next() / 2147483647), 5);
    expect(single.position).toBe(1);
    const other = torchCpu(3, 'torch-cpu-mkl');
    const [third] = other.exponential(1, { dtype: 'float64' });
    expect(third).toBeCloseTo(-Math.log(mcg31(words[1]!).next() / 2147483647), 14);
    expect(other.position).toBe(2);
  });

  it('moves on by one word for a whole matrix, and draws other tokens', () => {
    const stream = torchCpu(3, 'torch-cpu-mkl');
    stream.multinomialRows(
      [
        [1, 1],
        [1, 1],
      ],
      1,
    );
    expect(stream.position).toBe(1);
    const p = Array.from({ length: 50 }, () => 1);
    expect(torchCpu(3, 'torch-cpu-mkl').multinomial(p, 5)).not.toEqual(
      torchCpu(3).multinomial(p, 5),
    );
  });
});

describe('gumbelSoftmax', () => {
  it('is a softmax of logits with noise of exponential numbers', () => {
    const logits = [0.5, 1.5, -1];
    const noisy = [...torchCpu(4).exponential(3)].map((q, i) =>
      Math.exp((logits[i]! - Math.log(q)) / 0.7),
    );
    const total = noisy.reduce((a, b) => a + b);
    const probabilities = torchCpu(4).gumbelSoftmax(logits, 0.7);
    probabilities.forEach((x, i) => expect(x).toBeCloseTo(noisy[i]! / total, 6));
  });
});

describe('seeds', () => {
  it('counts only the lower 32 bits, and wraps negative seeds around', () => {
    const first = (seed: number | bigint) => torchCpu(seed).uniform();
    expect(first(2 ** 32 + 5)).toBe(first(5));
    expect(first(-1)).toBe(first(2 ** 32 - 1));
    expect(first(-(2n ** 63n))).toBe(first(0));
  });

  it.each([2n ** 64n, -(2n ** 63n) - 1n, 0.5, NaN, Infinity, 2 ** 60])('refuses %s', (seed) => {
    expect(() => torchCpu(seed)).toThrow(/^seed must be an integer in \[-2⁶³, 2⁶⁴\), got/);
  });

  it('refuses text that is no integer', () => {
    expect(() => openTorchCpu('torch-cpu', 'forty-two')).toThrow(/decimal digits/);
  });
});

describe('bad input', () => {
  it.each<[string, (stream: TorchCpuStream) => unknown, RegExp]>([
    ['rand', (s) => s.rand(-1), /^count must be/],
    ['rand', (s) => s.rand(1, { from: 2, to: 1 }), /from at most to, got 2 and 1/],
    ['rand', (s) => s.rand(1, { from: NaN }), /got NaN/],
    ['rand', (s) => s.rand(1, { dtype: 'float8' as 'float32' }), /^dtype must be one of float32,/],
    ['randn', (s) => s.randn(1.5), /^count must be/],
    ['randn', (s) => s.randn(1, { std: -1 }), /std in \[0, ∞\), got 0 and -1/],
    ['randint', (s) => s.randint(5, 5, 1), /^low must be below high/],
    ['randint', (s) => s.randint(0, 2 ** 53, 1), /^low must be below high/],
    ['randint', (s) => s.randint(0.5, 2, 1), /whole numbers/],
    ['randperm', (s) => s.randperm(2 ** 30), /^count must be below 214748365/],
    ['bernoulli', (s) => s.bernoulli([1.5]), /^p must be in \[0, 1\], got 1.5/],
    ['bernoulliScalar', (s) => s.bernoulliScalar(NaN, 1), /^p must be in \[0, 1\], got NaN/],
    ['exponential', (s) => s.exponential(1, { lambda: 0 }), /^lambda must be/],
    ['cauchy', (s) => s.cauchy(1, { sigma: 0 }), /^sigma must be/],
    ['logNormal', (s) => s.logNormal(1, { std: 0 }), /^std must be/],
    ['geometric', (s) => s.geometric(1, 1), /^p must be in \(0, 1\), got 1/],
    ['gumbelSoftmax', (s) => s.gumbelSoftmax([1], 0), /^tau must be/],
    ['gumbelSoftmax', (s) => s.gumbelSoftmax([]), /^logits must be a list/],
  ])('%s refuses it', (_, draw, message) => {
    expect(() => draw(torchCpu(1))).toThrow(message);
  });

  it('refuses a state that is not its own', () => {
    const state = torchCpu(1).state();
    const restore = (engine: object) => () =>
      restoreTorchCpu('torch-cpu', { ...state, engine: engine as typeof state.engine });
    expect(restore(state.engine)).not.toThrow();
    expect(restore({ ...state.engine, nextNormal: 'x' })).toThrow(/nextNormal/);
    expect(restore({})).toThrow(/words must be 624/);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { philox4x32Block } from '../../../src/random/engines/philox4x32.js';
import { gpuOf, gpus, type GpuName } from '../../../src/random/streams/torch/gpus.js';
import {
  openTorchCuda,
  restoreTorchCuda,
  torchCuda,
  type TorchCudaStream,
} from '../../../src/random/streams/torchCuda.js';
import { describeStreamLaws } from '../streamLaws.js';

const onT4 = (seed: number | bigint) => torchCuda(seed, { device: 't4' });

/** The four words of a thread, by the definition: seed as key; place and thread as counter. */
function wordsOf(seed: number, block: number, thread: number): Uint32Array {
  const output = new Uint32Array(4);
  philox4x32Block(Uint32Array.of(block, 0, thread, 0), Uint32Array.of(seed, 0), output);
  return output;
}
const unit = (word: number) => Math.fround(Math.fround(word) * 2 ** -32 + 2 ** -33) % 1;

for (const device of ['a100', '132x2048'] as const) {
  describeStreamLaws(`torch-cuda-${device}`, {
    open: (seed) => openTorchCuda(device, seed),
    restore: (state) => restoreTorchCuda(device, state),
    anySeed: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n - 1n }).map(String),
  });
}

describe('torchCuda', () => {
  // Printed in a public tutorial for torch.rand(3, 4, device='cuda') on an RTX 3090.
  it('gives what a real GPU printed for seed 42', () => {
    const printed = Array.from(torchCuda(42, { device: 'rtx-3090' }).rand(4), (x) => x.toFixed(4));
    expect(printed).toEqual(['0.6130', '0.0101', '0.3984', '0.0403']);
  });

  it('uses one word of each block in a small tensor, and the next block in the next call', () => {
    const stream = onT4(7);
    expect([...stream.rand(3)]).toEqual([0, 1, 2].map((t) => unit(wordsOf(7, 0, t)[0]!)));
    expect([...stream.rand(2)]).toEqual([0, 1].map((t) => unit(wordsOf(7, 1, t)[0]!)));
    expect(stream.position).toBe(8);
  });

  it('goes around the grid word by word in a large tensor', () => {
    const threads = 40 * 1024;
    const stream = onT4(7);
    const numbers = stream.rand(5 * threads + 1);
    const thread = 5;
    [0, 1, 2, 3].forEach((word) => {
      expect(numbers[word * threads + thread]).toBe(unit(wordsOf(7, 0, thread)[word]!));
    });
    expect(numbers[4 * threads + thread]).toBe(unit(wordsOf(7, 1, thread)[0]!));
    expect(stream.position).toBe(8);
  });

  it('depends on the GPU only beyond one wave of threads', () => {
    const small = 40 * 1024;
    const [t4, a100] = (['t4', 'a100'] as const).map((device) => torchCuda(1, { device }));
    expect(t4!.rand(small)).toEqual(a100!.rand(small));
    expect(t4!.rand(small + 1)[small]).not.toBe(a100!.rand(small + 1)[small]);
  });

  it('takes all 64 bits of a seed, unlike the CPU', () => {
    expect(onT4(2 ** 32 + 5).uniform()).not.toBe(onT4(5).uniform());
    expect(onT4(-1).uniform()).toBe(onT4(2n ** 64n - 1n).uniform());
  });

  it('makes doubles, integers, normal and exponential numbers of the words', () => {
    const [a, b, c, d] = wordsOf(7, 0, 0) as unknown as [number, number, number, number];
    const z = (BigInt(a) ^ (BigInt(b) << 21n)) & ((1n << 53n) - 1n);
    expect(onT4(7).rand(1, 'float64')[0]).toBe(Number(z) * 2 ** -53 + 2 ** -54);
    expect(onT4(7).randint(-5, 5, 1)).toEqual([(a % 10) - 5]);
    const wide = Number(((BigInt(a) << 32n) | BigInt(b)) % BigInt(2 ** 28));
    expect(onT4(7).randint(0, 2 ** 28, 1)).toEqual([wide]);
    expect(onT4(7).randint(0, 2 ** 28, 1, '2.6')).toEqual([a % 2 ** 28]);
    const radius = Math.sqrt(-2 * Math.log(unit(a)));
    expect(onT4(7).randn(1)[0]).toBeCloseTo(radius * Math.sin(2 * Math.PI * unit(b)), 5);
    expect(onT4(7).exponential(1, 2)[0]).toBeCloseTo(-Math.log(unit(a)) / 2, 5);
    const threads = 40 * 1024;
    const second = Math.sqrt(-2 * Math.log(unit(c))) * Math.cos(2 * Math.PI * unit(d));
    expect(onT4(7).randn(4 * threads)[3 * threads]).toBeCloseTo(second, 5);
  });

  it('draws indices by a race', () => {
    const p = [0.1, 0.6, 0, 0.3];
    const exponential = onT4(3).exponential(4);
    const quotients = p.map((weight, i) => weight / exponential[i]!);
    expect(onT4(3).multinomial(p, 1)).toEqual([quotients.indexOf(Math.max(...quotients))]);
  });

  it('consumes nothing for an empty tensor', () => {
    const stream = onT4(3);
    expect(stream.rand(0)).toHaveLength(0);
    expect(stream.position).toBe(0);
  });

  it('says what it rests on', () => expect(onT4(1).evidence).toBe('emulation'));

  it.each<[string, (stream: TorchCudaStream) => unknown, RegExp]>([
    ['rand', (s) => s.rand(-1), /^count must be/],
    ['randint', (s) => s.randint(1, 1, 1), /^low must be below high/],
    ['exponential', (s) => s.exponential(1, -1), /^lambda must be/],
    ['multinomial', (s) => s.multinomial([0], 1), /got only zeros/],
  ])('%s refuses bad input', (_, draw, message) => {
    expect(() => draw(onT4(1))).toThrow(message);
  });

  it('refuses seeds of more than 64 bits, and places between blocks', () => {
    expect(() => onT4(2n ** 64n)).toThrow(/^seed must be an integer in/);
    const state = onT4(1).state();
    expect(() => restoreTorchCuda('t4', { ...state, position: 3 })).toThrow(/multiple of 4/);
  });
});

describe('gpuOf', () => {
  it('knows GPUs by name and by their numbers', () => {
    expect(gpuOf('80x2048')).toEqual(gpus.v100);
    for (const gpu of Object.values(gpus)) expect(gpu.threadsPerMultiprocessor % 256).toBe(0);
  });

  it.each(['gtx', '0x2048', '80x128', '80', ''])('refuses %j', (name) => {
    expect(() => gpuOf(name as GpuName)).toThrow(/^device must/);
  });
});

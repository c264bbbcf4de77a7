import { describe, expect, it } from 'vitest';
import { openStream } from '../../../src/random/index.js';
import { torchCpu } from '../../../src/random/streams/torchCpu.js';
import { createProcessor } from '../../../src/sampling/index.js';
import { detectWatermark, watermark } from '../../../src/sampling/processors/watermark.js';
import { createSampler } from '../../../src/sampling/sampler.js';

const SIZE = 200;
const flat = new Float32Array(SIZE);

function text(length: number, options: Parameters<typeof watermark>[0] | undefined): number[] {
  const chain = options === undefined ? [] : [createProcessor({ watermark: options })];
  const sampler = createSampler('inverseCdf', SIZE);
  const stream = openStream('seedrandom', 'watermark');
  const context = [1, 2];
  while (context.length < length) {
    sampler.process(chain, flat, { context, step: context.length });
    context.push(sampler.draw(stream));
  }
  return context;
}

describe('watermark', () => {
  it('makes green what torch.randperm puts first, after the seed key · last token', () => {
    const { logits } = watermark({}).apply(
      { logits: flat, temperature: 1 },
      { context: [9, 3], step: 0 },
    );
    const green = torchCpu(15485863 * 3)
      .randperm(SIZE)
      .slice(0, SIZE / 4);
    expect([...logits.keys()].filter((id) => logits[id] === 2)).toEqual(
      green.sort((a, b) => a - b),
    );
  });

  it.each([[{}], [{ scheme: 'selfhash' as const, contextWidth: 2 }]])(
    'is found by its z-score: %j',
    (options) => {
      const marked = detectWatermark(text(300, options), SIZE, options);
      const plain = detectWatermark(text(120, undefined), SIZE, options);
      expect(marked.zScore).toBeGreaterThan(4);
      // A z-score beyond 3.5 comes by chance once in four thousand texts; the seed is fixed.
      expect(Math.abs(plain.zScore)).toBeLessThan(3.5);
      const otherKey = detectWatermark(text(120, options), SIZE, { ...options, key: 7 });
      expect(Math.abs(otherKey.zScore)).toBeLessThan(3.5);
    },
  );

  it('leaves a text alone that is shorter than its context', () => {
    const { logits } = watermark({ contextWidth: 3 }).apply(
      { logits: flat, temperature: 1 },
      { context: [9, 3], step: 0 },
    );
    expect([...logits]).toEqual([...flat]);
    expect(() => detectWatermark([1], SIZE, {})).toThrow('tokens must be more than 1');
  });
});

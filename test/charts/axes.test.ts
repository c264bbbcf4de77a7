import { describe, expect, it } from 'vitest';
import { fittingTicks, shareText, shareTicks } from '../../src/charts/axes.js';

describe('fittingTicks', () => {
  const axis = (width: number) => ({ position: (share: number) => share * width, text: shareText });

  it('takes the finest set that fits', () => {
    expect(fittingTicks(shareTicks(1), axis(400))).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(fittingTicks(shareTicks(1), axis(110))).toEqual([0, 0.5, 1]);
    expect(fittingTicks(shareTicks(1), axis(60))).toEqual([0, 1]);
  });

  it('takes the coarsest if none fits', () => {
    expect(fittingTicks(shareTicks(1), axis(1))).toEqual([0, 1]);
  });
});

describe('shareTicks', () => {
  it.each([1, 0.5, 0.2, 0.1, 0.05])('are short numbers up to %d', (end) => {
    for (const ticks of shareTicks(end)) {
      expect([ticks[0], ticks.at(-1)]).toEqual([0, end]);
      for (const tick of ticks) expect(shareText(tick).length).toBeLessThanOrEqual(6);
    }
  });
});

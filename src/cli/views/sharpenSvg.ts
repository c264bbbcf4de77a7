import { softmax } from '../../distribution/softmax.js';
import { sweep, temperatureGrid } from '../../experiment/sweep.js';
import type { Effects } from '../effects.js';
import type { SharpenResult } from '../results/sharpenAt.js';
import { writeSvg } from '../svg.js';
import { possibleTokens } from './tokenRows.js';

/** The charts that `samplescope sharpen` can draw. */
export const sharpenCharts = ['sweep', 'probabilities'] as const;

export type SharpenChart = (typeof sharpenCharts)[number];

/**
 * Draws the sweep, with the temperatures that were asked for among those of the grid, or the
 * probabilities at the first of them. A single temperature is marked, else T = 1. Impossible tokens
 * are left out.
 */
export function drawSharpened(
  effects: Effects,
  path: string,
  chart: SharpenChart,
  { vocabulary, logits, sharpened }: SharpenResult,
): Promise<void> {
  const ids = possibleTokens(logits);
  const tokens = ids.map((id) => vocabulary[id]!);
  const possible = Float64Array.from(ids, (id) => logits[id]!);
  const asked = sharpened.map(({ temperature }) => temperature);

  return writeSvg(effects, path, (charts, options) => {
    if (chart === 'probabilities') {
      const [{ temperature, probabilities }] = sharpened as [SharpenResult['sharpened'][number]];
      const after = ids.map((id) => probabilities[id]!);
      const before = softmax(possible);
      return charts.probabilitiesChart({ tokens, before, after, temperature }, options);
    }
    const temperature = asked.length === 1 && asked[0]! > 0 ? asked[0]! : 1;
    const grid = [...temperatureGrid(), ...asked.filter((T) => T > 0), temperature];
    const temperatures = [...new Set(grid)].sort((a, b) => a - b);
    return charts.sweepChart({ tokens, temperature, ...sweep(possible, temperatures) }, options);
  });
}

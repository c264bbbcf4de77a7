import { binomialInterval } from '../../experiment/binomialInterval.js';
import type { SampleResult } from '../results/drawSample.js';
import type { Effects } from '../effects.js';
import { writeSvg } from '../svg.js';

/** The charts that `samplescope sample` can draw. */
export const sampleCharts = ['frequencies', 'draw'] as const;

export type SampleChart = (typeof sampleCharts)[number];

/**
 * Draws the frequencies, or the last draw with the tape of those before it. Tokens of probability 0 are
 * left out, unless one was drawn.
 */
export function drawSampled(
  effects: Effects,
  path: string,
  chart: SampleChart,
  { vocabulary, probabilities, counts, drawn }: SampleResult,
): Promise<void> {
  const ids = [...vocabulary.keys()].filter((id) => probabilities[id]! > 0 || counts[id]! > 0);
  const tokens = ids.map((id) => vocabulary[id]!);
  const possible = ids.map((id) => probabilities[id]!);

  return writeSvg(effects, path, (charts, options) => {
    if (chart === 'draw') {
      const indices = new Map(ids.map((id, index) => [id, index]));
      const draws = drawn.map(({ position, consumed, token }) => ({
        position,
        u: consumed[0]!,
        token: indices.get(token)!,
      }));
      return charts.drawChart({ tokens, probabilities: possible, draws }, options);
    }
    const bands = possible.map((p) => binomialInterval(drawn.length, p));
    const data = {
      tokens,
      probabilities: possible,
      counts: ids.map((id) => counts[id]!),
      low: bands.map(({ low }) => low),
      high: bands.map(({ high }) => high),
    };
    return charts.frequenciesChart(data, options);
  });
}

import { binomialInterval } from '../../experiment/binomialInterval.js';
import type { SampleResult } from '../results/drawSample.js';
import type { Effects } from '../effects.js';
import { writeSvg } from '../svg.js';

/** The charts that `samplescope sample` can draw. */
export const sampleCharts = ['frequencies', 'draw'] as const;

export type SampleChart = (typeof sampleCharts)[number];

/** Why a draw cannot be shown as one number that lands on a segment; undefined if it can. */
export function drawChartObstacle({ recipe, drawn }: SampleResult): string | undefined {
  if (recipe.draw === 'greedy') return 'a greedy draw takes none';
  if (recipe.draw === 'gumbelMax' || recipe.draw === 'exponentialRace') {
    return `the draw ${recipe.draw} takes one for each token, and the largest result wins`;
  }
  return drawn.some(({ consumed }) => consumed.length === 0)
    ? `the draw ${recipe.draw} takes none where a single token is left`
    : undefined;
}

/**
 * Draws the frequencies, or the last draw with the tape of those before it. Tokens of probability 0 are
 * left out, unless one was drawn. In the draw, tokens stand in its own order.
 */
export function drawSampled(
  effects: Effects,
  path: string,
  chart: SampleChart,
  { vocabulary, probabilities, order, counts, drawn }: SampleResult,
): Promise<void> {
  const all = chart === 'draw' ? [...order] : [...vocabulary.keys()];
  const ids = all.filter((id) => probabilities[id]! > 0 || counts[id]! > 0);
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

import type * as charts from '../charts/index.js';
import type { Effects } from './effects.js';
import { writeParts } from './files.js';

/**
 * Draws a chart and writes it to a file, as an SVG that stands alone. Only now are the charts and
 * their DOM loaded: most runs need neither.
 *
 * @throws SamplescopeError what the chart throws, or `malformed` if the file cannot be written
 */
export async function writeSvg(
  effects: Effects,
  path: string,
  draw: (from: typeof charts, options: charts.ChartOptions) => SVGSVGElement,
): Promise<void> {
  const [loaded, { parseHTML }] = await Promise.all([
    import('../charts/index.js'),
    import('linkedom'),
  ]);
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  await writeParts(effects, path, [loaded.toSvgText(draw(loaded, { document }))]);
  await effects.writeError(`wrote ${path}\n`);
}

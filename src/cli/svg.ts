import type { ChartOptions } from '../charts/index.js';
import type { DataOf, FigureName, SourceOf } from '../figures/figures.js';
import type { Effects } from './effects.js';
import { writeParts } from './files.js';

/** What a figure stands for, or the data of one whose numbers are there already. */
type Shown<Name extends FigureName> =
  { readonly source: SourceOf<Name> } | { readonly data: DataOf<Name> };

/**
 * Draws a figure and writes it to a file, as an SVG that stands alone. Only now are the charts and
 * their DOM loaded: most runs need neither.
 *
 * @throws SamplescopeError what the figure throws, or `malformed` if the file cannot be written
 */
export async function writeSvg<Name extends FigureName>(
  effects: Effects,
  path: string,
  name: Name,
  shown: Shown<Name>,
  options: Omit<ChartOptions, 'document'> = {},
): Promise<void> {
  const [{ loadFigure }, { toSvgText }, { parseHTML }] = await Promise.all([
    import('../figures/figures.js'),
    import('../charts/index.js'),
    import('linkedom'),
  ]);
  const { chart, dataOf } = await loadFigure(name);
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const data = 'data' in shown ? shown.data : await dataOf(shown.source);
  await writeParts(effects, path, [toSvgText(chart(data, { document, ...options }))]);
  await effects.writeError(`wrote ${path}\n`);
}

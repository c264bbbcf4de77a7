import { shortName } from '../../random/catalogue/catalogue.js';
import type { CatalogueDraw, CatalogueEntry } from '../../random/catalogue/entry.js';
import { torchCudaFamily } from '../../random/streams/torchCuda.js';
import type { Terminal } from '../terminal/terminal.js';
import { wrap } from '../terminal/width.js';

/** All streams; those with the same draws stand together. */
export function listView(entries: readonly CatalogueEntry[], terminal: Terminal): string {
  const groups = new Map<string, CatalogueEntry[]>();
  for (const entry of entries) {
    const key = entry.draws.map(shortName).join(', ');
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const blocks = [...groups].flatMap(([draws, group]) => [
    ...wrap(group.map(({ stream }) => stream).join(', '), terminal.columns).map(
      terminal.colors.bold,
    ),
    ...indented(draws, 4, terminal),
    '',
  ]);
  return [
    ...blocks,
    ...wrap(
      `samplescope rand --list --stream NAME has the parameters of each draw. A GPU that has no name here has its shape: ${torchCudaFamily.more!.form}. On a Mac or another ARM machine, PyTorch is torch-cpu.`,
      terminal.columns,
    ),
    '',
  ].join('\n');
}

/** One stream, with all that its draws can be told. */
export function entryView(entry: CatalogueEntry, terminal: Terminal): string {
  const { stream, about, engine, seeds, unit, evidence, draws } = entry;
  return [
    terminal.colors.bold(stream),
    ...wrap(about, terminal.columns),
    ...wrap(`Seeds: ${seeds}`, terminal.columns),
    ...wrap(`${engine}. Its position counts ${unit}. Evidence: ${evidence}.`, terminal.columns),
    ...draws.flatMap((draw) => ['', ...drawLines(draw, terminal)]),
    '',
  ].join('\n');
}

function drawLines(draw: CatalogueDraw, terminal: Terminal): string[] {
  const parameters = draw.parameters.flatMap(({ name, about, default: fallback, allowed }) =>
    indented(
      `${name}=${fallback}  ${about}${allowed === undefined ? '' : ` (${allowed.join(', ')})`}`,
      6,
      terminal,
    ),
  );
  return [
    `  ${terminal.colors.bold(draw.name)}${draw.explain ? '' : ' (no --explain)'}`,
    ...indented(draw.about, 4, terminal),
    ...parameters,
  ];
}

const indented = (text: string, by: number, { columns }: Terminal): string[] =>
  wrap(text, columns - by).map((line) => ' '.repeat(by) + line);

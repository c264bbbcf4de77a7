import { presets, type Preset } from '../../recipe/index.js';
import { processorLines } from '../results/processorLines.js';
import { columnsOf, table } from '../terminal/table.js';
import type { Terminal } from '../terminal/terminal.js';

/** All processors and all presets, with a line for each. */
export const processorListView = (terminal: Terminal): string =>
  [
    ...table(columnsOf('processor', 'what it does'), Object.entries(processorLines), terminal),
    '',
    ...table(
      columnsOf('preset', 'whose it is, and what it does if you set nothing'),
      processorListAsJson().presets.map(({ name, engine, version, on }) => [
        name,
        `${engine} ${version}: ${on.join(', ') || 'nothing'}`,
      ]),
      terminal,
    ),
    '',
  ].join('\n');

/** The same as --json gives it. */
export const processorListAsJson = () => ({
  processors: Object.entries(processorLines).map(([name, description]) => ({ name, description })),
  presets: Object.values<Preset>(presets).map(
    ({ name, engine, version, stages, draw, stream }) => ({
      name,
      engine,
      version,
      on: stages
        .filter(({ value, off }) => value !== null && value !== off)
        .map(({ processor }) => processor),
      draw,
      stream,
    }),
  ),
});

import type { Preset, PresetStage } from '../../recipe/index.js';
import { columnsOf, textTable } from '../terminal/textTable.js';
import type { Terminal } from '../terminal/terminal.js';
import { wrap } from '../terminal/width.js';

const isOn = ({ value, off }: PresetStage) => value !== null && value !== off;

/** The stages that a preset has on where nothing is set. */
export const stagesOn = ({ stages }: Preset) =>
  stages.filter(isOn).map(({ processor }) => processor);

/** All presets, a line for each. */
export const presetListView = (all: readonly Preset[], terminal: Terminal): string =>
  [
    ...textTable(
      columnsOf('preset', 'since', 'whose it is, and what it does if you set nothing'),
      all.map((preset) => [
        preset.name,
        preset.version,
        `${preset.engine}: ${stagesOn(preset).join(', ') || 'nothing'}`,
      ]),
      terminal,
    ),
    '',
  ].join('\n');

/** One preset: its versions, its stages, what the engine calls them, and what to know. */
export function presetView(
  preset: Preset,
  versions: readonly Preset[],
  terminal: Terminal,
): string {
  const { name, engine, version, source, read, stages, draw, stream, notes, settings } = preset;
  const lines = (text: string) => wrap(text, terminal.columns);
  const points = (texts: readonly string[]) =>
    texts.flatMap((text) =>
      wrap(text, terminal.columns - 2).map((line, i) => (i === 0 ? '- ' : '  ') + line),
    );
  const { bold } = terminal.colors;
  return [
    ...lines(`${name}: ${engine} since ${version}. It draws by ${draw} from ${stream}.`),
    ...lines(`Source: ${source ?? 'none'}${read === undefined ? '' : `; read on ${read}`}`),
    '',
    ...textTable(
      columnsOf('stage', 'what the engine calls it', 'if you set nothing'),
      stages.map((stage) => [
        stage.processor,
        stage.setting,
        isOn(stage) ? JSON.stringify(stage.value) : 'off',
      ]),
      terminal,
    ),
    '',
    bold('What to know'),
    ...points(notes.map(({ en }) => en)),
    ...points(
      (settings ?? [])
        .filter(({ why, ignored }) => why !== undefined || ignored !== undefined)
        .map(({ names, why }) => `${names.join(', ')}: ${why?.en ?? 'is ignored'}.`),
    ),
    '',
    bold('Versions'),
    ...points(
      versions.map(
        ({ name, version, changed }) => `${name}, since ${version}: ${changed?.en ?? ''}`,
      ),
    ),
    '',
  ].join('\n');
}

/** The same as --json gives it. */
export const presetAsJson = (preset: Preset) => ({ ...preset, on: stagesOn(preset) });

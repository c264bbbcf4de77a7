import type { Command } from 'commander';
import { presetNamed, presetNames, presets, versionsOf, type Preset } from '../../recipe/index.js';
import type { Effects } from '../effects.js';
import { toJson } from '../json.js';
import { helpAfter } from '../terminal/helpAfter.js';
import { terminalOf } from '../terminal/terminal.js';
import { presetAsJson, presetListView, presetView } from '../views/presetView.js';

/** The options and the action of `samplescope presets`. */
export function definePresets(command: Command, effects: Effects): void {
  command
    .argument('[name]', 'one of them, with a month or without, such as "llama.cpp 2025-02"')
    .option('--json', 'print what is known as JSON')
    .addHelpText('after', helpAfter(effects, about, examples))
    .action((name: string | undefined, { json }: { readonly json?: true }) => {
      const terminal = terminalOf(effects);
      if (name === undefined) {
        const all = presetNames.map((each): Preset => presets[each]);
        return effects.write(
          json ? `${toJson(all.map(presetAsJson))}\n` : presetListView(all, terminal),
        );
      }
      const preset = presetNamed(name);
      return effects.write(
        json
          ? `${toJson({ ...presetAsJson(preset), versions: versionsOf(preset.name).map(presetAsJson) })}\n`
          : presetView(preset, versionsOf(preset.name), terminal),
      );
    });
}

const about =
  'A name without a date is the newest version; with a month, it is the one that held then. What two versions ' +
  'make of your own logits, step --preset … --diff … says.';

const examples = [
  'presets',
  'presets llama.cpp',
  'presets "llama.cpp 2025-02"',
  'step --preset "llama.cpp 2025-02" --diff llama.cpp --logits logits.csv',
];

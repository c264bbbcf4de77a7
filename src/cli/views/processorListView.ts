import { presets, type Preset } from '../../recipe/index.js';
import { engineWordsFor } from '../../recipe/presets/engines.js';
import { writeJson } from '../../recipe/writeJson.js';
import type { AnyDefinition } from '../../sampling/processors/definition.js';
import { definitions, type ProcessorName } from '../../sampling/processors/processors.js';
import { shellLine } from '../../recipe/asCode/shellLine.js';
import { columnsOf, textTable } from '../terminal/textTable.js';
import type { Terminal } from '../terminal/terminal.js';
import { wrap } from '../terminal/width.js';
import { stagesOn } from './presetView.js';

/** All processors and all presets, with a line for each. */
export const processorListView = (terminal: Terminal): string =>
  [
    ...textTable(
      columnsOf('processor', 'what it does'),
      definitions.map(({ name, about }) => [name, about.en]),
      terminal,
    ),
    '',
    ...textTable(
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
  processors: definitions.map(({ name, about }) => ({ name, description: about.en })),
  presets: Object.values<Preset>(presets).map((preset) => {
    const { name, engine, version, draw, stream } = preset;
    return { name, engine, version, on: stagesOn(preset), draw, stream };
  }),
});

/** One processor: its options, what engines call them, and how to set it. */
export function processorView(definition: AnyDefinition, terminal: Terminal): string {
  const { name, description, options, engines, example } = processorAsJson(definition);
  return [
    ...wrap(`${name}: ${description}`, terminal.columns),
    '',
    ...(options.length === 0
      ? ['It has no options.']
      : textTable(
          columnsOf('option', 'what may be given', 'default', 'what it does'),
          options.map(({ option, allowed, fallback, about }) => [
            option,
            allowed,
            fallback === undefined ? '' : writeJson(fallback),
            about,
          ]),
          terminal,
        )),
    '',
    ...Object.entries(engines).flatMap(([engine, names]) =>
      wrap(
        `${engine}: ${
          typeof names === 'string'
            ? names
            : Object.entries(names)
                .map(([option, own]) => `${option} is ${own}`)
                .join(', ')
        }`,
        terminal.columns,
      ),
    ),
    `For example: ${shellLine(['samplescope', 'step', '--set', `${name}=${typeof example === 'string' ? example : writeJson(example)}`])}`,
    '',
  ].join('\n');
}

/** The same as --json gives it. */
export const processorAsJson = (definition: AnyDefinition) => {
  const { name, about, main, options, needs, keepsArgmax, example } = definition;
  return {
    name: name as ProcessorName,
    description: about.en,
    main,
    options: Object.entries(options).map(([option, own]) => ({
      option,
      allowed: own.allowed,
      ...(own.isOptional && { fallback: own.default }),
      ...(own.under && {
        under: Object.fromEntries(
          Object.entries(own.under).map(([convention, { allowed }]) => [convention, allowed]),
        ),
      }),
      about: own.about.en,
    })),
    needs,
    keepsArgmax,
    engines: engineWordsFor(name as ProcessorName),
    example,
  };
};

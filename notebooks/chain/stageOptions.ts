import { createProcessor, type ProcessorName, type ProcessorSpec } from '../../src/index.js';
import { offers, optionsGiven } from '../../src/sampling/processors/definition.js';
import { definitionOf, definitions, readSpec } from '../../src/sampling/processors/processors.js';
import { inLanguage, pageLanguage } from '../page/language.js';

const groupNames: Readonly<Record<(typeof offers)[number], string>> = {
  cut: inLanguage({ en: 'Cut off', zh: '截断' }),
  reshape: inLanguage({ en: 'Reshape', zh: '改变形状' }),
  tokens: inLanguage({ en: 'Look at tokens', zh: '针对词元' }),
  advanced: inLanguage({ en: 'Advanced: texts and formulas', zh: '进阶：文本与公式' }),
};

/** The stages that can be added, as they come, in groups; what needs most explaining comes last. */
export const offeredStages: Readonly<Record<string, readonly ProcessorSpec[]>> = Object.fromEntries(
  offers.map((group) => [
    groupNames[group],
    definitions.flatMap(({ name, example, offered }) => {
      if (offered?.among !== group) return [];
      const { value = example, zh = value } = offered;
      return [{ [name]: pageLanguage === 'zh' ? zh : value } as unknown as ProcessorSpec];
    }),
  ]),
);

/** The name of a stage, and its options by their names; a bare value has the name of what it stands for. */
export function optionsOf(spec: ProcessorSpec): {
  name: ProcessorName;
  options: Readonly<Record<string, unknown>>;
} {
  const { definition, value } = readSpec(spec);
  return { name: definition.name as ProcessorName, options: optionsGiven(definition, value) };
}

/** The same the other way round, as short as it can be written. */
export function specOf(name: ProcessorName, options: Record<string, unknown>): ProcessorSpec {
  const given = Object.entries(options).filter(
    ([key, value]) => key !== 'convention' || value !== 'textbook',
  );
  const [first, ...others] = given;
  const isBare = first?.[0] === definitionOf(name).main && others.length === 0;
  const value = first === undefined ? true : isBare ? first[1] : Object.fromEntries(given);
  return { [name]: value } as unknown as ProcessorSpec;
}

/** The conventions that a stage knows and that take its options; none where it has only one. */
export function conventionsOf(name: ProcessorName, options: Record<string, unknown>): string[] {
  const { convention } = definitionOf(name).options;
  const known = (convention?.names ?? []).filter((convention) => {
    try {
      createProcessor({ [name]: { ...options, convention } } as unknown as ProcessorSpec);
      return true;
    } catch {
      return false;
    }
  });
  return known.length > 1 ? known : [];
}

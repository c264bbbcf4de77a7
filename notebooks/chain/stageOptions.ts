import { createProcessor, type ProcessorName, type ProcessorSpec } from '../../src/index.js';
import { optionsGiven } from '../../src/sampling/processors/definition.js';
import { definitionOf, readSpec } from '../../src/sampling/processors/processors.js';
import { inLanguage } from '../page/language.js';

/** The stages that can be added, as they come, in groups; what needs most explaining comes last. */
export const offeredStages: Readonly<Record<string, readonly ProcessorSpec[]>> = {
  [inLanguage({ en: 'Cut off', zh: '截断' })]: [
    { topK: 2 },
    { topP: 0.9 },
    { minP: 0.1 },
    { typical: 0.9 },
    { topA: 0.2 },
    { tailFree: 0.95 },
    { epsilon: 0.05 },
    { eta: 0.05 },
    { topH: 0.4 },
    { topNSigma: 1 },
    { pLess: true },
    { xtc: { probability: 1, threshold: 0.1, seed: 1 } },
    { mirostatV2: { tau: 3, eta: 0.1 } },
  ],
  [inLanguage({ en: 'Reshape', zh: '改变形状' })]: [
    { temperature: 0.5 },
    { dynamicTemperature: { T: 1, range: 0.5 } },
    { quadraticSmoothing: 0.5 },
  ],
  [inLanguage({ en: 'Look at tokens', zh: '针对词元' })]: [
    { logitBias: { 0: 2 } },
    { suppressTokens: [0] },
    { allowedTokens: [0, 1] },
    { repetitionPenalty: 1.3 },
    { presencePenalty: 1 },
    { frequencyPenalty: 1 },
    { noRepeatNgram: 2 },
    { dry: { multiplier: 1, base: 1.75, allowedLength: 1 } },
    { forcedTokens: [1, 0] },
  ],
  [inLanguage({ en: 'Advanced: texts and formulas', zh: '进阶：文本与公式' })]: [
    { expression: 'p >= 0.1 * max(p) ? logits : -Infinity' },
    { constrained: '(AB?)*C*' },
    { guidance: { scale: 1.5, prompt: inLanguage({ en: 'She', zh: '月' }) } },
    { watermark: { ratio: 0.25, bias: 2 } },
  ],
};

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

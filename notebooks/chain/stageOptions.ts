import { createProcessor, type ProcessorName, type ProcessorSpec } from '../../src/index.js';
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

/** What a bare value stands for. */
const mainOptions: { readonly [Name in ProcessorName]?: string } = {
  temperature: 'T',
  dynamicTemperature: 'T',
  quadraticSmoothing: 'factor',
  topK: 'k',
  topP: 'p',
  minP: 'p',
  typical: 'mass',
  topA: 'a',
  tailFree: 'z',
  epsilon: 'epsilon',
  eta: 'epsilon',
  topH: 'h',
  topNSigma: 'n',
  mirostatV2: 'tau',
  xtc: 'probability',
  repetitionPenalty: 'penalty',
  presencePenalty: 'penalty',
  frequencyPenalty: 'penalty',
  noRepeatNgram: 'n',
  logitBias: 'biases',
  suppressTokens: 'tokens',
  allowedTokens: 'tokens',
  dry: 'multiplier',
  forcedTokens: 'tokens',
  expression: 'formula',
  constrained: 'pattern',
  guidance: 'scale',
  watermark: 'ratio',
};

/** The name of a stage, and its options by their names; a bare value has the name of what it stands for. */
export function optionsOf(spec: ProcessorSpec): {
  name: ProcessorName;
  options: Record<string, unknown>;
} {
  const [name, value] = Object.entries(spec)[0] as [ProcessorName, unknown];
  if (value === true) return { name, options: {} };
  const main = mainOptions[name];
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (isObject && (main === undefined || main in value)) return { name, options: { ...value } };
  return { name, options: { [main ?? 'value']: value } };
}

/** The same the other way round, as short as it can be written. */
export function specOf(name: ProcessorName, options: Record<string, unknown>): ProcessorSpec {
  const given = Object.entries(options).filter(
    ([key, value]) => key !== 'convention' || value !== 'textbook',
  );
  const [first, ...others] = given;
  const isBare = first !== undefined && others.length === 0;
  const isMain = first?.[0] === (mainOptions[name] ?? 'value');
  const value =
    first === undefined ? true : isBare && isMain ? first[1] : Object.fromEntries(given);
  return { [name]: value } as unknown as ProcessorSpec;
}

/** The parameters of a stage in a few characters. */
export function noteOf(spec: ProcessorSpec): string {
  return Object.entries(optionsOf(spec).options)
    .filter(([key]) => key !== 'keep' && key !== 'convention')
    .map(([key, value]) => `${key} = ${JSON.stringify(value)}`)
    .join(', ');
}

const conventions = [
  'textbook',
  'float32',
  'huggingface',
  'huggingface float32 sums',
  'llama.cpp',
  'llama.cpp 2025-02',
  'vllm',
  'transformers.js',
];

/** The conventions that a stage knows; none where it has only one. */
export function conventionsOf(name: ProcessorName, options: Record<string, unknown>): string[] {
  const known = conventions.filter((convention) => {
    try {
      createProcessor({ [name]: { ...options, convention } } as unknown as ProcessorSpec);
      return true;
    } catch {
      return false;
    }
  });
  return known.length > 1 ? known : [];
}

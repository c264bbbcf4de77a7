import { lookUp, SamplescopeError, say, shown } from '../../error.js';
import { adaptiveP } from './adaptiveP.js';
import { allowedTokens } from './allowedTokens.js';
import { badWords } from './badWords.js';
import { constrained } from './constrained.js';
import type { AnyDefinition } from './definition.js';
import { dry } from './dry.js';
import { dynamicTemperature } from './dynamicTemperature.js';
import { epsilon, eta } from './epsilon.js';
import { exponentialLengthDecay } from './exponentialLengthDecay.js';
import { expression } from './expression.js';
import { forcedBos, forcedEos, forcedTokens } from './forcedTokens.js';
import { frequencyPenalty, presencePenalty } from './frequencyPenalty.js';
import { guidance } from './guidance.js';
import { infNanRemove } from './infNanRemove.js';
import { logitBias } from './logitBias.js';
import { logitNormalization } from './logitNormalization.js';
import { minLength, minNewTokens } from './minLength.js';
import { minP } from './minP.js';
import { mirostat, mirostatV2 } from './mirostat.js';
import { encoderNoRepeatNgram, noRepeatNgram } from './noRepeatNgram.js';
import { penalties } from './penalties.js';
import { pLess } from './pLess.js';
import type { Processor } from './processor.js';
import { quadraticSmoothing } from './quadraticSmoothing.js';
import { encoderRepetitionPenalty, repetitionPenalty } from './repetitionPenalty.js';
import { roomForImage } from './roomForImage.js';
import { sequenceBias } from './sequenceBias.js';
import { suppressTokens, suppressTokensAtBegin } from './suppressTokens.js';
import { tailFree } from './tailFree.js';
import { temperature } from './temperature.js';
import { topA } from './topA.js';
import { topH } from './topH.js';
import { topK } from './topK.js';
import { topNSigma } from './topNSigma.js';
import { topP } from './topP.js';
import { typical } from './typical.js';
import { watermark } from './watermark.js';
import { xtc } from './xtc.js';

/** Every processor, by its key in a recipe: called with its value there, each makes one. */
export const processors = {
  temperature,
  dynamicTemperature,
  quadraticSmoothing,
  topK,
  topP,
  minP,
  topA,
  tailFree,
  typical,
  epsilon,
  eta,
  topH,
  topNSigma,
  pLess,
  xtc,
  mirostat,
  mirostatV2,
  adaptiveP,
  dry,
  repetitionPenalty,
  encoderRepetitionPenalty,
  frequencyPenalty,
  presencePenalty,
  penalties,
  noRepeatNgram,
  encoderNoRepeatNgram,
  logitBias,
  sequenceBias,
  badWords,
  allowedTokens,
  suppressTokens,
  suppressTokensAtBegin,
  roomForImage,
  minLength,
  minNewTokens,
  forcedBos,
  forcedEos,
  forcedTokens,
  exponentialLengthDecay,
  guidance,
  watermark,
  constrained,
  expression,
  infNanRemove,
  logitNormalization,
} as const;

/** The name of a processor: its key in a recipe. */
export type ProcessorName = keyof typeof processors;

/** A processor as a recipe writes it: an object of one key, such as `{ "temperature": 0.8 }`. */
export type ProcessorSpec = {
  [Name in ProcessorName]: {
    readonly [Key in Name]: Parameters<(typeof processors)[Name]>[0];
  };
}[ProcessorName];

/** All that is known of each processor, for who goes through them. */
export const definitions: readonly AnyDefinition[] = Object.values(processors);

/** The names of all processors. */
export const processorNames = Object.keys(processors) as readonly ProcessorName[];

/**
 * What is known of the processor that an entry of a recipe asks for, and the value that the entry has for it.
 *
 * @throws SamplescopeError `malformed` if the entry is no object with exactly one key, `unknown-name` if no
 * processor has that name
 * @example
 * readSpec({ topP: 0.9 }).definition.main // → 'p'
 */
export function readSpec(spec: unknown): {
  readonly definition: AnyDefinition;
  readonly value: unknown;
} {
  const isObject = typeof spec === 'object' && spec !== null && !Array.isArray(spec);
  const [entry, ...others] = isObject ? Object.entries(spec) : [];
  if (entry === undefined || others.length > 0) {
    throw new SamplescopeError(
      'malformed',
      say`a processor must be an object of one key such as {"temperature":0.8}, got ${shown(spec)}`,
    );
  }
  return { definition: definitionOf(entry[0]), value: entry[1] };
}

/**
 * What is known of a processor.
 *
 * @throws SamplescopeError `unknown-name`
 * @example
 * definitionOf('minP').options['p'].interval // → '[0, 1]'
 */
export const definitionOf = (name: string): AnyDefinition =>
  ownDefinitions.get(name) ?? lookUp<AnyDefinition>('processor', processors, name);

/** Those of a program's own, by name. */
const ownDefinitions = new Map<string, AnyDefinition>();

/**
 * Makes a processor of your own known by its name, so that recipes can have it: in `run`, `decode`, `repeat`, traces and
 * receipts. A recipe holds its name and value, not its code: who replays it must have made it known, too, or it is
 * refused. Made known anew, the newer one holds.
 *
 * @param definition What `defineProcessor` gave.
 * @returns What writes it in a recipe, with a value.
 * @throws SamplescopeError `malformed` for a name that a processor here has, or that is no word
 * @example
 * const limit = processorOptions.number('(−∞, ∞)', { en: 'the limit', zh: '上限' });
 * const atMost = ownProcessor(defineProcessor({ name: 'atMost', about: { en: 'lowers logits to a limit', zh: '把 logit 压到上限' }, main: 'limit', options: { limit }, example: 2, keepsArgmax: false, needs: [], build: ({ limit }) => ({ description: `at most ${limit}`, run: ({ logits }) => { logits.forEach((logit, token) => { logits[token] = Math.min(logit, limit); }); } }) }));
 * const coin = tableModel('coin', { '': { heads: 9, tails: 1 } });
 * const trace = await run({ prompt: '', processors: [atMost(1)] }, { model: coin });
 * trace.steps[0].probabilities // → new Float64Array([0.5, 0.5])
 * trace.recipe.processors // → [{ atMost: 1 }]
 */
export function ownProcessor<Value>(
  definition: AnyDefinition & ((value: Value) => Processor),
): (value: Value) => ProcessorSpec {
  const { name } = definition;
  if (!/^[A-Za-z]\w*$/.test(name) || Object.hasOwn(processors, name)) {
    throw new SamplescopeError(
      'malformed',
      say`name must be a word of letters, digits and _ that no processor here has, got ${shown(name)}`,
    );
  }
  ownDefinitions.set(name, definition);
  return (value) => ({ [name]: value }) as unknown as ProcessorSpec;
}

/**
 * The processor that an entry of a recipe asks for.
 *
 * @throws SamplescopeError what `readSpec` throws, and what the processor itself throws for its value
 * @example
 * createProcessor({ temperature: 0.8 }).name // → 'temperature'
 */
export function createProcessor(spec: ProcessorSpec): Processor {
  const { definition, value } = readSpec(spec);
  return definition(value as never);
}

/**
 * Loads what the processors of a recipe need, such as the parser of formulas. `run` does it; who makes processors
 * directly calls this first.
 *
 * @param specs As somebody wrote them: what is no processor is passed over, and refused when it is made.
 * @example
 * await loadProcessors([{ expression: 'logits / 2' }])
 * createProcessor({ expression: 'logits / 2' }).apply({ logits: new Float64Array([2]), temperature: 1 }, { context: [], step: 0 }).logits[0] // → 1
 */
export async function loadProcessors(specs: readonly unknown[]): Promise<void> {
  const names = specs.flatMap((spec) => Object.keys(Object(spec) as object));
  for (const { name, load } of [...definitions, ...ownDefinitions.values()]) {
    if (names.includes(name)) await load?.();
  }
}

import { lookUp, SamplescopeError } from '../../error.js';
import { adaptiveP } from './adaptiveP.js';
import { allowedTokens } from './allowedTokens.js';
import { badWords } from './badWords.js';
import { constrained } from './constrained.js';
import { dry } from './dry.js';
import { dynamicTemperature } from './dynamicTemperature.js';
import { epsilon, eta } from './epsilon.js';
import { exponentialLengthDecay } from './exponentialLengthDecay.js';
import { expression } from './expression.js';
import { forcedBos, forcedEos, forcedTokens } from './forcedTokens.js';
import { frequencyPenalty, presencePenalty } from './frequencyPenalty.js';
import { guidance } from './guidance.js';
import { infNanRemove } from './infNanRemove.js';
import { logitBias, sequenceBias } from './logitBias.js';
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

/** What makes each processor from its value in a recipe, by the key that a recipe uses. */
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

/**
 * The processor that an entry of a recipe asks for.
 *
 * @throws SamplescopeError `malformed` if the entry is no object with exactly one key, `unknown-name` if no
 * processor has that name, and what the processor itself throws for its value
 * @example
 * createProcessor({ temperature: 0.8 }).name // → 'temperature'
 */
export function createProcessor(spec: ProcessorSpec): Processor {
  const isObject = typeof spec === 'object' && spec !== null && !Array.isArray(spec);
  const [entry, ...others] = isObject ? Object.entries(spec) : [];
  if (entry === undefined || others.length > 0) {
    throw new SamplescopeError(
      'malformed',
      `a processor must be an object of one key such as {"temperature":0.8}, got ${JSON.stringify(spec)}`,
    );
  }
  const [name, value] = entry;
  const create = lookUp('processor', processors, name) as (value: unknown) => Processor;
  return create(value);
}

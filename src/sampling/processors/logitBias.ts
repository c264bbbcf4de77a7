import { SamplescopeError } from '../../error.js';
import { settleFloat32 } from '../float32.js';
import { checkTokens, listOf, oneOf, readOptions, tokenIds, type Option } from './options.js';
import { processorOf, type Processor } from './processor.js';

/** What is added to a logit: a number, or "-∞" for never, which JSON has no number for. */
type Bias = number | '-∞';

/** By token id, such as { "15": -2.5 }; or that with an engine. */
export type LogitBiasOptions =
  | Readonly<Record<string, Bias>>
  | {
      readonly biases: Readonly<Record<string, Bias>>;
      readonly convention?: 'textbook' | 'float32';
    };

const bias: Option<number> = (name, value) => {
  if (value === '-∞') return -Infinity;
  if (typeof value === 'number' && value < Infinity) return value;
  throw new SamplescopeError(
    'not-a-number',
    `${name} must be a number, or "-∞" to forbid the token, got ${JSON.stringify(value)}`,
  );
};

const biasTable: Option<ReadonlyMap<number, number>> = (name, value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw noTable(name, value);
  }
  return new Map(
    Object.entries(value).map(([id, given]) => {
      if (/^\d+$/.test(id)) return [Number(id), bias(`${name}[${id}]`, given)];
      throw noTable(name, id);
    }),
  );
};

const noTable = (name: string, got: unknown) =>
  new SamplescopeError(
    'malformed',
    `${name} must have token ids as keys, such as {"15": -2.5}, got ${JSON.stringify(got)}`,
  );

/**
 * Adds a number to the logits of some tokens; −∞ forbids a token.
 *
 * Source: OpenAI's API reference, "logit_bias"; `llama_sampler_logit_bias` in llama.cpp.
 *
 * @throws SamplescopeError `malformed`, `not-a-number`; `out-of-range` for a token outside the vocabulary
 * @example
 * const logits = new Float64Array([1, 2, 3]);
 * [...logitBias({ 0: 2, 2: '-∞' }).apply({ logits, temperature: 1 }, { context: [], step: 0 }).logits] // → [3, 2, -Infinity]
 */
export function logitBias(value: LogitBiasOptions): Processor {
  const given =
    typeof value === 'object' && value !== null && 'biases' in value ? value : { biases: value };
  const { biases, convention } = readOptions('logitBias', given, 'biases', {
    biases: biasTable,
    convention: oneOf('textbook', 'float32'),
  });
  return processorOf({
    name: 'logitBias',
    description: `logit bias on ${biases.size} ${biases.size === 1 ? 'token' : 'tokens'}`,
    keepsArgmax: false,
    run: (candidates) => {
      const { logits } = candidates;
      checkTokens('logitBias', [...biases.keys()], logits.length);
      if (convention === 'float32') settleFloat32(candidates);
      else candidates.float32 = false;
      const round = convention === 'float32' ? Math.fround : (x: number) => x;
      for (const [token, added] of biases) logits[token] = round(logits[token]! + round(added));
    },
  });
}

/** A sequence of token ids and what its last token gets where the text ends with all the others. */
export type SequenceBiasOptions = readonly (readonly [readonly number[], Bias])[];

/**
 * Adds a number to the logit of the token that would complete a sequence. As Hugging Face has it: in
 * 32-bit floats, every logit has its sum of biases added (so −0 becomes 0), and a sequence longer than
 * the text so far is never looked at, even where all but its last token are there.
 *
 * Source: SequenceBiasLogitsProcessor in transformers.
 *
 * @throws SamplescopeError `malformed`, `not-a-number`; `out-of-range` for a token outside the vocabulary
 * @example
 * const logits = new Float32Array([1, 2, 3]);
 * [...sequenceBias([[[0], 1], [[2, 1], -4]]).apply({ logits, temperature: 1 }, { context: [0, 2], step: 0 }).logits] // → [2, -2, 3]
 */
export function sequenceBias(value: SequenceBiasOptions): Processor {
  const { sequences } = readOptions('sequenceBias', { sequences: value }, 'sequences', {
    sequences: listOf(sequence),
  });
  return processorOf({
    name: 'sequenceBias',
    description: `sequence bias on ${sequences.length} ${sequences.length === 1 ? 'sequence' : 'sequences'}`,
    keepsArgmax: false,
    run: (candidates, { context }) => {
      settleFloat32(candidates);
      const { logits, tokens, size, scratch } = candidates;
      checkTokens(
        'sequenceBias',
        sequences.flatMap(({ ids }) => ids),
        logits.length,
      );
      scratch.fill(0);
      for (const { ids, added } of sequences) {
        const last = ids[ids.length - 1]!;
        if (completes(context, ids))
          scratch[last] = Math.fround(scratch[last]! + Math.fround(added));
      }
      for (let i = 0; i < size; i++) {
        const token = tokens[i]!;
        logits[token] = Math.fround(logits[token]! + scratch[token]!);
      }
    },
  });
}

const sequence: Option<{ ids: readonly number[]; added: number }> = (name, value) => {
  const [ids, added] = Array.isArray(value) ? (value as unknown[]) : [];
  return { ids: tokenIds(`${name}[0]`, ids), added: bias(`${name}[1]`, added) };
};

/**
 * Whether the last id of a sequence would complete it: all others stand at the end of the text, and the
 * text is at least as long as the sequence (Hugging Face's condition, one more than needed).
 */
export function completes(context: readonly number[], ids: readonly number[]): boolean {
  if (ids.length === 1) return true;
  if (ids.length === 0 || ids.length > context.length) return false;
  const start = context.length - (ids.length - 1);
  return ids.slice(0, -1).every((id, i) => context[start + i] === id);
}

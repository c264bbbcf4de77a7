import { SamplescopeError } from '../../error.js';
import type { Candidates } from '../candidates.js';
import { completes } from './logitBias.js';
import { checkTokens, listOf, readOptions, tokenIds, wholeNumber, withDefault } from './options.js';
import { processorOf, type At, type Processor } from './processor.js';

/** A processor that forbids the tokens that `forbidden` lists. */
function forbidding(
  name: string,
  description: string,
  forbidden: (at: At) => Iterable<number>,
): Processor {
  return processorOf({
    name,
    description,
    keepsArgmax: false,
    run: ({ logits }, at) => {
      for (const token of forbidden(at)) {
        checkTokens(name, [token], logits.length);
        logits[token] = -Infinity;
      }
    },
  });
}

/** Forbids every token but one, which gets the logit 0. */
function force(name: string, { logits }: Candidates, token: number): void {
  checkTokens(name, [token], logits.length);
  logits.fill(-Infinity);
  logits[token] = 0;
}

/**
 * Forbids all tokens but these.
 *
 * Source: allowed_token_ids in vLLM; AllowOnlyTokensLogitsProcessor in Chameleon.
 *
 * @param value Their ids.
 * @throws SamplescopeError `malformed`; `empty` for no tokens; `out-of-range` outside the vocabulary
 * @example
 * const logits = new Float64Array([1, 2, 3]);
 * [...allowedTokens([0, 2]).apply({ logits, temperature: 1 }, { context: [], step: 0 }).logits] // → [1, -Infinity, 3]
 */
export function allowedTokens(value: readonly number[]): Processor {
  const allowed = new Set(tokenIds('allowedTokens', value));
  if (allowed.size === 0) {
    throw new SamplescopeError('empty', 'allowedTokens must name at least one token, got none');
  }
  return processorOf({
    name: 'allowedTokens',
    description: `allowed tokens: ${allowed.size} of the vocabulary`,
    keepsArgmax: false,
    run: ({ logits }) => {
      checkTokens('allowedTokens', value, logits.length);
      for (let token = 0; token < logits.length; token++) {
        if (!allowed.has(token)) logits[token] = -Infinity;
      }
    },
  });
}

/**
 * Forbids some tokens.
 *
 * Source: SuppressTokensLogitsProcessor in transformers and transformers.js.
 *
 * @param value Their ids.
 * @throws SamplescopeError `malformed`; `out-of-range` outside the vocabulary
 * @example
 * const logits = new Float64Array([1, 2, 3]);
 * [...suppressTokens([0]).apply({ logits, temperature: 1 }, { context: [], step: 0 }).logits] // → [-Infinity, 2, 3]
 */
export function suppressTokens(value: readonly number[]): Processor {
  const ids = tokenIds('suppressTokens', value);
  return forbidding('suppressTokens', `suppressed tokens: ${ids.length}`, () => ids);
}

/**
 * Forbids some tokens where the text has a given length: as the first tokens of an answer, say.
 *
 * Source: SuppressTokensAtBeginLogitsProcessor in transformers and transformers.js.
 *
 * @param value The ids, and the length of the text, prompt included, at which they are forbidden.
 * @throws SamplescopeError `malformed`, `out-of-range`
 * @example
 * const logits = new Float64Array([1, 2, 3]);
 * [...suppressTokensAtBegin({ tokens: [0], index: 1 }).apply({ logits, temperature: 1 }, { context: [7], step: 0 }).logits] // → [-Infinity, 2, 3]
 */
export function suppressTokensAtBegin(value: {
  readonly tokens: readonly number[];
  readonly index: number;
}): Processor {
  const { tokens, index } = readOptions('suppressTokensAtBegin', value, 'tokens', {
    tokens: tokenIds,
    index: wholeNumber('from 0', 0),
  });
  return forbidding(
    'suppressTokensAtBegin',
    `suppressed at length ${index}: ${tokens.length} tokens`,
    ({ context }) => (context.length === index ? tokens : []),
  );
}

/**
 * Forbids the token that would complete one of some sequences. A sequence of one token is always
 * forbidden. As in Hugging Face, one longer than the text so far is not looked at.
 *
 * Source: NoBadWordsLogitsProcessor in transformers and transformers.js.
 *
 * @param value A list of sequences of token ids.
 * @throws SamplescopeError `malformed`, `out-of-range`
 * @example
 * const logits = new Float64Array([1, 2, 3]);
 * [...badWords([[0], [2, 1]]).apply({ logits, temperature: 1 }, { context: [0, 2], step: 0 }).logits] // → [-Infinity, -Infinity, 3]
 */
export function badWords(value: readonly (readonly number[])[]): Processor {
  const words = listOf(tokenIds)('badWords', value);
  return forbidding('badWords', `bad words: ${words.length} sequences`, ({ context }) =>
    words.filter((ids) => completes(context, ids)).map((ids) => ids[ids.length - 1]!),
  );
}

/** The end tokens, and a length. */
export interface MinLengthOptions {
  readonly length: number;
  readonly end: readonly number[];
}

const lengthAndEnd = { length: wholeNumber('from 0', 0), end: tokenIds };

/**
 * Forbids the end tokens until the text, prompt included, has a given length.
 *
 * Source: MinLengthLogitsProcessor in transformers and transformers.js.
 *
 * @throws SamplescopeError `malformed`, `out-of-range`
 * @example
 * const logits = new Float64Array([1, 2]);
 * [...minLength({ length: 3, end: [0] }).apply({ logits, temperature: 1 }, { context: [1, 1], step: 1 }).logits] // → [-Infinity, 2]
 */
export function minLength(value: MinLengthOptions): Processor {
  const { length, end } = readOptions('minLength', value, 'length', lengthAndEnd);
  return forbidding('minLength', `no end before a length of ${length}`, ({ context }) =>
    context.length < length ? end : [],
  );
}

/**
 * Forbids the end tokens until so many tokens have been generated.
 *
 * Source: MinNewTokensLengthLogitsProcessor in transformers and transformers.js; min_tokens in vLLM.
 *
 * @throws SamplescopeError `malformed`, `out-of-range`
 * @example
 * const logits = new Float64Array([1, 2]);
 * [...minNewTokens({ length: 2, end: [0] }).apply({ logits, temperature: 1 }, { context: [1, 1], step: 1 }).logits] // → [-Infinity, 2]
 */
export function minNewTokens(value: MinLengthOptions): Processor {
  const { length, end } = readOptions('minNewTokens', value, 'length', lengthAndEnd);
  return forbidding('minNewTokens', `no end before ${length} new tokens`, ({ step }) =>
    step < length ? end : [],
  );
}

/**
 * Forces one token right after the first token of the text.
 *
 * Source: ForcedBOSTokenLogitsProcessor in transformers and transformers.js.
 *
 * @param value Its id.
 * @throws SamplescopeError `out-of-range`, `not-a-number`
 * @example
 * const logits = new Float64Array([1, 2]);
 * [...forcedBos(1).apply({ logits, temperature: 1 }, { context: [0], step: 0 }).logits] // → [-Infinity, 0]
 */
export function forcedBos(value: number): Processor {
  const token = wholeNumber('from 0', 0)('forcedBos', value);
  return processorOf({
    name: 'forcedBos',
    description: `the first token is ${token}`,
    keepsArgmax: false,
    run: (candidates, { context }) => {
      if (context.length === 1) force('forcedBos', candidates, token);
    },
  });
}

/**
 * Forces the end as the last token that a length has room for.
 *
 * Source: ForcedEOSTokenLogitsProcessor in transformers and transformers.js.
 *
 * @param value The length, prompt included, and the end tokens.
 * @throws SamplescopeError `malformed`, `out-of-range`
 * @example
 * const logits = new Float64Array([1, 2]);
 * [...forcedEos({ length: 3, end: [1] }).apply({ logits, temperature: 1 }, { context: [0, 0], step: 1 }).logits] // → [-Infinity, 0]
 */
export function forcedEos(value: MinLengthOptions): Processor {
  const { length, end } = readOptions('forcedEos', value, 'length', lengthAndEnd);
  return processorOf({
    name: 'forcedEos',
    description: `the end is forced at a length of ${length}`,
    keepsArgmax: false,
    run: ({ logits }, { context }) => {
      if (context.length !== length - 1) return;
      checkTokens('forcedEos', end, logits.length);
      logits.fill(-Infinity);
      for (const token of end) logits[token] = 0;
    },
  });
}

/**
 * Forces the first tokens that are generated.
 *
 * Source: forced_decoder_ids in transformers (Whisper).
 *
 * @param value The ids, in order.
 * @throws SamplescopeError `malformed`, `out-of-range`
 * @example
 * const logits = new Float64Array([1, 2]);
 * [...forcedTokens([1]).apply({ logits, temperature: 1 }, { context: [0], step: 0 }).logits] // → [-Infinity, 0]
 * [...forcedTokens([1]).apply({ logits, temperature: 1 }, { context: [0, 1], step: 1 }).logits] // → [1, 2]
 */
export function forcedTokens(value: readonly number[]): Processor {
  const ids = tokenIds('forcedTokens', value);
  return processorOf({
    name: 'forcedTokens',
    description: `the first ${ids.length} tokens are forced`,
    keepsArgmax: false,
    run: (candidates, { step }) => {
      const token = ids[step];
      if (token !== undefined) force('forcedTokens', candidates, token);
    },
  });
}

/** A length of n-grams, and the tokens of a source text. */
export interface EncoderNoRepeatNgramOptions {
  readonly n: number;
  readonly tokens: readonly number[];
}

const lengthOfNgram = withDefault(wholeNumber('from 1', 1, '3 forbids to repeat three tokens'), 3);

/**
 * Forbids every token that would repeat an n-gram of the text.
 *
 * Source: Paulus, Xiong and Socher, "A Deep Reinforced Model for Abstractive Summarization" (ICLR 2018);
 * NoRepeatNGramLogitsProcessor in transformers and transformers.js.
 *
 * @param value n, from 1.
 * @throws SamplescopeError `out-of-range`, `not-a-number`
 * @example
 * const logits = new Float64Array([1, 2, 3]);
 * [...noRepeatNgram(2).apply({ logits, temperature: 1 }, { context: [0, 1, 0], step: 0 }).logits] // → [1, -Infinity, 3]
 */
export function noRepeatNgram(value: number): Processor {
  const n = lengthOfNgram('noRepeatNgram', value);
  return forbidding('noRepeatNgram', `no sequence of ${n} tokens comes twice`, ({ context }) =>
    followers(context, context, n),
  );
}

/**
 * Forbids every token that would repeat an n-gram of a source text.
 *
 * Source: EncoderNoRepeatNGramLogitsProcessor in transformers.
 *
 * @throws SamplescopeError `malformed`, `out-of-range`, `not-a-number`
 * @example
 * const logits = new Float64Array([1, 2, 3]);
 * [...encoderNoRepeatNgram({ n: 2, tokens: [0, 1] }).apply({ logits, temperature: 1 }, { context: [0], step: 0 }).logits] // → [1, -Infinity, 3]
 */
export function encoderNoRepeatNgram(value: EncoderNoRepeatNgramOptions): Processor {
  const { n, tokens } = readOptions('encoderNoRepeatNgram', value, 'n', {
    n: lengthOfNgram,
    tokens: tokenIds,
  });
  return forbidding(
    'encoderNoRepeatNgram',
    `no sequence of ${n} tokens of the source comes again`,
    ({ context }) => followers(tokens, context, n),
  );
}

/** Every token that follows, somewhere in a text, the last n − 1 tokens of the context. */
function followers(text: readonly number[], context: readonly number[], n: number): number[] {
  if (context.length < n - 1) return [];
  const start = context.length - (n - 1);
  const found: number[] = [];
  for (let i = 0; i + n <= text.length; i++) {
    let same = 0;
    while (same < n - 1 && text[i + same] === context[start + same]) same++;
    if (same === n - 1) found.push(text[i + n - 1]!);
  }
  return found;
}

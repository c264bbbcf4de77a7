import { forbidding } from './forbidding.js';
import { readOptions, tokenIds, wholeNumber, withDefault } from './options.js';
import type { Processor } from './processor.js';

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

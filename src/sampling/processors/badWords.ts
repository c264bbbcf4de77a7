import { defineProcessor } from './definition.js';
import { forbid } from './forbidding.js';
import { completes } from './sequenceBias.js';
import { listOf, tokenIds } from './option.js';

const about = { en: 'Sequences of token ids', zh: '词元编号的序列' };

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
export const badWords = defineProcessor({
  name: 'badWords',
  about: { en: 'forbids sequences of tokens', zh: '不允许指定的词元序列。' },
  main: 'words',
  options: { words: listOf(tokenIds(about), about) },
  example: [[0], [2, 1]],
  keepsArgmax: false,
  needs: ['vocabulary', 'context'],
  build: ({ words }) => ({
    description: `bad words: ${words.length} sequences`,
    run: forbid('badWords', ({ context }) =>
      words.filter((ids) => completes(context, ids)).map((ids) => ids[ids.length - 1]!),
    ),
  }),
});

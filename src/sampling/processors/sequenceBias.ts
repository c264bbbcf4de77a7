import { settleFloat32 } from '../float32.js';
import { bias, type Bias } from './bias.js';
import { defineProcessor } from './definition.js';
import { checkTokenIds, listOf, tokenIds, type Option } from './option.js';

const about = {
  en: 'Sequences of token ids, each with what its last token gets where the text ends with all the others',
  zh: '词元编号的序列，各带一个数：文本以前面几个结尾时，最后一个加上它',
};
const ids = tokenIds(about);

const sequence: Option<
  { readonly ids: readonly number[]; readonly added: number },
  readonly [readonly number[], Bias],
  false
> = {
  allowed: `${ids.allowed} and ${bias.allowed}`,
  about,
  isOptional: false,
  read(name, value) {
    const [sequence, added] = Array.isArray(value) ? (value as unknown[]) : [];
    return { ids: ids.read(`${name}[0]`, sequence), added: bias.read(`${name}[1]`, added) };
  },
};

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
export const sequenceBias = defineProcessor({
  name: 'sequenceBias',
  about: {
    en: 'adds a number where a sequence of tokens would be completed',
    zh: '给指定的词元序列的最后一个加上一个数。',
  },
  main: 'sequences',
  options: { sequences: listOf(sequence, about) },
  example: [[[2, 1], -4]],
  keepsArgmax: false,
  needs: ['vocabulary', 'context'],
  build: ({ sequences }) => ({
    description: `sequence bias on ${sequences.length} ${sequences.length === 1 ? 'sequence' : 'sequences'}`,
    run: (candidates, { context }) => {
      settleFloat32(candidates);
      const { logits, tokens, size, scratch } = candidates;
      checkTokenIds(
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
  }),
});

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

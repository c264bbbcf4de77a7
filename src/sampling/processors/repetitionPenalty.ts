import { settleFloat32 } from '../float32.js';
import { countTokens, lastOf } from './counts.js';
import { defineProcessor } from './definition.js';
import { conventionOf, lastTokens, number, optional, tokenIds, wholeNumber } from './option.js';
import type { At, Processor } from './processor.js';

const convention = conventionOf('textbook', 'float32', 'transformers.js');
const penalty = number('(0, ∞)', {
  en: '1 changes nothing, 1.2 is usual, below 1 rewards repetition',
  zh: '1 什么也不改变，常用 1.2，小于 1 是奖励重复',
});

/**
 * Makes tokens less likely that are in the text already, each once, however often it is there: a positive
 * logit is divided by the penalty, a negative one multiplied. The result depends on where the logits have
 * their zero, which softmax does not: add 10 to all of them, and the penalty does something else.
 *
 * As engines have it (`float32`), penalty and result are 32-bit floats; transformers.js rounds the result
 * alone. Prompt and output both count.
 *
 * Source: Keskar et al., "CTRL" (2019), with the sign as Hugging Face's RepetitionPenaltyLogitsProcessor has
 * it; vLLM's `apply_repetition_penalties`.
 *
 * @param value The penalty in (0, ∞).
 * @throws SamplescopeError `out-of-range`, `not-a-number`
 * @example
 * const logits = new Float64Array([1, 2, -3]);
 * [...repetitionPenalty(2).apply({ logits, temperature: 1 }, { context: [1, 2], step: 0 }).logits] // → [1, 1, -6]
 */
export const repetitionPenalty = defineProcessor({
  name: 'repetitionPenalty',
  about: {
    en: 'makes tokens of the text less likely, each once',
    zh: '已经出现过的词元：正的 logit 除以 penalty，负的乘以 penalty。',
  },
  main: 'penalty',
  options: {
    penalty,
    convention,
    lastN: optional(lastTokens, Infinity),
    ignoreFirst: optional(
      wholeNumber('[0, ∞)', {
        en: "The first so many tokens do not count (Hugging Face's prompt_ignore_length)",
        zh: '最前面这么多个词元不算（Hugging Face 的 prompt_ignore_length）',
      }),
      0,
    ),
  },
  example: 1.3,
  offered: { among: 'tokens' },
  keepsArgmax: false,
  needs: ['vocabulary', 'context'],
  build: ({ penalty, convention, lastN, ignoreFirst }) =>
    penalize(penalty, convention, ({ context }) => lastOf(context.slice(ignoreFirst), lastN)),
});

/**
 * The reverse of a repetition penalty, for the tokens of a source text: they become more likely, against
 * hallucinations in summaries and translations.
 *
 * Source: Hugging Face's EncoderRepetitionPenaltyLogitsProcessor.
 *
 * @param value penalty in (0, ∞): above 1 favours the source's tokens.
 * @throws SamplescopeError `out-of-range`, `not-a-number`, `malformed`
 * @example
 * const logits = new Float64Array([1, 2, -3]);
 * [...encoderRepetitionPenalty({ penalty: 2, tokens: [1] }).apply({ logits, temperature: 1 }, { context: [], step: 0 }).logits] // → [1, 4, -3]
 */
export const encoderRepetitionPenalty = defineProcessor({
  name: 'encoderRepetitionPenalty',
  about: {
    en: 'makes tokens of a source text more likely',
    zh: '使原文里的词元更有可能。',
  },
  main: 'penalty',
  options: {
    penalty: number('(0, ∞)', {
      en: "1 changes nothing, above 1 favours the source's tokens",
      zh: '1 什么也不改变，大于 1 偏向原文里的词元',
    }),
    tokens: tokenIds({ en: 'The tokens of the source text', zh: '原文的词元' }),
    convention,
  },
  example: { penalty: 1.5, tokens: [0, 1] },
  keepsArgmax: false,
  needs: ['vocabulary'],
  build: ({ penalty, tokens, convention }) => penalize(1 / penalty, convention, () => tokens),
});

function penalize(
  penalty: number,
  convention: 'textbook' | 'float32' | 'transformers.js',
  counted: (at: At) => readonly number[],
): Pick<Processor, 'description' | 'run'> {
  const isFloat32 = convention !== 'textbook';
  const round = isFloat32 ? Math.fround : (x: number) => x;
  const p = convention === 'float32' ? Math.fround(penalty) : penalty;
  return {
    description: `repetition penalty ${penalty}: logits of tokens in the text are divided by ${penalty}, or multiplied where negative`,
    run: (candidates, at) => {
      if (isFloat32) settleFloat32(candidates);
      else candidates.float32 = false;
      const { logits } = candidates;
      for (const token of countTokens(counted(at)).keys()) {
        if (token >= logits.length) continue;
        const logit = logits[token]!;
        logits[token] = round(logit < 0 ? logit * p : logit / p);
      }
    },
  };
}

import { log } from '../../numerics/log.js';
import { settleFloat32 } from '../float32.js';
import { lastOf } from './counts.js';
import { defineProcessor } from './definition.js';
import { breakersOf, dryBreaker } from './dryBreakers.js';
import { lastTokens, listOf, number, optional, wholeNumber } from './option.js';

/** ln of the largest 32-bit float. */
const LOG_OF_MAXIMUM = 88.7228391;

const breakers = {
  en: 'What no repetition reaches across: sequences of token ids, or texts',
  zh: '重复到这里就断开：词元编号的序列，或者文字',
};

/**
 * DRY, "don't repeat yourself": where the end of the text has been seen before, the token that followed
 * it then is penalised by multiplier · base^(length − allowed length), for the longest such match. As
 * llama.cpp computes it, in 32-bit floats, with the exponent limited so that the power stays finite.
 *
 * A breaker that is a text stands for every token whose text overlaps with it, which the model's vocabulary says;
 * without a model there are none.
 *
 * Source: p-e-w, oobabooga/text-generation-webui pull request 5677 (2024); `llama_sampler_dry` in llama.cpp.
 *
 * @param value multiplier in [0, ∞), 0 is off; base in [0, ∞), below 1 is off; allowedLength from 0.
 * @throws SamplescopeError `out-of-range`, `not-a-number`, `malformed`
 * @example
 * const logits = new Float64Array(4);
 * [...dry({ multiplier: 1, base: 1.5 }).apply({ logits, temperature: 1 }, { context: [0, 1, 2, 0, 1], step: 0 }).logits] // → [0, 0, -1, 0]
 */
export const dry = defineProcessor({
  name: 'dry',
  about: {
    en: 'penalizes tokens that would go on with a repeated sequence',
    zh: '如果一个词元会把已有的重复接下去，就降低它；重复越长，降得越多。',
  },
  main: 'multiplier',
  options: {
    multiplier: number('[0, ∞)', { en: '0.8 is usual; 0 is off', zh: '常用 0.8；0 表示关闭' }),
    base: optional(number('[0, ∞)', { en: '1.75 is usual', zh: '常用 1.75' }), 1.75),
    allowedLength: optional(
      wholeNumber('[0, ∞)', {
        en: 'Repetitions up to this length cost nothing',
        zh: '不超过这个长度的重复不受罚',
      }),
      2,
    ),
    lastN: optional(lastTokens, Infinity),
    breakers: optional(listOf(dryBreaker, breakers), []),
  },
  example: { multiplier: 1, base: 1.75, allowedLength: 1 },
  offered: { among: 'tokens' },
  keepsArgmax: false,
  needs: ['vocabulary', 'context', 'model'],
  build: ({ multiplier, base, allowedLength, lastN, breakers }) => {
    const isOff = multiplier === 0 || base < 1 || lastN === 0;
    const f = Math.fround;
    const mostSteps = base > 1.000001 ? Math.trunc(f(LOG_OF_MAXIMUM / log(f(base)))) : 0;
    const sequences = breakersOf(breakers);
    const penaltyOf = (length: number) => {
      const steps = length - allowedLength;
      return f(
        f(multiplier) * powerOf(f(base), mostSteps > 0 ? Math.min(steps, mostSteps) : steps),
      );
    };
    return {
      description: isOff
        ? 'DRY is off'
        : `DRY ${multiplier}: a token that would continue a repetition of more than ${allowedLength} tokens loses more with each`,
      run: (candidates, { context, model }) => {
        if (isOff) return;
        const breaks = sequences(model);
        const text = lastOf(context, lastN);
        settleFloat32(candidates);
        candidates.sorted = false;
        const { logits } = candidates;
        for (const [token, length] of continuations(text, allowedLength, breaks)) {
          if (token >= logits.length || isBreaker(token, breaks)) continue;
          logits[token] = f(logits[token]! - penaltyOf(length));
        }
      },
    };
  },
});

/** For each token that once followed what the text ends with: the length of the longest match. */
function continuations(
  text: readonly number[],
  allowedLength: number,
  breakers: readonly (readonly number[])[],
): Map<number, number> {
  const longest = new Map<number, number>();
  const limit = reach(text, breakers);
  if (text.length <= allowedLength || limit < allowedLength) return longest;
  const end = text.length - 1;
  for (let last = 0; last < end; last++) {
    let length = 0;
    while (length <= last && length < limit && text[last - length] === text[end - length]) length++;
    const next = text[last + 1]!;
    if (length >= allowedLength && length > (longest.get(next) ?? -1)) longest.set(next, length);
  }
  return longest;
}

/** How many tokens at the end of the text no breaker interrupts. */
function reach(text: readonly number[], breakers: readonly (readonly number[])[]): number {
  for (let back = 0; back < text.length; back++) {
    const at = text.length - 1 - back;
    let longest = -1;
    for (const [head, ...tail] of breakers) {
      const fits = tail.length <= back && tail.every((token, i) => text[at + 1 + i] === token);
      if (text[at] === head && fits) longest = Math.max(longest, tail.length);
    }
    if (longest >= 0) return back - longest;
  }
  return text.length;
}

const isBreaker = (token: number, breakers: readonly (readonly number[])[]): boolean =>
  breakers.some((breaker) => breaker.length === 1 && breaker[0] === token);

/** A whole power, as a 32-bit float. */
function powerOf(base: number, exponent: number): number {
  let power = 1;
  for (let i = 0; i < exponent; i++) power *= base;
  return Math.fround(power);
}

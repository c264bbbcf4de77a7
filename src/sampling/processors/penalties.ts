import { settleFloat32 } from '../float32.js';
import { countTokens, lastOf } from './counts.js';
import { defineProcessor } from './definition.js';
import { lastTokens, number, optional } from './option.js';

const added = number('(−∞, ∞)', { en: '0 changes nothing', zh: '0 什么也不改变' });

/**
 * llama.cpp's three penalties in one pass: first the repetition penalty (a logit up to 0 is multiplied,
 * one above is divided), then count · frequency + presence is taken off, in 32-bit floats. One stage,
 * because the sum of the last two is rounded once.
 *
 * Source: `llama_sampler_penalties` in llama.cpp.
 *
 * @param value repetition in (0, ∞), frequency and presence finite, lastN from 0.
 * @throws SamplescopeError `out-of-range`, `not-a-number`
 * @example
 * const logits = new Float64Array([1, 2, 3]);
 * [...penalties({ repetition: 2, frequency: 0.25, presence: 0.5 }).apply({ logits, temperature: 1 }, { context: [0, 2, 2], step: 0 }).logits] // → [-0.25, 2, 0.5]
 */
export const penalties = defineProcessor({
  name: 'penalties',
  about: {
    en: "llama.cpp's repetition, frequency and presence penalties in one",
    zh: 'llama.cpp 的三种惩罚：重复、频率、出现。',
  },
  main: 'repetition',
  options: {
    repetition: optional(number('(0, ∞)', { en: '1 changes nothing', zh: '1 什么也不改变' }), 1),
    frequency: optional(added, 0),
    presence: optional(added, 0),
    lastN: optional(lastTokens, 64),
  },
  example: { repetition: 1.1, frequency: 0.25, presence: 0.5 },
  keepsArgmax: false,
  needs: ['vocabulary', 'context'],
  build: ({ repetition, frequency, presence, lastN }) => {
    const f = Math.fround;
    const isOff = lastN === 0 || (repetition === 1 && frequency === 0 && presence === 0);
    return {
      description: isOff
        ? 'penalties are off'
        : `penalties on the last ${lastN} tokens: repetition ${repetition}, frequency ${frequency}, presence ${presence}`,
      run: (candidates, { context }) => {
        if (isOff) return;
        settleFloat32(candidates);
        candidates.sorted = false;
        const { logits } = candidates;
        for (const [token, count] of countTokens(lastOf(context, lastN))) {
          if (token >= logits.length) continue;
          const logit = logits[token]!;
          const repeated = f(logit <= 0 ? logit * f(repetition) : logit / f(repetition));
          logits[token] = f(repeated - f(f(count * f(frequency)) + f(presence)));
        }
      },
    };
  },
});

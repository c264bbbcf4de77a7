import { settleFloat32 } from '../float32.js';
import { countTokens, lastOf } from './counts.js';
import { defineProcessor } from './definition.js';
import { conventionOf, lastTokens, number, oneOf, optional } from './option.js';
import type { Processor } from './processor.js';

const options = {
  penalty: number('(−∞, ∞)', {
    en: '0 changes nothing, 2 is much, below 0 rewards repetition',
    zh: '0 什么也不改变，2 已经很多，小于 0 是奖励重复',
  }),
  over: oneOf(['output', 'all'], {
    en: "Which tokens count: those generated, or the prompt's too",
    zh: '算哪些词元：只算生成的，还是提示也算',
  }),
  lastN: optional(lastTokens, Infinity),
  convention: conventionOf('textbook', 'float32'),
};

/**
 * Takes penalty · count off the logit of every token, where count says how often it is in the text
 * already. OpenAI and vLLM count the output only; a `float32` engine rounds to 32 bits.
 *
 * Source: OpenAI's API reference, "frequency_penalty"; vLLM's `apply_penalties`.
 *
 * @param value Any finite number.
 * @throws SamplescopeError `out-of-range`, `not-a-number`, `unknown-name`
 * @example
 * const logits = new Float64Array([1, 2, 3]);
 * [...frequencyPenalty(0.5).apply({ logits, temperature: 1 }, { context: [0, 2, 2], step: 2 }).logits] // → [1, 2, 2]
 */
export const frequencyPenalty = defineProcessor({
  name: 'frequencyPenalty',
  about: {
    en: 'takes off a penalty for each time a token was generated',
    zh: '每出现过一次，logit 就减去 penalty。',
  },
  main: 'penalty',
  options,
  example: 1,
  offered: { among: 'tokens' },
  keepsArgmax: false,
  needs: ['vocabulary', 'context'],
  build: (given) => ({
    description: `frequency penalty ${given.penalty}: tokens in the text lose ${given.penalty} for each time that they are in the text`,
    run: subtract(given, (count) => count),
  }),
});

/**
 * Takes the penalty off the logit of every token that is in the text already, once.
 *
 * Source: OpenAI's API reference, "presence_penalty"; vLLM's `apply_penalties`.
 *
 * @param value Any finite number.
 * @throws SamplescopeError `out-of-range`, `not-a-number`, `unknown-name`
 * @example
 * const logits = new Float64Array([1, 2, 3]);
 * [...presencePenalty(0.5).apply({ logits, temperature: 1 }, { context: [0, 2, 2], step: 2 }).logits] // → [1, 2, 2.5]
 */
export const presencePenalty = defineProcessor({
  name: 'presencePenalty',
  about: {
    en: 'takes off a penalty once for a token that was generated',
    zh: '出现过的词元，logit 减去 penalty，不论几次。',
  },
  main: 'penalty',
  options,
  example: 1,
  offered: { among: 'tokens' },
  keepsArgmax: false,
  needs: ['vocabulary', 'context'],
  build: (given) => ({
    description: `presence penalty ${given.penalty}: tokens in the text lose ${given.penalty}`,
    run: subtract(given, () => 1),
  }),
});

/** What both were given. */
interface Penalty {
  readonly penalty: number;
  readonly over: 'output' | 'all';
  readonly lastN: number;
  readonly convention: 'textbook' | 'float32';
}

function subtract(
  { penalty, over, lastN, convention }: Penalty,
  times: (count: number) => number,
): Processor['run'] {
  const round = convention === 'float32' ? Math.fround : (x: number) => x;
  return (candidates, { context, step }) => {
    if (convention === 'float32') settleFloat32(candidates);
    else candidates.float32 = false;
    const { logits } = candidates;
    const text = over === 'output' ? lastOf(context, step) : context;
    for (const [token, count] of countTokens(lastOf(text, lastN))) {
      if (token >= logits.length) continue;
      logits[token] = round(logits[token]! - round(round(penalty) * times(count)));
    }
  };
}

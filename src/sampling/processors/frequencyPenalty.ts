import { settleFloat32 } from '../float32.js';
import { countTokens, lastOf } from './counts.js';
import { finite, oneOf, readOptions, wholeNumber, withDefault } from './options.js';
import { processorOf, type Processor } from './processor.js';

/** The penalty, or that with what it counts. */
export type FrequencyPenaltyOptions =
  | number
  | {
      readonly penalty: number;
      /** Which tokens count: those generated, or the prompt's too. Default: those generated. */
      readonly over?: 'output' | 'all';
      /** Only the last so many of them count. Default: all. */
      readonly lastN?: number;
      readonly convention?: 'textbook' | 'float32';
    };

const options = {
  penalty: finite('0 changes nothing, 2 is much, below 0 rewards repetition'),
  over: oneOf('output', 'all'),
  lastN: withDefault(wholeNumber('from 0', 0), Infinity),
  convention: oneOf('textbook', 'float32'),
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
export function frequencyPenalty(value: FrequencyPenaltyOptions): Processor {
  return subtract('frequencyPenalty', value, (count) => count);
}

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
export function presencePenalty(value: FrequencyPenaltyOptions): Processor {
  return subtract('presencePenalty', value, () => 1);
}

function subtract(
  name: 'frequencyPenalty' | 'presencePenalty',
  value: FrequencyPenaltyOptions,
  times: (count: number) => number,
): Processor {
  const { penalty, over, lastN, convention } = readOptions(name, value, 'penalty', options);
  const round = convention === 'float32' ? Math.fround : (x: number) => x;
  const each = name === 'frequencyPenalty' ? ' for each time that they are in the text' : '';
  return processorOf({
    name,
    description: `${name === 'frequencyPenalty' ? 'frequency' : 'presence'} penalty ${penalty}: tokens in the text lose ${penalty}${each}`,
    keepsArgmax: false,
    run: (candidates, { context, step }) => {
      if (convention === 'float32') settleFloat32(candidates);
      else candidates.float32 = false;
      const { logits } = candidates;
      const text = over === 'output' ? lastOf(context, step) : context;
      for (const [token, count] of countTokens(lastOf(text, lastN))) {
        if (token >= logits.length) continue;
        logits[token] = round(logits[token]! - round(round(penalty) * times(count)));
      }
    },
  });
}

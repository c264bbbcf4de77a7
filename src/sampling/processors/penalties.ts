import { settleFloat32 } from '../float32.js';
import { countTokens, lastOf } from './counts.js';
import { finite, number, readOptions, wholeNumber, withDefault } from './options.js';
import { processorOf, type Processor } from './processor.js';

/** The three penalties of llama.cpp, and how far back they look. */
export interface PenaltiesOptions {
  /** Default 1. */
  readonly repetition?: number;
  /** Default 0. */
  readonly frequency?: number;
  /** Default 0. */
  readonly presence?: number;
  /** Only the last so many tokens count, prompt included; 0 is off. Default 64. */
  readonly lastN?: number;
}

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
export function penalties(value: PenaltiesOptions): Processor {
  const { repetition, frequency, presence, lastN } = readOptions('penalties', value, 'repetition', {
    repetition: withDefault(
      number('in (0, ∞)', (x) => x > 0 && x < Infinity, '1 changes nothing'),
      1,
    ),
    frequency: withDefault(finite('0 changes nothing'), 0),
    presence: withDefault(finite('0 changes nothing'), 0),
    lastN: withDefault(wholeNumber('from 0', 0), 64),
  });
  const f = Math.fround;
  const isOff = lastN === 0 || (repetition === 1 && frequency === 0 && presence === 0);
  return processorOf({
    name: 'penalties',
    description: isOff
      ? 'penalties are off'
      : `penalties on the last ${lastN} tokens: repetition ${repetition}, frequency ${frequency}, presence ${presence}`,
    keepsArgmax: isOff,
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
  });
}

import { argmax } from '../../distribution/argmax.js';
import type { Logits } from '../../distribution/logits.js';
import { SamplescopeError } from '../../error.js';
import type { Processor } from './processor.js';

/**
 * Divides the logits by T: below 1 the distribution sharpens toward its maximum, above 1 it flattens
 * toward uniform, and at 1 nothing changes. The division itself happens in softmax, where it costs no
 * accuracy; this stage only says by what.
 *
 * T = 0 is greedy, by decision and not by limit: the first maximum keeps its logit, every other token
 * gets −∞. (The limit T → 0 would share the probability among tied maxima.) A draw that takes a
 * random number takes it all the same, so a temperature of 0 moves no later number of the stream.
 *
 * Source: Ackley, Hinton and Sejnowski, "A learning algorithm for Boltzmann machines", Cognitive
 * Science 9 (1985). The rule for 0 is llama.cpp's.
 *
 * @param T In [0, ∞).
 * @throws SamplescopeError `out-of-range` if T is negative or infinite; `not-a-number` if it is NaN or no number
 * @example
 * temperature(2).apply({ logits: new Float64Array([1, 2]), temperature: 1 }).temperature // → 2
 * Array.from(temperature(0).apply({ logits: new Float64Array([1, 3, 3]), temperature: 1 }).logits) // → [-Infinity, 3, -Infinity]
 */
export function temperature(T: number): Processor {
  if (!(typeof T === 'number' && T >= 0 && T < Infinity)) {
    throw new SamplescopeError(
      Number.isFinite(T) || Math.abs(T) === Infinity ? 'out-of-range' : 'not-a-number',
      `temperature must be a number in [0, ∞), got ${typeof T === 'string' ? `"${String(T)}"` : T}. 0 is greedy, 1 changes nothing, 2 flattens`,
    );
  }
  return {
    name: 'temperature',
    description:
      T === 0
        ? 'temperature 0 is greedy: only the first maximum is kept'
        : `temperature ${T}: logits are divided by ${T}`,
    keepsArgmax: true,
    apply: (scores) =>
      T === 0
        ? { logits: onlyFirstMaximum(scores.logits), temperature: 1 }
        : { logits: scores.logits, temperature: scores.temperature * T },
  };
}

function onlyFirstMaximum(logits: Logits): Logits {
  const maximum = argmax(logits);
  const kept = logits.slice().fill(-Infinity);
  kept[maximum] = logits[maximum]!;
  return kept;
}

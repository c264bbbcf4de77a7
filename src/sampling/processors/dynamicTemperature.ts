import { exp } from '../../numerics/exp.js';
import { log } from '../../numerics/log.js';
import type { Candidates } from '../candidates.js';
import { entropyOf, entropyOfFloat32 } from '../entropies.js';
import { logf, powf } from '../float32.js';
import { keepSortedLlamaCpp } from '../llamaCppSort.js';
import { softmaxLlamaCpp, softmaxTextbook } from '../softmaxByName.js';
import { defineProcessor } from './definition.js';
import { conventionOf, number, optional } from './option.js';
import { divideLogits, keepFirstMaximum } from './temperature.js';

/**
 * A temperature between T − range (where one token has it all) and T + range (where all tokens are equal),
 * at the place that the entropy has between 0 and the logarithm of the number of tokens in the running,
 * to the power of an exponent. What was removed before therefore changes the temperature.
 *
 * llama.cpp does it in 32 bits and sorts; with a range of 0 it is the plain temperature.
 *
 * Source: kalomaze's dynamic temperature, llama.cpp pull request 4972 (2024); `llama_sampler_temp_ext`.
 *
 * @param value T in [0, ∞), range in [0, ∞), exponent in (0, ∞); llama.cpp takes any finite T and range.
 * @throws SamplescopeError `out-of-range`, `not-a-number`
 * @example
 * const logits = new Float64Array([1, 1]);
 * dynamicTemperature({ T: 1, range: 0.5 }).apply({ logits, temperature: 1 }, { context: [], step: 0 }).temperature // → 1.5
 */
export const dynamicTemperature = defineProcessor({
  name: 'dynamicTemperature',
  about: {
    en: 'a temperature between two bounds, higher where the model is less sure',
    zh: '熵越高，温度越高：T 在 T − range 与 T + range 之间变动。',
  },
  main: 'T',
  options: {
    T: number('(−∞, ∞)', { en: '1 is the middle', zh: '1 在中间' }),
    range: number('(−∞, ∞)', {
      en: '0.5 reaches from T − 0.5 to T + 0.5',
      zh: '0.5 表示从 T − 0.5 到 T + 0.5',
    }),
    exponent: optional(number('(0, ∞)', { en: '1 is a line', zh: '1 是一条直线' }), 1),
    convention: conventionOf('textbook', 'llama.cpp'),
  },
  example: { T: 1, range: 0.5 },
  offered: { among: 'reshape' },
  keepsArgmax: true,
  needs: [],
  build: ({ T, range, exponent, convention }) => {
    const low = Math.max(0, T - range);
    const high = T + range;
    return {
      description: `dynamic temperature: between ${low} and ${high}, the higher the greater the entropy`,
      run: (candidates) => {
        if (convention === 'llama.cpp') {
          const found =
            range > 0 ? temperatureLlamaCpp(candidates, T, range, exponent) : Math.fround(T);
          if (found === undefined) return;
          if (found <= 0) keepFirstMaximum(candidates);
          else divideLogits(candidates, found);
          if (range > 0) softmaxLlamaCpp(candidates);
          return;
        }
        softmaxTextbook(candidates);
        const share = candidates.size > 1 ? entropyOf(candidates) / log(candidates.size) : 0;
        const bent = share > 0 ? exp(exponent * log(Math.min(1, share))) : 0;
        const found = low + (high - low) * bent;
        if (found <= 0) keepFirstMaximum(candidates);
        else candidates.temperature *= found;
      },
    };
  },
});

function temperatureLlamaCpp(
  candidates: Candidates,
  T: number,
  range: number,
  exponent: number,
): number | undefined {
  if (candidates.size <= 1) return undefined;
  const f = Math.fround;
  keepSortedLlamaCpp(candidates, candidates.size);
  softmaxLlamaCpp(candidates);
  const low = Math.max(0, f(f(T) - f(range)));
  const high = f(f(T) + f(range));
  const share = f(entropyOfFloat32(candidates) / -logf(f(1 / candidates.size)));
  const bent = share > 0 ? powf(share, f(exponent)) : 0;
  return f(low + f(f(high - low) * bent));
}

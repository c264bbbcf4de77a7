import { SamplescopeError, say } from '../../error.js';
import type { Model } from '../../model/model.js';
import { optional, wholeNumber } from '../../sampling/processors/option.js';

/** The option that names the token which ends a text (EOS, "end of sequence"); without one, none does. */
export const eosTokenOption = optional(
  wholeNumber('[0, ∞)', {
    en: "It is a token's id: take it from the model's tokenize",
    zh: '它是词元的编号：请用模型的 tokenize 得到',
  }),
  undefined,
);

/**
 * Refuses an EOS token that the model does not have.
 *
 * @throws SamplescopeError `out-of-range`
 */
export function checkEosToken(eosToken: number | undefined, { vocabulary }: Model): void {
  if (eosToken === undefined || eosToken < vocabulary.length) return;
  throw new SamplescopeError(
    'out-of-range',
    say`eosToken must be in [0, ${vocabulary.length}), got ${eosToken}. It is a token's id: take
      it from the model's tokenize`,
  );
}

import { log } from '../../../numerics/log.js';
import type { Derivation } from '../explanation.js';

/** numpy's Gumbel number: −ln(−ln(1 − u)), where u is drawn again if it is 0. */
export function explainGumbel(d: Derivation, uniform: () => number): number {
  for (;;) {
    const u = uniform();
    const rest = d.step('turned around', `1 − ${u}`, 1 - u);
    if (rest < 1) return d.step('inverse', `−ln(−ln(${rest}))`, -log(-log(rest)));
    d.note('1 would give ∞', String(rest), 'rejected, next word');
  }
}

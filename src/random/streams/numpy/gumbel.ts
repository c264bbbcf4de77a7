import { log } from '../../../numerics/log.js';

/** A Gumbel number, −ln(−ln(1 − u)); u = 0 would make it infinite and is drawn again. */
export function gumbel(uniform: () => number): number {
  for (;;) {
    const u = 1 - uniform();
    if (u < 1) return -log(-log(u));
  }
}

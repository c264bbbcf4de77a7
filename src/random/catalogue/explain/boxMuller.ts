import { log } from '../../../numerics/log.js';
import { cos, sin } from '../../../numerics/trigonometry.js';
import type { Derivation } from '../explanation.js';

/** Python's normal number `index`: even ones are a pair's cosine, odd ones its sine. */
export function explainBoxMuller(
  d: Derivation,
  random: (d: Derivation) => number,
  index: number,
): number {
  const first = random(d);
  const angle = d.step('angle', `${first} · 2π`, first * 6.283185307179586);
  const second = random(d);
  const radius = d.step('radius', `√(−2 ln(1 − ${second}))`, Math.sqrt(-2 * log(1 - second)));
  if (index % 2 === 0) {
    return d.step('the pair’s first', `cos(${angle}) · ${radius}`, cos(angle) * radius);
  }
  return d.step(
    'the pair’s second, which was kept',
    `sin(${angle}) · ${radius}`,
    sin(angle) * radius,
  );
}

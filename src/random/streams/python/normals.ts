import { log } from '../../../numerics/log.js';
import { cos, sin } from '../../../numerics/trigonometry.js';

/** 4 e^(−1/2) / √2, for the ratio of uniform numbers. */
const NORMAL_MAGIC = 1.7155277699214135;
const TWO_PI = 6.283185307179586;

/** Two normal numbers from a random angle and radius: the cosine's and the sine's. */
export function boxMuller(random: () => number): [number, number] {
  const angle = random() * TWO_PI;
  const radius = Math.sqrt(-2 * log(1 - random()));
  return [cos(angle) * radius, sin(angle) * radius];
}

/**
 * A normal number from the ratio of two uniform ones.
 *
 * @see A. J. Kinderman and J. F. Monahan, "Computer generation of random variables using the ratio of
 *   uniform deviates", ACM TOMS 3 (1977)
 */
export function ratioNormal(random: () => number): number {
  for (;;) {
    const u = random();
    const v = 1 - random();
    const z = (NORMAL_MAGIC * (u - 0.5)) / v;
    if ((z * z) / 4 <= -log(v)) return z;
  }
}

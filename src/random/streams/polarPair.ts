import { log } from '../../numerics/log.js';

/**
 * Two standard normal numbers from a point (x, y) that falls into the unit circle: that of x, and that of y.
 *
 * @param uniform Gives doubles in [0, 1).
 * @param rim Whether a point on the circle itself counts as in it. Authors differ.
 * @see G. Marsaglia and T. A. Bray, "A convenient method for generating normal variables", SIAM Review 6
 *   (1964)
 */
export function polarPair(uniform: () => number, rim: boolean): [ofX: number, ofY: number] {
  for (;;) {
    const x = 2 * uniform() - 1;
    const y = 2 * uniform() - 1;
    const square = x * x + y * y;
    if (square > 1 || square === 0 || (square === 1 && !rim)) continue;
    const factor = Math.sqrt((-2 * log(square)) / square);
    return [factor * x, factor * y];
  }
}

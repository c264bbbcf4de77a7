import { log } from '../../../numerics/log.js';
import type { Derivation } from '../explanation.js';

/** How an author makes normal numbers from a point in the unit circle. */
interface PolarWay {
  /** Whether a point on the circle itself counts. */
  readonly rim: boolean;
  /** Whether the number of y comes first, and that of x is kept for the next call, or the other way round. */
  readonly secondFirst: boolean;
}

/** A normal number by Marsaglia's polar method: number `index` of a tape, from the start of its pair. */
export function explainPolar(
  d: Derivation,
  uniform: (d: Derivation) => number,
  index: number,
  { rim, secondFirst }: PolarWay,
): number {
  for (;;) {
    const [u, v] = [uniform(d), uniform(d)];
    const x = d.step('x', `2 · ${u} − 1`, 2 * u - 1);
    const y = d.step('y', `2 · ${v} − 1`, 2 * v - 1);
    const square = d.step('x² + y²', `${x}² + ${y}²`, x * x + y * y);
    if (square > 1 || square === 0 || (square === 1 && !rim)) {
      d.note('outside the circle', `${square} is not below 1`, 'rejected, next pair');
      continue;
    }
    const factor = d.step(
      'factor',
      `√(−2 ln(${square}) / ${square})`,
      Math.sqrt((-2 * log(square)) / square),
    );
    const isY = (index % 2 === 0) === secondFirst;
    const what = index % 2 === 0 ? 'the pair’s first' : 'the pair’s second, which was kept';
    return d.step(what, `${factor} · ${isY ? `y = ${y}` : `x = ${x}`}`, factor * (isY ? y : x));
  }
}

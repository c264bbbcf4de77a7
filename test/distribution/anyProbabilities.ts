import fc from 'fast-check';
import { softmax } from '../../src/distribution/softmax.js';

/** Distributions over this many tokens, from nearly certain to nearly uniform, some with zeros. */
export const anyProbabilities = (length: number) =>
  fc
    .tuple(
      fc.array(fc.oneof({ weight: 6, arbitrary: logit }, { weight: 1, arbitrary: impossible }), {
        minLength: length,
        maxLength: length,
      }),
      fc.constantFrom(0.02, 0.5, 1, 20),
    )
    .filter(([values]) => values.some((value) => value > -Infinity))
    .map(([values, T]) => softmax(new Float64Array(values), T));

const logit = fc.double({ min: -10, max: 10, noNaN: true });
const impossible = fc.constant(-Infinity);

import { maximumOf } from '../candidates.js';
import { number, readOptions, withDefault } from './options.js';
import { processorOf, type Processor } from './processor.js';

/** How strong the parabola is, and how it bends. */
export interface QuadraticSmoothingOptions {
  readonly factor: number;
  /** 1 is a parabola; above, far tokens fall off faster. Default 1. */
  readonly curve?: number;
}

/**
 * Quadratic smoothing: replaces each logit's distance d from the largest by a curve through 0, with
 * factor f and curve c: logit = maximum − (k d² + s d³), k = f (3 − c) / 2, s = f (c − 1) / 2. Small distances
 * shrink, large ones grow: near-ties at the top even out and the tail goes.
 *
 * Source: kalomaze's smooth sampling in koboldcpp and text-generation-webui (QuadraticSamplingLogitsWarper).
 *
 * @param value factor in [0, ∞), 0 is off; curve in [1, 3].
 * @throws SamplescopeError `out-of-range`, `not-a-number`
 * @example
 * const logits = new Float64Array([3, 2, 0]);
 * [...quadraticSmoothing(0.5).apply({ logits, temperature: 1 }, { context: [], step: 0 }).logits] // → [3, 2.5, -1.5]
 */
export function quadraticSmoothing(value: number | QuadraticSmoothingOptions): Processor {
  const { factor, curve } = readOptions('quadraticSmoothing', value, 'factor', {
    factor: number('in [0, ∞)', (x) => x >= 0 && x < Infinity, '0.2 is mild; 0 is off'),
    curve: withDefault(
      number('in [1, 3]', (x) => x >= 1 && x <= 3, '1 is a parabola'),
      1,
    ),
  });
  const k = (factor * (3 - curve)) / 2;
  const s = (factor * (curve - 1)) / 2;
  return processorOf({
    name: 'quadraticSmoothing',
    description: `quadratic smoothing ${factor}: distances from the largest logit go along a parabola`,
    keepsArgmax: true,
    run: (candidates) => {
      if (factor === 0) return;
      const { tokens, size, logits } = candidates;
      const maximum = maximumOf(candidates);
      for (let i = 0; i < size; i++) {
        const token = tokens[i]!;
        const d = maximum - logits[token]!;
        if (d < Infinity) logits[token] = maximum - (k * d * d + s * d * d * d);
      }
      candidates.float32 = false;
    },
  });
}

import type { ProcessorSpec } from '../../src/index.js';
import type { ResampleOptions } from '../../src/logprobs/index.js';

/** The order in which `resample` takes them. */
const taken = ['temperature', 'topK', 'topP', 'minP'] as const;

/**
 * The chain as `resample` takes it; undefined for any other.
 *
 * @example
 * resampleOptionsOf([{ temperature: 0.7 }, { minP: 0.1 }]) // → { temperature: 0.7, minP: 0.1 }
 * resampleOptionsOf([{ topP: 0.9 }, { topK: 3 }]) // → undefined
 */
export function resampleOptionsOf(chain: readonly ProcessorSpec[]): ResampleOptions | undefined {
  const options: Partial<Record<(typeof taken)[number], number>> = {};
  let next = 0;
  for (const processor of chain) {
    const [[name, value]] = Object.entries(processor) as [[string, unknown]];
    const at = taken.findIndex((other) => other === name);
    if (at < next || typeof value !== 'number' || (at === 0 && value === 0)) return undefined;
    options[taken[at]!] = value;
    next = at + 1;
  }
  return options;
}

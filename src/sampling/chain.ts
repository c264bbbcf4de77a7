import type { Logits } from '../distribution/logits.js';
import type { At, Processor, Scores } from './processors/processor.js';

/** What one processor made of the scores that reached it. */
export interface Stage {
  readonly name: string;
  readonly description: string;
  readonly scores: Scores;
}

/**
 * Sends logits through processors, in order, and keeps what each of them made.
 *
 * @returns One stage per processor, and the scores after the last of them: the logits as they came,
 * at temperature 1, where the chain is empty.
 * @throws SamplescopeError what a processor throws
 * @example
 * applyChain([temperature(0.5)], new Float64Array([1, 2]), { context: [], step: 0 }).processed.temperature // → 0.5
 */
export function applyChain(
  chain: readonly Processor[],
  logits: Logits,
  at: At,
): { stages: Stage[]; processed: Scores } {
  const stages: Stage[] = [];
  let processed: Scores = { logits, temperature: 1 };
  for (const processor of chain) {
    processed = processor.apply(processed, at);
    stages.push({
      name: processor.name,
      description: processor.description,
      scores: processed,
    });
  }
  return { stages, processed };
}

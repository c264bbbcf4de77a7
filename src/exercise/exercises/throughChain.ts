import { applyChain } from '../../sampling/chain.js';
import { createProcessor, type ProcessorSpec } from '../../sampling/processors/processors.js';
import { probabilitiesOf } from '../../sampling/sampler.js';

/** A processor of one number. */
export type NumberStage = ProcessorSpec & Readonly<Record<string, number>>;

/**
 * The probabilities behind a chain of processors: exactly 0 for the tokens that it removed.
 *
 * @example
 * throughChain([2, 1, 0], [{ topK: 1 }]) // → new Float64Array([1, 0, 0])
 */
export function throughChain(
  logits: readonly number[],
  chain: readonly ProcessorSpec[],
): Float64Array {
  const made = applyChain(chain.map(createProcessor), Float64Array.from(logits), {
    context: [],
    step: 0,
  });
  return probabilitiesOf('inverseCdf', made.processed);
}

/** The tokens that a chain keeps, in their order, with spaces between them. */
export const keptTokens = (tokens: readonly string[], probabilities: Float64Array): string =>
  tokens.filter((_, i) => probabilities[i]! > 0).join(' ');

/** Whether a chain keeps as many tokens when its borders, topP and minP, are a millionth larger or smaller. */
export function hasMargin(logits: readonly number[], chain: readonly NumberStage[]): boolean {
  const counts = [-1e-6, 0, 1e-6].map((by) => {
    const moved = chain.map((stage) =>
      Object.fromEntries(
        Object.entries<number>(stage).map(([name, value]) => [
          name,
          isBorder(name) ? value + by : value,
        ]),
      ),
    );
    return throughChain(logits, moved as NumberStage[]).filter((p) => p > 0).length;
  });
  return new Set(counts).size === 1;
}

const isBorder = (name: string) => name === 'topP' || name === 'minP';

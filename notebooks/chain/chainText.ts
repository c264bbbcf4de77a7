import {
  createProcessor,
  parsePreset,
  recipeOf,
  SamplescopeError,
  type ProcessorSpec,
} from '../../src/index.js';

/** The chain that a text writes down: the list of processors of a recipe, in JSON. */
export const chainOf = (text: string) => JSON.parse(text) as readonly ProcessorSpec[];

/**
 * The chain in a text that somebody saved: a list of processors, a recipe that has one, or a preset.
 *
 * @throws SamplescopeError for what is none of these, and what the processors throw
 */
export function readChain(text: string): readonly ProcessorSpec[] {
  const chain = chainIn(parse(text));
  for (const spec of chain) createProcessor(spec);
  return chain;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SamplescopeError('malformed', `a chain must be JSON: ${(cause as Error).message}`);
  }
}

function chainIn(saved: unknown): readonly ProcessorSpec[] {
  if (Array.isArray(saved)) return saved as ProcessorSpec[];
  const { processors, stages } = Object(saved) as { processors?: unknown; stages?: unknown };
  if (Array.isArray(processors)) return processors as ProcessorSpec[];
  if (Array.isArray(stages)) return recipeOf(parsePreset(saved)).processors;
  throw new SamplescopeError(
    'malformed',
    `a chain must be a list of processors such as [{"topK":40},{"temperature":0.8}], a recipe or a preset, got ${JSON.stringify(saved)}`,
  );
}

/**
 * A chain with one line for each stage, to be read, edited and pasted.
 *
 * @example
 * printChain([{ topK: 40 }]) // → '[\n  {"topK":40}\n]'
 */
export const printChain = (chain: readonly ProcessorSpec[]): string =>
  chain.length === 0
    ? '[]'
    : `[\n${chain.map((spec) => `  ${JSON.stringify(spec)}`).join(',\n')}\n]`;

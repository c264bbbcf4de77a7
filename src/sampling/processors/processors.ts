import { lookUp, SamplescopeError } from '../../error.js';
import type { Processor } from './processor.js';
import { temperature } from './temperature.js';

/** What makes each processor from its value in a recipe, by the key that a recipe uses. */
export const processors = {
  temperature,
} as const;

/** A processor as a recipe writes it: an object of one key, such as `{ "temperature": 0.8 }`. */
export type ProcessorSpec = {
  [Name in keyof typeof processors]: {
    readonly [Key in Name]: Parameters<(typeof processors)[Name]>[0];
  };
}[keyof typeof processors];

/**
 * The processor that an entry of a recipe asks for.
 *
 * @throws SamplescopeError `malformed` if the entry has not exactly one key, `unknown-name` if no
 * processor has that name, and what the processor itself throws for its value
 * @example
 * createProcessor({ temperature: 0.8 }).name // → 'temperature'
 */
export function createProcessor(spec: ProcessorSpec): Processor {
  const [entry, ...others] = Object.entries(spec);
  if (entry === undefined || others.length > 0) {
    throw new SamplescopeError(
      'malformed',
      `a processor must be an object of one key such as {"temperature":0.8}, got ${JSON.stringify(spec)}`,
    );
  }
  const [name, value] = entry;
  return lookUp('processor', processors, name)(value);
}

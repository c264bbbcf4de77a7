import { SamplescopeError } from '../../src/error.js';
import type { AttributeName, Given } from '../tags/attributes.js';

/**
 * Refuses attributes that another one leaves no use for: they would change nothing, and nobody would see why.
 *
 * @throws SamplescopeError `malformed`
 */
export function forbid(given: Given, beside: string, names: readonly AttributeName[]): void {
  for (const name of names) {
    if (given[name] === undefined) continue;
    throw new SamplescopeError(
      'malformed',
      `${name} must not stand beside ${beside}: it would change nothing. Leave one of them out.`,
    );
  }
}

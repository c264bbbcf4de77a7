import { SamplescopeError, say, type Said } from '../../error.js';
import type { AttributeName, Given } from './attributes.js';

/**
 * Refuses attributes that another one leaves no use for: they would change nothing, and nobody would see why.
 *
 * @throws SamplescopeError `malformed`
 */
export function forbidBeside(
  given: Given,
  beside: string | Said,
  names: readonly AttributeName[],
): void {
  for (const name of names) {
    if (given[name] === undefined) continue;
    throw new SamplescopeError(
      'malformed',
      say`${name} must not stand beside ${beside}: it would change nothing. Leave one of them
        out.`,
    );
  }
}

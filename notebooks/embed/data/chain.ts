import { SamplescopeError, say } from '../../../src/error.js';
import type { ProcessorSpec } from '../../../src/sampling/index.js';
import { attributes, type AttributeName, type Given } from '../../tags/attributes.js';
import { quoted, readJson } from '../read.js';

/**
 * The chain that an author writes; undefined where there is none.
 *
 * @param without What must not stand beside it: the attributes that make a chain themselves.
 * @throws SamplescopeError `malformed`
 * @example
 * ownChain({ chain: '[{"topK": 2}]' }, ['temperature']) // → [{ topK: 2 }]
 */
export function ownChain(
  given: Given,
  without: readonly AttributeName[],
): readonly ProcessorSpec[] | undefined {
  const chain = readJson(given, 'chain', attributes.chain.example);
  if (chain === undefined) return undefined;
  if (without.some((name) => given[name] !== undefined)) {
    throw new SamplescopeError(
      'malformed',
      say`chain must stand without ${without.join('/')}: write {"temperature": 0.7} in its place
        in the chain`,
    );
  }
  if (!Array.isArray(chain)) {
    throw new SamplescopeError(
      'malformed',
      say`chain must be a list of processors such as ${attributes.chain.example}, got
        ${quoted(given.chain!)}`,
    );
  }
  return chain as readonly ProcessorSpec[];
}

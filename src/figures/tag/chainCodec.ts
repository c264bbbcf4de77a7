import { SamplescopeError, say } from '../../error.js';
import { writeJson } from '../../recipe/writeJson.js';
import type { ProcessorSpec } from '../../sampling/processors/processors.js';
import { attributes } from './attributes.js';
import { mappedCodec, type Codec } from './codec.js';
import { temperatureCodec } from './plainCodecs.js';
import { quoted, readJson } from './readAttribute.js';

type Chain = readonly ProcessorSpec[];

/**
 * The temperature that is all that a chain does, 1 for an empty one; undefined for any other chain.
 *
 * @example
 * temperatureIn([{ temperature: 0.7 }]) // → 0.7
 * temperatureIn([{ topK: 2 }]) // → undefined
 */
export function temperatureIn([first, ...others]: Chain = []): number | undefined {
  if (first === undefined) return 1;
  if (others.length > 0 || !('temperature' in first)) return undefined;
  return typeof first.temperature === 'number' ? first.temperature : undefined;
}

/** A chain that is a temperature alone. */
export const temperatureChain: Codec<Chain> = mappedCodec(
  temperatureCodec,
  (temperature) => [{ temperature }],
  temperatureIn,
);

/**
 * A chain of the author's own, in JSON, or else one that other attributes make.
 *
 * @example
 * const codec = chainCodec(temperatureChain);
 * await codec.read({ chain: '[{"topK": 2}]' }, 'en') // → [{ topK: 2 }]
 * await codec.write([{ temperature: 2 }]) // → { temperature: '2' }
 */
export const chainCodec = (otherwise: Codec<Chain>): Codec<Chain> => ({
  takes: [...otherwise.takes, 'chain'],
  defaults: (given) => (given.chain === undefined ? otherwise.defaults(given) : {}),
  async read(given, language) {
    const chain = readJson(given, 'chain');
    if (chain === undefined) return otherwise.read(given, language);
    if (otherwise.takes.some((name) => given[name] !== undefined)) {
      throw new SamplescopeError(
        'malformed',
        say`chain must stand without ${otherwise.takes.join('/')}: write {"temperature": 0.7} in its place
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
    return chain as Chain;
  },
  async write(chain) {
    const other = chain.length === 0 ? undefined : await otherwise.write(chain);
    return other ?? { chain: writeJson(chain) };
  },
});

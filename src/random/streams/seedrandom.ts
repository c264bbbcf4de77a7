import { SamplescopeError, say, shown } from '../../error.js';
import {
  restoreSeedrandomEngine,
  seedrandomEngine,
  type SeedrandomAlgorithm,
  type SeedrandomEngine,
} from '../engines/seedrandom.js';
import type { Stream, StreamState } from '../stream.js';
import type { StreamFamily } from '../streamFamily.js';

/** The seedrandom package's streams; `seedrandom` is its default generator, ARC4. */
export type SeedrandomName = 'seedrandom' | Exclude<SeedrandomAlgorithm, 'arc4'>;

/**
 * The numbers that the seedrandom package gives for this seed: `uniform()` is its plain call
 * `prng()`, as its users get it. From `seedrandom` (ARC4) that is a double with 52 bits or more; from
 * the six others it is a multiple of 2⁻³², and not their 53-bit `prng.double()`.
 *
 * A position counts the numbers taken.
 *
 * The seed is always a string, because the package tells types apart: `seedrandom(1)` and
 * `seedrandom('1')` are different streams, and a seed from a URL or a command line is a string.
 * It must not be empty, because xor128 then stays at zero for ever; one rule serves all seven.
 * Mind `xorshift7`: in the package, all string seeds of fewer than 8 characters give it the same
 * numbers.
 *
 * @throws SamplescopeError `malformed` when the seed is not a string
 * @throws SamplescopeError `empty` when it is the empty string
 * @throws SamplescopeError `out-of-range` when it leaves xor128 at zero (a seed of NUL characters)
 * @example
 * seedrandomStream('seedrandom', '42').uniform() // → 0.00701751618236155
 * seedrandomStream('alea', '42').uniform() // → 0.6848634963389486
 */
export function seedrandomStream(name: SeedrandomName, seed: string): Stream {
  checkSeed(seed);
  const engine = seedrandomEngine(algorithmOf(name), seed);
  if (name === 'xor128' && Object.values(engine.state()).every((word) => word === 0)) {
    throw new SamplescopeError(
      'out-of-range',
      say`seed must not leave xor128 at zero for ever, got ${shown(seed)}. Use a seed of letters
        or digits.`,
    );
  }
  return streamOf(name, seed, 0, engine);
}

/**
 * A seedrandom stream at a saved place.
 *
 * @throws SamplescopeError `malformed` when the engine's state cannot be one of this stream
 */
function restoreSeedrandomStream(name: SeedrandomName, state: StreamState): Stream {
  checkSeed(state.seed);
  const engine = restoreSeedrandomEngine(algorithmOf(name), state.engine);
  return streamOf(name, state.seed, state.position, engine);
}

function streamOf(
  name: SeedrandomName,
  seed: string,
  start: number,
  engine: SeedrandomEngine,
): Stream {
  let position = start;
  return {
    name,
    seed,
    get position() {
      return position;
    },
    uniform() {
      position++;
      return engine.uniform();
    },
    clone: () => streamOf(name, seed, position, engine.clone()),
    state: () => ({ name, seed, position, engine: engine.state() }),
  };
}

const algorithmOf = (name: SeedrandomName): SeedrandomAlgorithm =>
  name === 'seedrandom' ? 'arc4' : name;

function checkSeed(seed: unknown): void {
  if (typeof seed !== 'string') {
    throw new SamplescopeError(
      'malformed',
      say`seed must be a string, got ${String(seed)} (${typeof seed}). Write it in quotes:
        seedrandom(1) and seedrandom('1') are different streams.`,
    );
  }
  if (seed === '') {
    throw new SamplescopeError(
      'empty',
      say`seed must be a string of at least one character, got "". Any word or number will do,
        for example "42".`,
    );
  }
}

/** The streams of the package seedrandom. */
export const seedrandomFamily: StreamFamily<SeedrandomName> = {
  names: ['seedrandom', 'alea', 'xor128', 'tychei', 'xorwow', 'xorshift7', 'xor4096'],
  open: seedrandomStream,
  restore: restoreSeedrandomStream,
};

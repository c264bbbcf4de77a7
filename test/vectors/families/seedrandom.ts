import {
  seedrandomEngine,
  type SeedrandomAlgorithm,
  type SeedrandomEngine,
} from '../../../src/random/engines/seedrandom.js';
import type { Case, Family } from '../family.js';
import { repeat } from './reading.js';

const algorithms = ['arc4', 'alea', 'xor128', 'tychei', 'xorwow', 'xorshift7', 'xor4096'] as const;

/** The ways in which the package hands out numbers. */
const ways: Readonly<Record<string, (engine: SeedrandomEngine) => number>> = {
  '()': (engine) => engine.uniform(),
  double: (engine) => engine.double(),
  quick: (engine) => engine.quick(),
  int32: (engine) => engine.next() | 0,
  skip1000: (engine) => engine.uniform(),
};

const run =
  (algorithm: SeedrandomAlgorithm, way: (engine: SeedrandomEngine) => number) =>
  ({ seed, params }: Case) => {
    const engine = seedrandomEngine(algorithm, seed.value);
    repeat(params.skip ?? 0, () => engine.uniform());
    return repeat(params.n, () => way(engine));
  };

/** The npm package seedrandom, with seeds of all types. */
export const family: Family = {
  ops: Object.fromEntries(
    algorithms.flatMap((algorithm) =>
      Object.entries(ways).map(([name, way]) => [`${algorithm}.${name}`, run(algorithm, way)]),
    ),
  ),
};

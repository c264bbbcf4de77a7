import { pcg64 } from '../../../src/random/engines/pcg64.js';
import { pcg64dxsm } from '../../../src/random/engines/pcg64dxsm.js';
import { sfc64 } from '../../../src/random/engines/sfc64.js';
import { seedSequence } from '../../../src/random/engines/seedSequence.js';
import { numpy, type NumpyName } from '../../../src/random/streams/numpy.js';
import { numpyPhilox } from '../../../src/random/streams/numpy/philox.js';
import type { Engine64 } from '../../../src/random/engines/engine64.js';
import { near, throughLog } from '../compare.js';
import type { Case, Family, Value } from '../family.js';
import { counting, flat, integer, repeat } from './reading.js';

const sequenceOf = ({ seed }: Case) =>
  seedSequence(Array.isArray(seed) ? seed.map(integer) : integer(seed));

const seeded = (given: Case, name: NumpyName = 'numpy') => numpy(sequenceOf(given), name);

/** 64-bit outputs as recorded: numbers where a double counts that far. */
const raw = (engine: Engine64, count: number): Value[] =>
  repeat(count, () => {
    engine.nextUint64();
    const value = (BigInt(engine.high) << 32n) | BigInt(engine.low);
    return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
  });

const hex = (words: readonly number[]) =>
  words.map((word) => word.toString(16).padStart(8, '0')).join('');

/** numpy's Generator, over PCG64 where an op does not say otherwise. */
export const family: Family = {
  ops: {
    seedsequence_u32: (given) => sequenceOf(given).generateState(given.params.n),
    spawn_random: (given) =>
      sequenceOf(given)
        .spawn(given.params.children)
        .map((child) => numpy(child).uniform()),
    pcg64_state: (given) => {
      const { words } = pcg64(sequenceOf(given).generateState(8)).state();
      return [hex(words.slice(0, 4)), hex(words.slice(4))];
    },
    pcg64_raw: (given) => raw(pcg64(sequenceOf(given).generateState(8)), given.params.n),
    pcg64dxsm_raw: (given) => raw(pcg64dxsm(sequenceOf(given).generateState(8)), given.params.n),
    sfc64_raw: (given) => raw(sfc64(sequenceOf(given).generateState(6)), given.params.n),
    philox_raw: (given) => raw(numpyPhilox(sequenceOf(given).generateState(4)), given.params.n),
    mt19937_generator_random: (given) => seeded(given, 'numpy-mt19937').random(given.params.n),
    random: (given) => seeded(given).random(given.params.n),
    random_f32: (given) => seeded(given).random(given.params.n, 'float32'),
    standard_normal: (given) => seeded(given).standardNormal(given.params.n),
    standard_normal_f32: (given) => seeded(given).standardNormal(given.params.n, 'float32'),
    standard_exponential: (given) => seeded(given).standardExponential(given.params.n),
    standard_exponential_inv: (given) => seeded(given).standardExponentialInverse(given.params.n),
    gumbel: (given) => seeded(given).gumbel(given.params.n),
    integers: (given) =>
      seeded(given).integers(given.params.low, given.params.high, given.params.size),
    choice_uniform: (given) =>
      seeded(given).choice(given.params.a, given.params.size, given.params.replace),
    choice_p: (given) =>
      seeded(given).choiceWeighted(given.params.p, given.params.size, given.params.replace),
    multinomial: (given) => {
      const stream = seeded(given);
      return flat(
        repeat(given.params.size, () => stream.multinomial(given.params.n, given.params.pvals)),
      );
    },
    permutation: (given) => seeded(given).permutation(given.params.n),
    shuffle: (given) => {
      const values = counting(given.params.n);
      seeded(given).shuffle(values);
      return values;
    },
    seq_random_int_random_int_int_random: (given) => {
      const stream = seeded(given);
      const digit = () => stream.integers(0, 10, 1)[0]!;
      return [stream.uniform(), digit(), stream.uniform(), digit(), digit(), stream.uniform()];
    },
  },
  allowance({ op }) {
    if (op === 'gumbel') return near('gumbel: 1e-15 absolute', 0, 1e-15);
    const logs = ['standard_normal', 'standard_exponential', 'standard_exponential_inv'];
    return logs.includes(op) ? throughLog : undefined;
  },
};

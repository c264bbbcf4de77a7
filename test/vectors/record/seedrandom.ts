// Records seedrandom.json: the package seedrandom, of which this project depends on a version itself.
//
//   npx tsx test/vectors/record/seedrandom.ts > test/vectors/data/seedrandom.json
//
// Recorded with seedrandom 3.0.5 on Node 20.20.2.
import seedrandom from 'seedrandom';
import { doubles, rerecord } from './rerecord.js';

/** A number works as well as a text: the cases have both. */
type Make = (seed: string | number) => seedrandom.PRNG;

rerecord('seedrandom', ({ op, seed, params }) => {
  const [name, method] = op.split('.') as [string, string];
  const generators = { ...seedrandom, arc4: seedrandom } as unknown as Record<string, Make>;
  const random = generators[name]!(seed.value as string | number);
  const draws = Array.from({ length: params.n as number });
  if (method === 'int32') return { out: { dtype: 'i32', v: draws.map(() => random.int32()) } };
  for (let i = 0; i < ((params.skip as number | undefined) ?? 0); i++) random();
  const draw = { double: random.double, quick: random.quick }[method] ?? random;
  return { out: doubles(draws.map(() => draw())) };
});

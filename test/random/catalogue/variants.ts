import type { CatalogueDraw, WrittenValues } from '../../../src/random/catalogue/entry.js';

/** Values that take another way through a draw than the defaults do: wide ranges, a single choice, … */
const others: Readonly<Record<string, readonly WrittenValues[]>> = {
  'torch.randint': [{ high: '5000000000' }, { low: '-3', high: '300000000' }],
  randint: [{ high: '5000000000' }, { low: '7', high: '8' }, { high: '3000000000' }],
  integers: [
    { high: '5000000000' },
    { low: '7', high: '8' },
    { high: '4294967296' },
    { high: '3000000000' },
    { high: '9007199254740991' },
  ],
  'random.randint': [{ b: '5000000000' }, { a: '-7', b: '-7' }, { b: '3000000000' }],
  'std::uniform_int_distribution': [
    { b: '5000000000' },
    { a: '7', b: '7' },
    { a: '0', b: '4294967295' },
    { b: '3000000000' },
  ],
  'jax.random.randint': [{ minval: '-2147483648', maxval: '2147483647' }, { maxval: '100000' }],
  'jax.random.uniform': [{ minval: '-3', maxval: '7.5' }],
  uniform_: [
    { from: '3', to: '5', dtype: 'float16' },
    { to: '0.5', dtype: 'float64' },
    { from: '-1e200', to: '1e300', dtype: 'float64' },
  ],
  exponential_: [{ lambda: '0.3' }],
};

/** The defaults, every other name that a parameter can have, and the above. */
export function variantsOf(draw: CatalogueDraw): WrittenValues[] {
  const named = draw.parameters.flatMap(({ name, allowed = [], default: fallback }) =>
    allowed.filter((value) => value !== fallback).map((value) => ({ [name]: value })),
  );
  return [{}, ...named, ...(others[draw.name] ?? [])];
}

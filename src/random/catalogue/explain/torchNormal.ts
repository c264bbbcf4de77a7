import { log } from '../../../numerics/log.js';
import { log1p } from '../../../numerics/log1p.js';
import { cos, sin } from '../../../numerics/trigonometry.js';
import type { Mt19937 } from '../../engines/mt19937.js';
import type { TorchBuild } from '../../streams/torch/builds.js';
import { cosOfVector, logOfVector, sinOfVector } from '../../streams/torch/vectorized.js';
import type { Derivation, Explanation } from '../explanation.js';
import { fromEngine } from './mt19937Words.js';
import { explainUniform24, explainUniform53 } from './torchUniform.js';

const TWO_PI = 6.283185307179586;
const f = Math.fround;

/** Which number of a tape is meant, and of how long a tape. */
interface At {
  readonly count: number;
  readonly index: number;
}

/** Fewer than 16: Box–Muller in doubles; a pair of four words gives the cosine's, then the sine's. */
export function explainFewNormals(engine: Mt19937, { index }: At, single: boolean): Explanation {
  advance(engine, Math.floor(index / 2) * 4);
  const d = fromEngine(engine);
  d.note('fewer than 16 numbers', 'pairs, in doubles', `pair ${Math.floor(index / 2)}`);
  const first = explainUniform53(d);
  const angle = d.step('angle', `2π · ${first}`, TWO_PI * first);
  const second = explainUniform53(d);
  const radius = d.step('radius', `√(−2 ln(1 − ${second}))`, Math.sqrt(-2 * log1p(-second)));
  const number =
    index % 2 === 0
      ? d.step('the pair’s first', `${radius} · cos(${angle})`, radius * cos(angle))
      : d.step(
          'the pair’s second, which was kept',
          `${radius} · sin(${angle})`,
          radius * sin(angle),
        );
  return d.end(single ? d.step('rounded to float32', String(number), f(number)) : number);
}

/** From 16 on: the tape is filled with uniform numbers, of which j and j + 8 of a block of 16 make a pair. */
export function explainManyNormals(
  engine: Mt19937,
  { count, index }: At,
  { capability }: TorchBuild,
  single: boolean,
): Explanation {
  const isTail = count % 16 !== 0 && index >= count - 16;
  const start = isTail ? count - 16 : index - (index % 16);
  const j = (index - start) % 8;
  const wordsEach = single ? 1 : 2;
  const uniform = single ? explainUniform24 : explainUniform53;
  advance(engine, ((isTail ? count : start) + j) * wordsEach);
  const d = fromEngine(engine);
  d.note(
    '16 numbers or more',
    isTail
      ? `the last 16 of ${count} are drawn again, as ${count} is no multiple of 16`
      : `blocks of 16`,
    `pair of numbers ${start + j} and ${start + j + 8}`,
  );
  const first = uniform(d);
  advance(engine, 7 * wordsEach);
  const second = uniform(d);
  const isCosine = index - start < 8;
  if (!single) return d.end(pairOfDoubles(d, first, second, isCosine));
  return d.end(pairOfFloats(d, first, second, isCosine, capability === 'avx2'));
}

function pairOfDoubles(d: Derivation, first: number, second: number, isCosine: boolean): number {
  const radius = d.step('radius', `√(−2 ln(1 − ${first}))`, Math.sqrt(-2 * log(1 - first)));
  const angle = d.step('angle', `2π · ${second}`, TWO_PI * second);
  return isCosine
    ? d.step('the pair’s first', `${radius} · cos(${angle})`, radius * cos(angle))
    : d.step('the pair’s second', `${radius} · sin(${angle})`, radius * sin(angle));
}

/** In float32, every step rounded; with AVX2, the kernel's own logarithm and cosine. */
function pairOfFloats(
  d: Derivation,
  first: number,
  second: number,
  isCosine: boolean,
  vector: boolean,
): number {
  const rest = d.step('turned around, to keep 0 out', `1 − ${first}`, f(1 - first));
  const minus = d.step(
    'logarithm, in float32',
    `ln(${rest})`,
    vector ? logOfVector(rest) : f(log(rest)),
  );
  const radius = d.step('radius', `√(−2 · ${minus})`, f(Math.sqrt(f(-2 * minus))));
  const angle = d.step('angle', `2π · ${second}`, f((vector ? f(TWO_PI) : TWO_PI) * second));
  const cosine = vector ? cosOfVector : (x: number) => f(cos(x));
  const sine = vector ? sinOfVector : (x: number) => f(sin(x));
  return isCosine
    ? d.step('the pair’s first', `${radius} · cos(${angle})`, f(radius * cosine(angle)))
    : d.step('the pair’s second', `${radius} · sin(${angle})`, f(radius * sine(angle)));
}

/** Leaves words out that others need. */
function advance(engine: Mt19937, words: number): void {
  for (let i = 0; i < words; i++) engine.next();
}

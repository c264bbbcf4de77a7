import { log } from '../../../numerics/log.js';
import { log1p } from '../../../numerics/log1p.js';
import { mcg31 } from '../../engines/mcg31.js';
import { rounderTo, type TorchFloat } from '../../streams/torch/dtype.js';
import type { Derivation } from '../explanation.js';
import { explainUniform53 } from './torchUniform.js';

const f = Math.fround;

/** `exponential_(lambda)`: −ln(1 − u) / lambda in doubles. */
export function explainTorchExponential(d: Derivation, dtype: TorchFloat, lambda: number): number {
  const u = explainUniform53(d);
  const number = d.step(
    'inverse, in double',
    `−1 / ${lambda} · ln(1 − ${u})`,
    (-1 / lambda) * log1p(-u),
  );
  return dtype === 'float64'
    ? number
    : d.step(`rounded to ${dtype}`, String(number), rounderTo(dtype)(number));
}

/** Number `index` of MKL's generator, which a word of torch's seeds: in [1, 2³¹ − 2]. */
export function explainMkl(d: Derivation, index: number): number {
  const word = d.word();
  const engine = mcg31(word);
  const start = d.step(
    'seed of MKL’s generator',
    `${word} mod (2^31 − 1), and 1 for 0`,
    engine.next(),
  );
  let x = start;
  for (let i = 0; i < index; i++) x = engine.next();
  if (index === 0) return x;
  return d.step(
    `${index} ${index === 1 ? 'step' : 'steps'} on`,
    `${start} · 1132489760^${index} mod (2^31 − 1)`,
    x,
  );
}

/** `exponential_(lambda)` where MKL makes the numbers. */
export function explainMklExponential(
  d: Derivation,
  index: number,
  dtype: TorchFloat,
  lambda: number,
): number {
  if (dtype === 'float64') {
    d.note('64 bits are asked for', 'the first word is the upper half', 'and dropped');
    d.word();
    const x = explainMkl(d, index);
    return d.step('inverse', `−ln(${x} / (2^31 − 1)) / ${lambda}`, -log(x / 2147483647) / lambda);
  }
  const x = explainMkl(d, index);
  const u = d.step('number in (0, 1), in float32', `${x} / (2^31 − 1)`, f(x / 2147483647));
  const minusLog = d.step('logarithm', `−ln(${u})`, f(-log(u)));
  const scale = f(1 / lambda);
  return d.step('over lambda', `${minusLog} · ${scale}`, rounderTo(dtype)(minusLog * scale));
}

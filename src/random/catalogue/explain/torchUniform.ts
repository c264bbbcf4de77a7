import type { TorchBuild } from '../../streams/torch/builds.js';
import { rounderTo, type TorchFloat } from '../../streams/torch/dtype.js';
import { scalerOf } from '../../streams/torch/uniform.js';
import type { Derivation } from '../explanation.js';

/** torch's float32 in [0, 1): 24 bits of a word. */
export function explainUniform24(d: Derivation): number {
  const word = d.word();
  const low = d.step('lower 24 bits', `${word} & 16777215`, word & 0xffffff);
  return d.step('number in [0, 1)', `${low} / 2^24`, low / 16777216);
}

/** torch's double in [0, 1): 53 bits of two words, the upper word first. */
export function explainUniform53(d: Derivation): number {
  const first = d.word();
  const upper = d.step('lower 21 bits of the first', `${first} & 2097151`, first & 0x1fffff);
  const second = d.word();
  return d.step(
    '53 bits as a number in [0, 1)',
    `(${upper} · 2^32 + ${second}) / 2^53`,
    (upper * 4294967296 + second) / 9007199254740992,
  );
}

/** Up to 2.6 the half-precision types took as many bits as they have. */
function explainOldHalf(d: Derivation, bits: number): number {
  const word = d.word();
  const units = 1 << bits;
  const low = d.step(`lower ${bits} bits`, `${word} & ${units - 1}`, word & (units - 1));
  return d.step('number in [0, 1)', `${low} / 2^${bits}`, low / units);
}

function explainUnit(d: Derivation, { version }: TorchBuild, dtype: TorchFloat): number {
  if (dtype === 'float64') return explainUniform53(d);
  if (dtype === 'float32' || version === '2.14') return explainUniform24(d);
  return explainOldHalf(d, dtype === 'float16' ? 11 : 8);
}

/** `rand`, and `uniform_(from, to)`. */
export function explainTorchUniform(
  d: Derivation,
  build: TorchBuild,
  dtype: TorchFloat,
  from = 0,
  to = 1,
): number {
  const round = rounderTo(dtype);
  let number = explainUnit(d, build, dtype);
  if (from !== 0 || to !== 1) {
    const arithmetic = dtype === 'float64' ? (x: number) => x : Math.fround;
    const low = arithmetic(from);
    const width = arithmetic(arithmetic(to) - low);
    const how = build.capability === 'avx2' ? 'from … to, rounded once' : 'from … to';
    number = d.step(how, `${number} · ${width} + ${low}`, scalerOf(build, dtype, from, to)(number));
  }
  if (dtype === 'float32' || dtype === 'float64') return number;
  const rounded = round(number);
  if (rounded !== number) d.step(`rounded to ${dtype}`, String(number), rounded);
  if (build.version !== '2.14' || rounded !== round(to)) return rounded;
  return d.step('the end is excluded', `${rounded} becomes the beginning`, round(from));
}

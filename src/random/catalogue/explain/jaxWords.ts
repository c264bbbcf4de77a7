import { threefry2x32Block } from '../../engines/threefry2x32.js';
import type { JaxKey, JaxLayout } from '../../streams/jax/layout.js';
import { log } from '../../../numerics/log.js';
import type { Derivation } from '../explanation.js';

const f = Math.fround;

/** Word `index` of the `count` that a key makes, in either layout. */
export function explainJaxWord(
  d: Derivation,
  key: JaxKey,
  layout: JaxLayout,
  count: number,
  index: number,
): number {
  const half = Math.ceil(count / 2);
  const pair = index % half;
  const counter: JaxKey =
    layout === 'partitionable' ? [0, index] : [pair, half + pair < count ? half + pair : 0];
  const words = new Uint32Array(2);
  threefry2x32Block(Uint32Array.from(counter), Uint32Array.from(key), words);
  const [first, second] = [words[0]!, words[1]!];
  const from = `threefry of counter (${counter.join(', ')}) with the key`;
  d.note('hash', from, `(${first}, ${second})`);
  if (layout === 'original') {
    d.note(
      `counters 0 to ${count - 1} in two halves`,
      `number ${index} of ${count}`,
      index < half ? 'the first word' : 'the second word',
    );
    return d.take({ position: index, width: 32, value: index < half ? first : second });
  }
  d.take({ position: 2 * index, width: 32, value: first });
  d.take({ position: 2 * index + 1, width: 32, value: second });
  return d.step('both words', `${first} xor ${second}`, (first ^ second) >>> 0);
}

/** A key, written down as it was made. */
export function explainKey(d: Derivation, how: string, key: JaxKey): JaxKey {
  d.note('key', how, `(${key.join(', ')})`);
  return key;
}

/** `uniform` of a word: the upper 23 bits in [0, 1), then moved to [minval, maxval). */
export function explainJaxUniform(d: Derivation, word: number, minval = 0, maxval = 1): number {
  const upper = d.step('upper 23 bits', `${word} >> 9`, word >>> 9);
  const unit = d.step('number in [0, 1)', `${upper} / 2^23`, upper / 8388608);
  const low = f(minval);
  const width = f(f(maxval) - low);
  if (low === 0 && width === 1) return unit;
  return d.step(
    'from minval to maxval',
    `${unit} · ${width} + ${low}, not below ${low}`,
    f(Math.max(low, f(unit * width) + low)),
  );
}

/** `gumbel` of a uniform number. */
export function explainJaxGumbel(d: Derivation, u: number): number {
  const minusLog = d.step('in float32', `−ln(${u})`, -f(log(u)));
  return d.step('again', `−ln(${minusLog})`, f(-log(minusLog)));
}

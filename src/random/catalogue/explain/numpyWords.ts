import { bitGenerators, type BitGeneratorName } from '../../streams/numpy/bitGenerators.js';
import type { NumpyStream } from '../../streams/numpy.js';
import { derivation, type Derivation } from '../explanation.js';
import { explainDouble53, explainDouble64 } from './double53.js';
import { explainTwoWords } from './integers.js';

/** How numbers are read from one of numpy's bit generators. */
export interface NumpyWords {
  readonly d: Derivation;
  /** 64 bits at once. */
  word64(): bigint;
  /** A double in [0, 1). */
  double(): number;
  /** A float32 in [0, 1). */
  float(): number;
}

/** numpy's words from where a stream stands. The stream stays there. */
export function fromNumpy(stream: NumpyStream, name: BitGeneratorName): NumpyWords {
  const { engine, position } = stream.state();
  const bits = bitGenerators[name].restore(engine, position);
  const inWords = name === 'MT19937';
  const d = derivation({
    next() {
      const before = bits.position;
      const value = bits.next();
      if (inWords) return { position: before, width: 32, value };
      return bits.position > before
        ? { position: before, width: 32, value, half: 'lower' }
        : { position: before - 1, width: 32, value, half: 'upper' };
    },
    next64() {
      const at = bits.position;
      bits.nextUint64();
      const value = (BigInt(bits.high) << 32n) | BigInt(bits.low);
      return { position: at, width: 64, value };
    },
  });
  const float = () => {
    const word = d.word();
    const upper = d.step('upper 24 bits', `${word} >> 8`, word >>> 8);
    return d.step('number in [0, 1)', `${upper} / 2^24`, upper / 16777216);
  };
  return inWords
    ? { d, word64: () => explainTwoWords(d), double: () => explainDouble53(d), float }
    : { d, word64: () => d.word64(), double: () => explainDouble64(d), float };
}

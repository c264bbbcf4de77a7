import { random123, random123Algorithms, type Random123Name } from '../streams/random123.js';
import { parseInteger } from '../integerSeed.js';
import { drawsFrom, type CatalogueEntry } from './entry.js';
import { explainDouble64 } from './explain/double53.js';
import { fromWords } from './explain/streamWords.js';

/** What one of Random123's algorithms draws. */
export function random123Entry(name: Random123Name): CatalogueEntry {
  const { type, bits } = random123Algorithms[name];
  const seeds =
    bits === 32
      ? 'An engine of Random123 takes one word of its key as a seed, of 32 bits; a wider number would be cut off, so it is refused here.'
      : 'An engine of Random123 takes one word of its key as a seed, of 64 bits; a wider number would be cut off, so it is refused here.';
  const draw = drawsFrom((seed) => random123(parseInteger(seed), name), seeds);
  const double = `u01fixedpt_closed_open_${bits}_double`;
  const header = type.startsWith('Philox') ? 'philox' : 'threefry';
  const looped = (seed: string, count: number, printed: string) =>
    `#include <cstdio>
#include <Random123/${header}.h>
#include <Random123/u01fixedpt.h>
#include <Random123/conventional/Engine.hpp>
int main() {
  r123::Engine<r123::${type}> engine(${seed}u);
  for (int i = 0; i < ${count}; i++) std::printf(${printed});
}`;
  return {
    stream: name,
    about: `the library Random123, its ${type}: a counter and a key, and no state`,
    engine: `${type}, with the seed as the lowest word of its key`,
    seeds,
    unit: `${bits}-bit words`,
    evidence: 'recorded from Random123’s Engine.hpp of 2021 with g++ 12; its known answers',
    chinese: {
      about: `Random123 库的 ${type}：一个计数器加一个密钥，没有状态`,
      evidence: '由 2021 年的 Random123 的 Engine.hpp 用 g++ 12 录得；它公布的已知答案',
    },
    draws: [
      draw({
        name: double,
        about: 'doubles in [0, 1), one word each',
        format: 'float64',
        take: (stream, count) => Float64Array.from({ length: count }, () => stream.uniform()),
        program: (seed, count) => looped(seed, count, `"%.17g\\n", ${double}(engine())`),
        explain({ stream, index }) {
          stream.words(index);
          const d = fromWords(stream, bits);
          if (bits === 64) return d.end(explainDouble64(d));
          const word = d.word();
          return d.end(d.step('number in [0, 1)', `${word} / 2^32`, word / 4294967296));
        },
      }),
      draw({
        name: 'engine()',
        about: 'the words themselves, each block from the last word to the first',
        format: 'integer',
        take: (stream, count) => stream.words(count).map(String),
        program: (seed, count) => looped(seed, count, '"%llu\\n", (unsigned long long)engine()'),
      }),
    ],
  };
}

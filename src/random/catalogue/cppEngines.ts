import { parseInteger } from '../integerSeed.js';
import { cppStreamOf, cppEngines, minstdRange, type CppEngineName } from '../streams/cppEngines.js';
import { looped, printed } from './cpp.js';
import { drawsFrom, type CatalogueEntry } from './entry.js';
import { excludeOne } from './explain/cppWords.js';
import { fromWords } from './explain/streamWords.js';
import type { Derivation } from './explanation.js';

/** What GCC's C++ draws with another engine than `std::mt19937`. */
export function cppEngineEntry(name: CppEngineName): CatalogueEntry {
  const { type, bits } = cppEngines[name];
  const seeds =
    bits === 64
      ? 'std::mt19937_64 takes 64 bits; a compiler cuts a wider number off, mostly without a word, so it is refused here.'
      : 'std::minstd_rand takes 32 bits, of which a multiple of 2³¹ − 1 counts as 1; a compiler cuts a wider number off, so it is refused here.';
  const draw = drawsFrom((seed) => cppStreamOf(parseInteger(seed), name), seeds);
  const program = (seed: string, count: number, expression: string) =>
    looped(seed, count, '', expression, type);
  return {
    stream: name,
    about: `C++ with GCC’s libstdc++, its engine std::${type}`,
    engine: `std::${type}, seeded with one number`,
    seeds,
    unit: bits === 64 ? '64-bit words' : 'numbers from 1 to 2³¹ − 2',
    evidence: 'recorded from g++ 12',
    chinese: {
      about: `C++，用 GCC 的 libstdc++，引擎是 std::${type}`,
      evidence: '由 g++ 12 录得',
    },
    draws: [
      draw({
        name: 'std::generate_canonical',
        about: `doubles in [0, 1), of ${bits === 64 ? 'one word' : 'two numbers'} each`,
        format: 'float64',
        take: (stream, count) => Float64Array.from({ length: count }, () => stream.uniform()),
        program: (seed, count) =>
          program(seed, count, printed('double', 'std::generate_canonical<double, 53>(generator)')),
        explain({ stream, index }) {
          for (let i = 0; i < index; i++) stream.uniform();
          const d = fromWords(stream, bits);
          return d.end(excludeOne(d, bits === 64 ? explainWord(d) : explainMinstd(d)));
        },
      }),
      draw({
        name: 'generator()',
        about: `what std::${type} itself gives`,
        format: 'integer',
        take: (stream, count) => stream.words(count).map(String),
        program: (seed, count) =>
          program(seed, count, 'std::printf("%llu\\n", (unsigned long long)generator())'),
      }),
    ],
  };
}

function explainWord(d: Derivation): number {
  const word = d.step('as double', '', Number(d.word64()));
  return d.step('number in [0, 1)', `${word} / 2^64`, word / 18446744073709551616);
}

function explainMinstd(d: Derivation): number {
  const [low, high] = [d.word() - 1, d.word() - 1];
  return d.step(
    'both, less 1, the lower one first',
    `(${low} + ${high} · ${minstdRange}) / ${minstdRange}²`,
    (low + high * minstdRange) / (minstdRange * minstdRange),
  );
}

import { log } from '../../numerics/log.js';
import { cppLibraries, openCpp, type CppName, type CppReal } from '../streams/cpp.js';
import { drawsFrom, type CatalogueDraw, type CatalogueEntry } from './entry.js';
import { explainCanonical, explainCanonical32, explainInterval } from './explain/cppWords.js';
import { fromMt19937 } from './explain/mt19937Words.js';
import { explainPolar } from './explain/polar.js';
import type { ValueFormat } from './numberText.js';
import { integerParameter, listParameter, choiceParameter, realParameter } from './parameters.js';

const seeds =
  'std::mt19937 takes 32 bits; a compiler cuts a wider number off, mostly without a word, so it is refused here.';

const reals = choiceParameter<CppReal>('the type of the numbers', ['double', 'float']);
const formatOf = ({ dtype }: { readonly dtype: CppReal }): ValueFormat =>
  dtype === 'float' ? 'float32' : 'float64';

/** What C++ draws with one of its standard libraries. */
export const cppEntry = (name: CppName): CatalogueEntry => ({
  stream: name,
  about:
    name === 'cpp'
      ? 'C++ with GCC’s libstdc++, as on Linux'
      : 'C++ with Clang’s libc++, as on macOS',
  engine: 'MT19937, seeded with one number',
  seeds,
  unit: '32-bit words',
  evidence: name === 'cpp' ? 'recorded from g++ 12, 14 and 16' : 'recorded from Clang’s libc++ 19',
  chinese: {
    about:
      name === 'cpp'
        ? 'C++，用 GCC 的 libstdc++，与 Linux 上相同'
        : 'C++，用 Clang 的 libc++，与 macOS 上相同',
    evidence: name === 'cpp' ? '由 g++ 12、14 和 16 录得' : '由 Clang 的 libc++ 19 录得',
  },
  draws: [...realsOf(name), ...integersOf(name)],
});

/** A program whose loop prints `expression` for a distribution; its engine is one of those of `std`. */
export const looped = (
  seed: string,
  count: number,
  distribution: string,
  expression: string,
  engine = 'mt19937',
) =>
  `#include <cstdio>
#include <random>
int main() {
  std::${engine} generator(${seed});
${distribution === '' ? '' : `  ${distribution};\n`}  for (int i = 0; i < ${count}; i++) ${expression};
}`;

/** Prints a real number with all the digits that its type needs. */
export const printed = (dtype: CppReal, expression: string) =>
  `std::printf("%.${dtype === 'float' ? 9 : 17}g\\n", ${expression})`;

function realsOf(name: CppName): CatalogueDraw[] {
  const draw = drawsFrom((seed) => openCpp(name, seed), seeds);
  return [
    draw({
      name: 'std::generate_canonical',
      about: 'numbers in [0, 1): a double of two words, or a float of one',
      parameters: { dtype: reals },
      format: formatOf,
      take: (stream, count, { dtype }) => stream.generateCanonical(count, dtype),
      program: (seed, count, { dtype }) =>
        looped(
          seed,
          count,
          '',
          printed(
            dtype,
            `std::generate_canonical<${dtype}, ${dtype === 'float' ? 24 : 53}>(generator)`,
          ),
        ),
      explain({ stream, index }, { dtype }) {
        stream.generateCanonical(index, dtype);
        const d = fromMt19937(stream);
        return d.end(dtype === 'float' ? explainCanonical32(d) : explainCanonical(d));
      },
    }),
    draw({
      name: 'std::uniform_real_distribution',
      about: 'numbers in [a, b)',
      parameters: {
        a: realParameter('the beginning', '0'),
        b: realParameter('the end', '1'),
        dtype: reals,
      },
      format: formatOf,
      take: (stream, count, { a, b, dtype }) => stream.uniformReal(a, b, count, dtype),
      program: (seed, count, { a, b, dtype }) =>
        looped(
          seed,
          count,
          `std::uniform_real_distribution<${dtype}> draw(${a}, ${b})`,
          printed(dtype, 'draw(generator)'),
        ),
      explain({ stream, index }, { a, b, dtype }) {
        stream.uniformReal(a, b, index, dtype);
        const d = fromMt19937(stream);
        if (dtype === 'double') {
          const u = explainCanonical(d);
          return d.end(d.step('from a to b', `${u} · (${b} − ${a}) + ${a}`, u * (b - a) + a));
        }
        const u = explainCanonical32(d);
        const low = Math.fround(a);
        const width = Math.fround(Math.fround(b) - low);
        const number = Math.fround(Math.fround(u * width) + low);
        return d.end(d.step('from a to b, in float', `${u} · ${width} + ${low}`, number));
      },
    }),
    draw({
      name: 'std::normal_distribution',
      about: 'normal numbers by the polar method, two at a time',
      parameters: {
        mean: realParameter('the mean', '0'),
        std: realParameter('the standard deviation', '1'),
      },
      format: 'float64',
      take: (stream, count, { mean, std }) => stream.normal(mean, std, count),
      program: (seed, count, { mean, std }) =>
        looped(
          seed,
          count,
          `std::normal_distribution<double> draw(${mean}, ${std})`,
          printed('double', 'draw(generator)'),
        ),
      explain({ stream, index }, { mean, std }) {
        stream.normal(mean, std, index - (index % 2));
        const d = fromMt19937(stream);
        const { secondFirst } = cppLibraries[name];
        const z = explainPolar(d, explainCanonical, index, { rim: true, secondFirst });
        return d.end(d.step('deviation and mean', `${z} · ${std} + ${mean}`, z * std + mean));
      },
    }),
    draw({
      name: 'std::exponential_distribution',
      about: 'exponential numbers, −ln(1 − u) / lambda',
      parameters: { lambda: realParameter('the rate', '1') },
      format: 'float64',
      take: (stream, count, { lambda }) => stream.exponential(lambda, count),
      program: (seed, count, { lambda }) =>
        looped(
          seed,
          count,
          `std::exponential_distribution<double> draw(${lambda})`,
          printed('double', 'draw(generator)'),
        ),
      explain({ stream, index }, { lambda }) {
        stream.exponential(lambda, index);
        const d = fromMt19937(stream);
        const u = explainCanonical(d);
        return d.end(d.step('inverse', `−ln(1 − ${u}) / ${lambda}`, -log(1 - u) / lambda));
      },
    }),
  ];
}

function integersOf(name: CppName): CatalogueDraw[] {
  const draw = drawsFrom((seed) => openCpp(name, seed), seeds);
  return [
    draw({
      name: 'generator()',
      about: 'the words of std::mt19937 themselves',
      format: 'integer',
      take: (stream, count) => stream.words(count),
      program: (seed, count) =>
        looped(seed, count, '', 'std::printf("%u\\n", (unsigned)generator())'),
      explain({ stream, index }) {
        stream.words(index);
        const d = fromMt19937(stream);
        return d.end(d.word());
      },
    }),
    draw({
      name: 'std::uniform_int_distribution',
      about: 'integers from a to b, both ends included',
      parameters: {
        a: integerParameter('the lowest', '1'),
        b: integerParameter('the highest', '6'),
      },
      format: 'integer',
      take: (stream, count, { a, b }) => stream.uniformInt(a, b, count),
      program: (seed, count, { a, b }) =>
        looped(
          seed,
          count,
          `std::uniform_int_distribution<long> draw(${a}, ${b})`,
          'std::printf("%ld\\n", draw(generator))',
        ),
      explain({ stream, index }, { a, b }) {
        stream.uniformInt(a, b, index);
        const d = fromMt19937(stream);
        const offset = explainInterval(d, name, b - a);
        return d.end(d.step('from a on', `${a} + ${offset}`, a + offset));
      },
    }),
    draw({
      name: 'std::discrete_distribution',
      about: 'indices by weights: one double finds its place in their running sum',
      parameters: { weights: listParameter('one for each index', '0.1,0.2,0.3,0.4') },
      format: 'integer',
      take: (stream, count, { weights }) => stream.discrete(weights, count),
      program: (seed, count, { weights }) =>
        looped(
          seed,
          count,
          `std::discrete_distribution<int> draw({${weights.join(', ')}})`,
          'std::printf("%d\\n", draw(generator))',
        ),
    }),
    draw({
      name: 'std::shuffle',
      about: '0, 1, 2, … up to the count, shuffled',
      format: 'integer',
      take(stream, count) {
        const values = Array.from({ length: count }, (_, i) => i);
        stream.shuffle(values);
        return values;
      },
      program: (seed, count) =>
        `#include <algorithm>
#include <cstdio>
#include <numeric>
#include <random>
#include <vector>
int main() {
  std::mt19937 generator(${seed});
  std::vector<int> values(${count});
  std::iota(values.begin(), values.end(), 0);
  std::shuffle(values.begin(), values.end(), generator);
  for (int value : values) std::printf("%d\\n", value);
}`,
    }),
  ];
}

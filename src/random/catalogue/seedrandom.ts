import { restoreSeedrandomEngine } from '../engines/seedrandom.js';
import { seedrandomStream, type SeedrandomName } from '../streams/seedrandom.js';
import type { Stream } from '../stream.js';
import { drawsFrom, type CatalogueEntry } from './entry.js';
import { explainArc4, fromArc4 } from './explain/arc4.js';
import { derivation, type Explanation } from './explanation.js';

const seeds =
  'The package takes anything as a seed, and a text is another seed than the number it shows; here it is text of at least one character.';

/** What one of the seedrandom package's generators draws. */
export const seedrandomEntry = (name: SeedrandomName): CatalogueEntry => {
  const draw = drawsFrom((seed) => seedrandomStream(name, seed), seeds);
  const maker = name === 'seedrandom' ? 'seedrandom' : `seedrandom.${name}`;
  return {
    stream: name,
    about: `the package seedrandom${name === 'seedrandom' ? '' : `, its generator ${name}`}`,
    engine:
      name === 'seedrandom' ? 'ARC4, keyed with the seed as text' : `${name}, seeded with text`,
    seeds,
    unit: 'numbers',
    evidence: 'the package itself, version 3.0.5',
    chinese: {
      about: `seedrandom 包${name === 'seedrandom' ? '' : `的发生器 ${name}`}`,
      evidence: '就是这个包本身，3.0.5 版',
    },
    draws: [
      draw({
        name: 'prng()',
        about:
          name === 'seedrandom'
            ? 'doubles in [0, 1) of six bytes or more'
            : 'numbers in [0, 1) with 32 bits',
        format: 'float64',
        take: (stream, count) => Float64Array.from({ length: count }, () => stream.uniform()),
        program: (seed, count) =>
          `import seedrandom from 'seedrandom';
const prng = ${maker}(${JSON.stringify(seed)});
console.log(Array.from({ length: ${count} }, () => prng()));`,
        explain({ stream, index }) {
          for (let i = 0; i < index; i++) stream.uniform();
          return explanationOf(name, stream);
        },
      }),
    ],
  };
};

function explanationOf(name: SeedrandomName, stream: Stream): Explanation {
  if (name === 'seedrandom') {
    const d = fromArc4(stream);
    return d.end(explainArc4(d));
  }
  if (name === 'alea') return explainAlea(stream);
  const engine = restoreSeedrandomEngine(name, stream.state().engine);
  const d = derivation({
    next: () => ({ position: stream.position, width: 32, value: engine.next() }),
  });
  const word = d.word();
  return d.end(d.step('number in [0, 1)', `${word} / 2^32`, word / 4294967296));
}

/** alea makes no words: it multiplies a fraction and keeps what is behind the point. */
function explainAlea(stream: Stream): Explanation {
  const { s0, c } = stream.state().engine as { readonly s0: number; readonly c: number };
  const d = derivation();
  d.note('memory', 'the oldest of three fractions, and a carry', `${s0} and ${c}`);
  const product = d.step(
    'multiply with carry',
    `2091639 · ${s0} + ${c} / 2^32`,
    2091639 * s0 + c * 2.3283064365386963e-10,
  );
  const carry = d.step('the next carry', `⌊${product}⌋`, product | 0);
  return d.end(d.step('what is behind the point', `${product} − ${carry}`, product - carry));
}

// `npm run bench, second part`: engines and uniform numbers beside Math.random and seedrandom's default, and ten
// million categorical draws. Each time is that of the fastest of several runs; ratios above 1 are in our favour.
import seedrandom from 'seedrandom';
import { softmax } from '../../src/distribution/softmax.js';
import { mt19937, openStream, pcg64, seedSequence, sfc64 } from '../../src/random/index.js';
import { inverseCdf } from '../../src/sampling/draws/inverseCdf.js';
import { inverseCdfTable } from '../../src/sampling/draws/inverseCdfTable.js';

const runs = 5;

/** One of each kind: the others differ from these in their seeding or their large draws only. */
const streamsToTime = [
  'seedrandom',
  'alea',
  'xor4096',
  'torch-cpu',
  'torch-cuda-a100',
  'jax',
  'numpy-legacy',
  'numpy',
  'numpy-philox',
  'python',
  'cpp',
  'transformers.js',
  'random123-philox4x32',
  'random123-threefry4x32',
] as const;

let loops = 0;

/**
 * Nanoseconds per evaluation of an expression, in the fastest run. The loop is compiled anew for each, so that
 * what the engine learned from one peer is not held against the next.
 */
function nanosecondsOf(expression: string, scope: object, count: number): number {
  const loop = new Function(
    ...Object.keys(scope),
    'count',
    `/* ${loops++} */ let sum = 0; for (let i = 0; i < count; i++) sum += ${expression}; return sum;`,
  ) as (...args: unknown[]) => number;
  let fastest = Infinity;
  for (let run = 0; run < runs; run++) {
    const before = performance.now();
    loop(...Object.values(scope), count);
    fastest = Math.min(fastest, performance.now() - before);
  }
  return (1e6 * fastest) / count;
}

const round = (x: number) => Number(x.toPrecision(3));

/** One row: how fast, and how that stands to the two peers. */
function row(ns: number, peers: Readonly<Record<string, number>>): object {
  return {
    'ns each': round(ns),
    'million a second': round(1000 / ns),
    ...Object.fromEntries(
      Object.entries(peers).map(([name, peer]) => [`× ${name}`, round(peer / ns)]),
    ),
  };
}

const arc4 = seedrandom('bench');
const peers = {
  'Math.random': nanosecondsOf('Math.random()', {}, 1e7),
  seedrandom: nanosecondsOf('arc4()', { arc4 }, 2e6),
  'its int32': nanosecondsOf('arc4.int32()', { arc4 }, 2e6),
};

console.log('Engines, 32 bits each:');
const seed = seedSequence(42);
const engines = [mt19937(42), pcg64(seed.generateState(8)), sfc64(seed.generateState(6))];
console.table(
  Object.fromEntries(
    engines.map((engine) => [
      engine.name,
      row(nanosecondsOf('engine.next()', { engine }, 5e6), peers),
    ]),
  ),
);

console.log('Uniform numbers, as each framework makes them:');
const uniformPeers = { 'Math.random': peers['Math.random'], seedrandom: peers.seedrandom };
console.table(
  Object.fromEntries(
    streamsToTime.map((name) => {
      const stream = openStream(name, '42');
      return [name, row(nanosecondsOf('stream.uniform()', { stream }, 1e6), uniformPeers)];
    }),
  ),
);

console.log('Ten million categorical draws, the uniform number included:');
const draws = 1e7;
console.table(
  Object.fromEntries(
    [50, 1000, 50_257].map((size) => {
      const logits = Float64Array.from({ length: size }, (_, i) => 8 * ((i * 0.618034) % 1));
      const probabilities = softmax(logits);
      const table = inverseCdfTable(probabilities);
      const engine = pcg64(seed.generateState(8));
      const ours = nanosecondsOf('table(engine.double())', { table, engine }, draws);
      const scan = nanosecondsOf(
        'inverseCdf(probabilities, engine.double())',
        { inverseCdf, probabilities, engine },
        draws / size,
      );
      return [
        `V = ${size}`,
        {
          'seconds for all': round((ours * draws) / 1e9),
          'ns each': round(ours),
          'ns each by running sum': round(scan),
          'running sum / ours': round(scan / ours),
        },
      ];
    }),
  ),
);

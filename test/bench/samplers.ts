// `npm run bench`: whole sampling steps over real vocabularies, from logits to a token, beside the way that
// it is usually written: an array of objects, sorted in full. Each time is that of the fastest run, which says
// what the code costs on a machine that has nothing else to do.
import { openStream, type StreamName } from '../../src/random/index.js';
import { presets, recipeOf } from '../../src/recipe/index.js';
import { createProcessor, type DrawName, type ProcessorSpec } from '../../src/sampling/index.js';
import { createSampler } from '../../src/sampling/sampler.js';

const vocabularies = [50_257, 128_256, 262_144];

interface Step {
  readonly processors: readonly ProcessorSpec[];
  readonly draw: DrawName;
  readonly stream: StreamName;
  /** What the naive way does after sorting: keep k, or a mass p, or all. */
  readonly naive: { readonly k?: number; readonly p?: number } | undefined;
}

const teaching = { draw: 'inverseCdf', stream: 'alea' } as const;

const steps: Readonly<Record<string, Step>> = {
  greedy: { processors: [], draw: 'greedy', stream: 'alea', naive: undefined },
  'T, softmax, draw': { ...teaching, processors: [{ temperature: 0.8 }], naive: {} },
  'T, top-k 40, draw': {
    ...teaching,
    processors: [{ temperature: 0.8 }, { topK: 40 }],
    naive: { k: 40 },
  },
  'T, top-p 0.95, draw': {
    ...teaching,
    processors: [{ temperature: 0.8 }, { topP: 0.95 }],
    naive: { p: 0.95 },
  },
  'llama.cpp’s default chain': { ...recipeOf(presets['llama.cpp']), naive: { k: 40, p: 0.95 } },
  'the same with XTC': {
    ...recipeOf(presets['llama.cpp'], { xtc: { probability: 0.5, threshold: 0.1, seed: 42 } }),
    naive: undefined,
  },
  'llama.cpp with mirostat 2': {
    ...recipeOf(presets['llama.cpp --mirostat 2']),
    naive: undefined,
  },
  'Hugging Face’s default chain': { ...recipeOf(presets.huggingface), naive: { k: 50 } },
  'the race over all tokens': {
    processors: [],
    draw: 'exponentialRace',
    stream: 'torch-cpu',
    naive: undefined,
  },
};

/** Logits as a language model has them: the r-th largest is about −1.5 ln r, in shuffled order. */
function logitsOf(size: number, exponent: number): Float32Array {
  const logits = new Float32Array(size);
  const stride = 7919;
  for (let i = 0, token = 0; i < size; i++, token = (token + stride) % size) {
    logits[token] = 12 - exponent * Math.log(i + 1);
  }
  return logits;
}

/** Sorts everything, then keeps, then draws. */
function naiveStep(logits: Float32Array, { k, p }: { k?: number; p?: number }, u: number): number {
  const sorted = Array.from(logits, (logit, token) => ({ token, weight: Math.exp(logit / 0.8) }));
  sorted.sort((a, b) => b.weight - a.weight);
  const top = k === undefined ? sorted : sorted.slice(0, k);
  const total = top.reduce((sum, { weight }) => sum + weight, 0);
  let kept = top.length;
  for (let i = 0, sum = 0; p !== undefined && i < kept; i++) {
    sum += top[i]!.weight / total;
    if (sum >= p) kept = i + 1;
  }
  const left = top.slice(0, kept);
  let rest = u * left.reduce((sum, { weight }) => sum + weight, 0);
  return left.find(({ weight }) => (rest -= weight) < 0)?.token ?? left[0]!.token;
}

/** The fastest of the runs in half a second, in ms. */
function fastest(run: () => unknown): number {
  let best = Infinity;
  const end = performance.now() + 500;
  for (let i = 0; i < 20 || performance.now() < end; i++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
    if (i > 3 && performance.now() > end + 2000) break;
  }
  return best;
}

const round = (x: number) => Number(x.toPrecision(3));

for (const exponent of [1.5, 0.9]) {
  console.log(
    `One step in ms, logits −${exponent} ln rank (${exponent > 1 ? 'as a model has them' : 'flat: a large nucleus'}):`,
  );
  const rows: Record<string, Record<string, number>> = {};
  for (const [name, { processors, draw, stream, naive }] of Object.entries(steps)) {
    rows[name] = {};
    for (const size of vocabularies) {
      const logits = logitsOf(size, exponent);
      const chain = processors.map(createProcessor);
      const sampler = createSampler(draw, size);
      const at = { context: [], step: 0 };
      const numbers = openStream(stream, '42');
      rows[name][`V = ${size}`] = round(
        fastest(() => {
          sampler.process(chain, logits, at);
          sampler.draw(numbers);
        }),
      );
      if (size !== 128_256 || naive === undefined) continue;
      const slow = fastest(() => naiveStep(logits, naive, numbers.uniform()));
      rows[name]['full sort / ours'] = round(slow / rows[name][`V = ${size}`]!);
    }
  }
  console.table(rows);
}

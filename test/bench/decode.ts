// `npm run bench`: one step of `decode` with each kind of chain, then its softmax and draw beside the ways that they
// are usually written, and exp and log beside Math's. Each time is that of the fastest run, which says what
// the code costs on a machine that has nothing else to do; ratios above 1 are in our favour.
import { all, create } from 'mathjs';
import { Bench } from 'tinybench';
import { decode } from '../../src/decoding/decode.js';
import { softmax } from '../../src/distribution/softmax.js';
import { exp } from '../../src/numerics/exp.js';
import { log } from '../../src/numerics/log.js';
import { openStream } from '../../src/random/openStream.js';
import { parseRecipe, presets, recipeOf, type PartialRecipe } from '../../src/recipe/index.js';
import { inverseCdf } from '../../src/sampling/draws/inverseCdf.js';
import { bytesPerStep as bytesOfDecode, largeModel } from '../house/bytesPerStep.js';
import { naiveStep } from './naiveStep.js';

const T = 0.8;
const vocabularies = [50, 50_257, 128_256];
const mathjs = create(all!);

/** Numbers spread over a range; the golden ratio keeps them from repeating. */
const spread = (count: number, low: number, high: number) =>
  Float64Array.from(
    { length: count },
    (_, i) => low + (high - low) * ((i * 0.6180339887498949) % 1),
  );

async function main(): Promise<void> {
  console.log('One step of decode, in ms, V = 128 256 (the model takes none of it):');
  console.table(
    Object.fromEntries(
      Object.entries(chains).map(([name, recipe]) => [
        name,
        { 'recorder off': fastestStep(recipe, 'off'), trace: fastestStep(recipe, 'trace') },
      ]),
    ),
  );
  console.log(`With the recorder off it makes ${round(bytesOfDecode())} bytes.`);
  console.log(`Softmax at T = ${T} and a draw by inverse CDF, in µs:`);
  const rows: Record<string, object> = {};
  for (const size of vocabularies) rows[`V = ${size}`] = await measureStep(size);
  console.table(rows);
  console.log('exp and log, in ns per call:');
  console.table({
    exp: await measureFunction(exp, Math.exp, spread(65_536, -30, 0)),
    log: await measureFunction(log, Math.log, spread(65_536, 0, 10)),
  });
}

/** The rows of the README's table of steps. */
const chains: Readonly<Record<string, PartialRecipe>> = {
  greedy: { processors: [], draw: 'greedy' },
  'temperature, top-k 40, draw': { processors: [{ temperature: T }, { topK: 40 }] },
  "llama.cpp's default chain": recipeOf(presets['llama.cpp']),
  'temperature, softmax to 4 ulp, draw': { processors: [{ temperature: T }] },
  'temperature, top-p 0.95, draw': { processors: [{ temperature: T }, { topP: 0.95 }] },
  "Hugging Face's default chain and its race": recipeOf(presets.huggingface),
};

/** The time of the fastest of 75 steps of one text, in ms. */
function fastestStep(recipe: PartialRecipe, recorder: 'off' | 'trace'): number {
  const { stream, seed, ...whole } = parseRecipe({ ...recipe, prompt: '', maxTokens: 75 });
  const steps = decode(whole, largeModel(), openStream(stream, seed), { recorder });
  let fastest = Infinity;
  for (let isDone: boolean | undefined = false; !isDone;) {
    const start = performance.now();
    isDone = steps.next().done;
    if (!isDone) fastest = Math.min(fastest, performance.now() - start);
  }
  return round(fastest);
}

async function measureStep(size: number): Promise<object> {
  const logits = Float32Array.from(spread(size, -12, 12));
  const list = Array.from(logits);
  const out = new Float64Array(size);
  const uniforms = spread(1024, 0, 1);
  let step = 0;
  const nextUniform = () => uniforms[step++ % uniforms.length]!;
  const ours = () => inverseCdf(softmax(logits, T, out), nextUniform());
  const naive = () => naiveStep(list, T, nextUniform());
  const fastest = await fastestOf({
    ours,
    naive,
    mathjs: () => mathjsStep(list, nextUniform()),
    'V × Math.exp': () => {
      for (let i = 0; i < size; i++) out[i] = Math.exp(logits[i]!);
    },
  });
  const microseconds = Object.entries(fastest).map(([name, ms]) => [name, round(1000 * ms)]);
  const steps = Math.max(4, Math.round(50_000 / size));
  return {
    ...Object.fromEntries(microseconds),
    'naive / ours': round(fastest['naive']! / fastest['ours']!),
    'mathjs / ours': round(fastest['mathjs']! / fastest['ours']!),
    'bytes per step': round(bytesPerStep(ours, steps)),
    'bytes, naive': round(bytesPerStep(naive, steps)),
  };
}

async function measureFunction(
  ours: (x: number) => number,
  theirs: (x: number) => number,
  inputs: Float64Array,
): Promise<object> {
  const out = new Float64Array(inputs.length);
  const fastest = await fastestOf({
    ours: eachOf(ours, inputs, out),
    Math: eachOf(theirs, inputs, out),
  });
  const nanoseconds = (name: string) => (1e6 * fastest[name]!) / inputs.length;
  return {
    ours: round(nanoseconds('ours')),
    Math: round(nanoseconds('Math')),
    'Math / ours': round(nanoseconds('Math') / nanoseconds('ours')),
  };
}

/** A loop of its own for every function, so that the engine can compile the call into it. */
function eachOf(f: (x: number) => number, inputs: Float64Array, out: Float64Array): () => void {
  const loop = 'for (let i = 0; i < inputs.length; i++) out[i] = f(inputs[i]);';
  const run = new Function('f', 'inputs', 'out', loop) as (...args: unknown[]) => void;
  return () => run(f, inputs, out);
}

/** The time of each task's fastest run, in ms. */
async function fastestOf(tasks: Record<string, () => unknown>): Promise<Record<string, number>> {
  const bench = new Bench({ time: 400, warmupTime: 200, iterations: 10, warmupIterations: 5 });
  for (const [name, task] of Object.entries(tasks)) bench.add(name, () => void task());
  await bench.run();
  return Object.fromEntries(
    bench.tasks.map(({ name, result }) => {
      if (!('latency' in result)) throw new Error(`${name} did not run`);
      return [name, result.latency.min];
    }),
  );
}

/**
 * By how much the heap grows per step while nothing is collected, typed arrays' contents included. A few
 * boxed numbers are 16 bytes each; what matters is that it does not grow with the vocabulary.
 */
function bytesPerStep(step: () => unknown, steps: number): number {
  return (growth(step, steps) - growth(() => 0, steps)) / steps;
}

/** By how much it grows over some steps, and by being looked at: the median of nine times. */
function growth(step: () => unknown, steps: number): number {
  if (globalThis.gc === undefined) throw new Error('Start with --expose-gc');
  const used = () => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  const samples = Array.from({ length: 9 }, () => {
    globalThis.gc!();
    const before = used();
    for (let i = 0; i < steps; i++) step();
    return used() - before;
  });
  return samples.sort((a, b) => a - b)[4]!;
}

function mathjsStep(logits: number[], u: number): number {
  const scaled = mathjs.divide(logits, T) as number[];
  const weights = mathjs.map(mathjs.subtract(scaled, mathjs.max(scaled)) as number[], mathjs.exp);
  const probabilities = mathjs.divide(weights, mathjs.sum(weights)) as number[];
  return (mathjs.cumsum(probabilities) as number[]).findIndex((sum) => u < sum);
}

const round = (x: number) => Number(x.toPrecision(3));

await main();

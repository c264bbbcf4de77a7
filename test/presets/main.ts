import { spawnSync } from 'node:child_process';
import { openStream } from '../../src/random/index.js';
import { presets, recipeOf } from '../../src/recipe/index.js';
import { applyChain, createProcessor, draws, probabilitiesOf } from '../../src/sampling/index.js';

/*
 * Holds the preset of Hugging Face to the real one, on random logits, settings and seeds: the tokens that stay, their
 * probabilities, and the tokens drawn. Not a part of the tests, because it wants a Python with torch and transformers:
 * PYTHON=path npm run test:presets
 */

const COUNT = 300;

const random = openStream('python', '1');
const among = <Value>(values: readonly Value[]): Value =>
  values[Math.floor(random.uniform() * values.length)]!;

/** What may be set, by our name: their name and some values. */
const choices = {
  temperature: ['temperature', [0.3, 0.7, 1.5]],
  topK: ['top_k', [0, 1, 5, 20]],
  topP: ['top_p', [0.3, 0.8, 0.95]],
  minP: ['min_p', [0.02, 0.2]],
  typical: ['typical_p', [0.3, 0.9]],
  repetitionPenalty: ['repetition_penalty', [0.8, 1.3]],
  epsilon: ['epsilon_cutoff', [0.01, 0.1]],
} as const;

const cases = Array.from({ length: COUNT }, (_, i) => {
  const size = among([20, 33, 100, 500]);
  const logits = Array.from({ length: size }, () =>
    Math.fround(8 * (random.uniform() + random.uniform() - 1)),
  );
  const given = Object.entries(choices).filter(() => random.uniform() < 0.4);
  const own: [string, string, number][] = given.map(([name, [theirs, values]]) => [
    name,
    theirs,
    among<number>(values),
  ]);
  return {
    logits,
    context: [0, 3, 3, 7],
    seed: i,
    ours: Object.fromEntries(own.map(([name, , value]) => [name, value])),
    settings: Object.fromEntries(own.map(([, theirs, value]) => [theirs, value])),
  };
});

interface Answer {
  readonly kept: readonly number[];
  readonly probabilities: readonly number[];
  readonly tokens: readonly number[];
}

const python = process.env['PYTHON'] ?? 'python3';
const run = spawnSync(python, ['test/presets/huggingface.py'], {
  input: JSON.stringify(cases),
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
if (run.status !== 0) {
  console.error(`${python} has no transformers that run:\n${run.stderr || String(run.error)}`);
  process.exit(1);
}
const { versions, answers } = JSON.parse(run.stdout) as { versions: string; answers: Answer[] };

const wrong = { kept: 0, probabilities: 0, tokens: 0 };
for (const [i, { logits, context, seed, ours, settings }] of cases.entries()) {
  const { processors, draw, stream } = recipeOf(presets.huggingface, ours);
  const chain = processors.map(createProcessor);
  const { processed } = applyChain(chain, Float32Array.from(logits), { context, step: 0 });
  const probabilities = probabilitiesOf(draw, processed);
  const kept = [...processed.logits.keys()].filter((id) => processed.logits[id]! > -Infinity);
  const numbers = openStream(stream, String(seed));
  const tokens = Array.from(
    { length: 4 },
    () => draws[draw]({ ...processed, probabilities }, numbers).token,
  );
  const theirs = answers[i]!;
  const isFar = theirs.probabilities.some((p, id) => Math.abs(p - probabilities[id]!) > 1e-6);
  const differs = {
    kept: String(kept) !== String(theirs.kept),
    probabilities: isFar,
    tokens: String(tokens) !== String(theirs.tokens),
  };
  for (const key of ['kept', 'probabilities', 'tokens'] as const) {
    if (!differs[key]) continue;
    wrong[key]++;
    console.log(`case ${i}, ${JSON.stringify(settings)}: other ${key}`);
  }
}
console.log(`huggingface against ${versions}, ${COUNT} cases:`, wrong);
process.exitCode = Object.values(wrong).some((count) => count > 0) ? 1 : 0;

// `npm run bench`: tokens per second of the toy Chameleon, one after another at the end of a growing context,
// beside the same network written the plain way: nested lists, and the whole context anew for each token; and
// beside our own forward pass whose products take one row after another, and by the plans of a backend for a batch of
// eight; how many numbers a second are rounded to a format; and how long a thousand requests at a server take.
import '../../src/model/shippedModels.js';
import { repeatAnswers } from '../../src/experiment/repeatAnswers.js';
import { startWorkers } from '../../src/experiment/workers.js';
import { loadModel } from '../../src/model/loadModel.js';
import { askAbout, samplePicture, storyRequest } from '../../src/model/chameleon/index.js';
import { createChameleon } from '../../src/model/chameleon/chameleon.js';
import { readChameleonWeights } from '../../src/model/chameleon/loadChameleon.js';
import { ordersOf } from '../../src/model/chameleon/transformer/plan.js';
import { backendSpec } from '../../src/model/chameleon/transformer/backends.js';
import { toBfloat16, toFloat16 } from '../../src/numerics/halfPrecision.js';
import { openStream } from '../../src/random/index.js';
import { naiveTransformer } from '../model/chameleon/transformer/naive.js';

/** Tokens that the contexts begin with, about as many as a picture and a question have, and end with. */
const [FROM, TO] = [30, 60];

async function main(): Promise<void> {
  const { weights } = readChameleonWeights();
  const model = await loadModel('chameleon');
  const rowByRow = createChameleon(weights, { orders: ordersOf({ splits: 1 }) });
  const naive = naiveTransformer(weights);
  const ours = tokensPerSecond(model.logits, 200);
  const plain = tokensPerSecond(rowByRow.logits, 20);
  const busy = [{ rows: 8, sequences: 8, chunk: 0 }];
  const backend = model.computedBy!(backendSpec({ name: 'gpu-like' }))(busy);
  const split = tokensPerSecond(backend.logits, 40);
  const written = tokensPerSecond(naive, 1, FROM + 3); // it takes long enough
  console.log(`The toy Chameleon, contexts of ${FROM} to ${TO} tokens, in tokens per second:`);
  console.table({
    ours: { 'tokens / s': Math.round(ours), 'ours / it': 1 },
    'one row after another': { 'tokens / s': Math.round(plain), 'ours / it': ratio(ours, plain) },
    'gpu-like, in bfloat16': { 'tokens / s': Math.round(split), 'ours / it': ratio(ours, split) },
    'written the plain way': {
      'tokens / s': Math.round(written),
      'ours / it': ratio(ours, written),
    },
  });
  console.log('Numbers rounded, in millions per second:');
  console.table({ bfloat16: millionsRounded(toBfloat16), float16: millionsRounded(toFloat16) });
  console.log(
    'A thousand requests for a story of 60 tokens, gpu-like in bfloat16, with two workers, in seconds:',
  );
  console.table(await secondsInCompany());
}

/** When the first hundred were there, and all; and what both threads had of the processors. */
async function secondsInCompany() {
  const prompt = askAbout(samplePicture(openStream('seedrandom', '17')), storyRequest.zh);
  const recipe = {
    model: 'chameleon' as const,
    prompt,
    processors: [{ temperature: 0 }],
    maxTokens: 60,
  };
  const workers = startWorkers(2);
  const begun = performance.now();
  const worked = process.cpuUsage();
  let hundred = 0;
  const { answers } = await repeatAnswers(
    { ...recipe, backend: { name: 'gpu-like' }, load: {} },
    1000,
    {
      open: workers.open,
      onProgress: ({ done }) => {
        if (done >= 100 && hundred === 0) hundred = performance.now() - begun;
      },
    },
  );
  const all = performance.now() - begun;
  const { user, system } = process.cpuUsage(worked);
  await workers.close();
  const seconds = (ms: number) => Number((ms / 1000).toFixed(1));
  return {
    'the first hundred': seconds(hundred),
    all: seconds(all),
    'processor time': seconds((user + system) / 1000),
    'different answers': answers.length,
  };
}

/** The fastest of five runs. A loop of its own for every function, so that the engine can compile the call into it. */
function millionsRounded(round: (x: number) => number): number {
  const numbers = Float64Array.from({ length: 4096 }, (_, i) => 3 * Math.sin(i));
  const out = new Float64Array(numbers.length);
  const loop = 'for (let i = 0; i < numbers.length; i++) out[i] = round(numbers[i]);';
  const all = new Function('round', 'numbers', 'out', loop) as (...args: unknown[]) => void;
  let best = 0;
  for (let run = 0; run < 6; run++) {
    const begun = performance.now();
    for (let again = 0; again < 1000; again++) all(round, numbers, out);
    best = Math.max(best, (1000 * numbers.length) / 1000 / (performance.now() - begun));
  }
  return Math.round(best);
}

const ratio = (a: number, b: number) => Number((a / b).toPrecision(3));

/** The fastest of five runs, after one that nobody counts; without the time to read the beginning. */
function tokensPerSecond(
  logits: (context: readonly number[]) => unknown,
  texts: number,
  to = TO,
): number {
  let best = 0;
  for (let run = 0; run < 6; run++) {
    let spent = 0;
    for (let text = 0; text < texts; text++) {
      const context = Array.from({ length: FROM }, (_, i) => (i * 7 + text + run * texts) % 150);
      logits(context);
      const begun = performance.now();
      while (context.length < to) {
        context.push((context.length * 11 + text) % 150);
        logits(context);
      }
      spent += performance.now() - begun;
    }
    if (run > 0) best = Math.max(best, (1000 * texts * (to - FROM)) / spent);
  }
  return best;
}

await main();

// `npm run bench`: tokens per second of the toy Chameleon, one after another at the end of a growing context,
// beside the same network written the plain way: nested lists, and the whole context anew for each token; and
// beside our own forward pass whose products take one row after another.
import { loadModel } from '../../src/model/loadModel.js';
import { createChameleon } from '../../src/model/chameleon/chameleon.js';
import { readChameleonWeights } from '../../src/model/chameleon/loadChameleon.js';
import { ordersOf } from '../../src/model/chameleon/transformer/plan.js';
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
  const written = tokensPerSecond(naive, 1, FROM + 3); // it takes long enough
  console.log(`The toy Chameleon, contexts of ${FROM} to ${TO} tokens, in tokens per second:`);
  console.table({
    ours: { 'tokens / s': Math.round(ours), 'ours / it': 1 },
    'one row after another': { 'tokens / s': Math.round(plain), 'ours / it': ratio(ours, plain) },
    'written the plain way': {
      'tokens / s': Math.round(written),
      'ours / it': ratio(ours, written),
    },
  });
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

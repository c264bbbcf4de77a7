import '../../src/model/shippedModels.js';
import '../../src/sampling/expressionParser.js';
import {
  exp,
  fingerprintTrace,
  log,
  openStream,
  recipeFromJson,
  run,
  softmax,
  streamNames,
} from '../../src/index.js';
import { outcomeOf } from '../decoding/outcomeOf.js';

/** What must come out with the same bits in every JavaScript engine; of the recipes given as JSON, one after the other. */
export async function computeBits(recipes: readonly string[] = []) {
  const stream = openStream('seedrandom', 'bits');
  const numbers = Array.from({ length: 4000 }, () => stream.uniform());
  const logits = Float64Array.from(numbers, (u) => 40 * u - 20);
  return {
    exp: numbers.map((u) => exp(1500 * u - 750)),
    log: numbers.map((u) => log(u * exp(1400 * u - 700))),
    softmax: [0.05, 0.7, 1, 5].flatMap((T) => [...softmax(logits, T)]),
    streams: streamNames.flatMap((name) => {
      const stream = openStream(name, '42');
      return Array.from({ length: 100 }, () => stream.uniform());
    }),
    traces: await Promise.all(
      [0, 0.3, 1, 2.5].map(async (temperature) =>
        fingerprintTrace(await run({ processors: [{ temperature }], maxTokens: 100 })),
      ),
    ),
    outcomes: await outcomesOf(recipes),
    chameleon: fingerprintTrace(
      await run({ model: 'chameleon', prompt: '<s> Draw a red circle.<turn>', maxTokens: 60 }),
    ),
    ngram: fingerprintTrace(
      await run({
        model: { ngram: { text: 'the cat sat on the mat and the dog sat on the log' } },
        prompt: 'the',
        maxTokens: 50,
      }),
    ),
  };
}

async function outcomesOf(recipes: readonly string[]): Promise<string[]> {
  const outcomes: string[] = [];
  for (const recipe of recipes) outcomes.push(await outcomeOf(recipeFromJson(recipe)));
  return outcomes;
}

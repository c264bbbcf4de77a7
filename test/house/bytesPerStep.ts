import { decode } from '../../src/decoding/decode.js';
import type { Model } from '../../src/model/model.js';
import { openStream } from '../../src/random/index.js';
import { parseRecipe } from '../../src/recipe/recipe.js';

/** As many tokens as the vocabulary of Llama 3 has. */
const SIZE = 128_256;

/**
 * How many bytes of the vocabulary's size a step of `decode` makes where nothing is recorded: the most that the contents
 * of typed arrays grow by in any step but the first, and the least that the heap grows by. What a step makes anew each
 * time is in every one of them, whereas V8 boxes the numbers of code that it has not compiled yet, hundreds of kilobytes
 * in some steps and none in others. The model makes nothing: its logits are always the same.
 *
 * @throws Error without `node --expose-gc`
 */
export function bytesPerStep(steps = 200, model = largeModel()): number {
  const collect = globalThis.gc;
  if (collect === undefined) throw new Error('Start with --expose-gc');
  const recipe = parseRecipe({
    prompt: '',
    processors: [{ temperature: 0.8 }, { topK: 40 }],
    maxTokens: steps,
  });
  let [contents, heap] = [0, Infinity];
  collect();
  let before = process.memoryUsage();
  const stream = openStream('seedrandom', '1');
  let step = 0;
  for (const { token } of decode(recipe, model, stream, { recorder: 'off' })) {
    if (token < 0) throw new Error('a token is an id');
    const now = process.memoryUsage();
    // The first step has the workspace with it, which is made once.
    if (step++ > 0) {
      contents = Math.max(contents, now.arrayBuffers - before.arrayBuffers);
      heap = Math.min(heap, now.heapUsed - before.heapUsed);
    }
    collect();
    before = process.memoryUsage();
  }
  return contents + Math.max(0, heap);
}

/** A model with as many tokens as Llama 3 has, whose own time is nothing. */
export function largeModel(): Model {
  // The golden ratio keeps the numbers from repeating.
  const logits = Float32Array.from({ length: SIZE }, (_, i) => 24 * ((i * 0.6180339887498949) % 1));
  return {
    name: 'large',
    vocabulary: Array.from({ length: SIZE }, (_, id) => ` ${id}`),
    tokenize: () => [0],
    detokenize: (ids) => ids.join(' '),
    logits: () => logits,
  };
}

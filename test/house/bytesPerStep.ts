import { decode } from '../../src/decoding/decode.js';
import type { Model } from '../../src/model/model.js';
import { openStream } from '../../src/random/index.js';
import { parseRecipe } from '../../src/recipe/recipe.js';

/** As many tokens as the vocabulary of Llama 3 has. */
const SIZE = 128_256;

/**
 * How many bytes a step of `decode` makes where nothing is recorded: the median over the steps of one text, of
 * what the heap and the contents of typed arrays grow by. The text is long, since V8 boxes the numbers of code that it
 * has not compiled yet, which are hundreds of kilobytes. The model makes nothing: its logits are always the same.
 *
 * @throws Error without `node --expose-gc`
 */
export function bytesPerStep(steps = 400): number {
  const collect = globalThis.gc;
  if (collect === undefined) throw new Error('Start with --expose-gc');
  const recipe = parseRecipe({
    prompt: '',
    processors: [{ temperature: 0.8 }, { topK: 40 }],
    maxTokens: steps,
  });
  const used = () => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  const growths: number[] = [];
  collect();
  let before = used();
  for (const { token } of decode(recipe, largeModel(), openStream('seedrandom', '1'), {
    recorder: 'off',
  })) {
    if (token < 0) throw new Error('a token is an id');
    growths.push(used() - before);
    collect();
    before = used();
  }
  return growths.sort((a, b) => a - b)[Math.floor(growths.length / 2)]!;
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

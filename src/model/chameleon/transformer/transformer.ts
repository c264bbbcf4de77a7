import { SamplescopeError, say } from '../../../error.js';
import type { Model } from '../../model.js';
import type { Tokenizer } from '../../tokenizer.js';
import { tokenText } from '../../vocabulary.js';
import { reckoningOf, referenceArithmetic, type Arithmetic } from './arithmetic.js';
import { createCaches } from './cache.js';
import { createForward } from './forward.js';
import { checkWeights, type TransformerWeights } from './weights.js';

/** How a transformer is named, read and reckoned. */
export interface TransformerOptions {
  /** Default: `transformer`. */
  readonly name?: string;
  /** How texts become tokens. Its vocabulary is the model's. */
  readonly tokenizer: Tokenizer;
  /** Default: the reference, `{ order: 'sequential', format: 'float32' }`. */
  readonly arithmetic?: Partial<Arithmetic>;
}

/**
 * A transformer as a model: a context goes in, logits come out, by attention over its weights.
 *
 * Pure: the same context gives the same bits, whatever was asked before, because a position that is kept
 * in the cache holds the numbers that it would be worked out to again. Logits are float32; with the format
 * `float64` they are doubles.
 *
 * @throws SamplescopeError `malformed` where weights, shape and vocabulary do not fit together. `logits`
 * throws `empty` for an empty context, and `out-of-range` for one that is too long or has a token
 * outside the vocabulary
 * @example
 * const tokenizer = { vocabulary: ['a', 'b'], tokenize: () => [0], detokenize: () => 'a' };
 * const sizes = { vocabulary: 2, width: 2, layers: 1, heads: 1, hidden: 1, context: 4, reach: 0 };
 * const weights = { config: { ...sizes, rotaryBase: 100, epsilon: 1e-6 }, values: new Float64Array(44).fill(0.5) };
 * createTransformer(weights, { tokenizer }).logits([0, 1]).length // → 2
 */
export function createTransformer(
  weights: TransformerWeights,
  { name = 'transformer', tokenizer, arithmetic }: TransformerOptions,
): Model {
  const { config } = checkWeights(weights);
  const { vocabulary } = tokenizer;
  if (vocabulary.length !== config.vocabulary) {
    throw new SamplescopeError(
      'malformed',
      say`weights must be for the tokenizer's ${vocabulary.length} tokens, got
        ${config.vocabulary}`,
    );
  }
  const { order, format } = { ...referenceArithmetic, ...arithmetic };
  const forward = createForward(weights, reckoningOf({ order, format }));
  const cacheFor = createCaches(config);

  return {
    name,
    vocabulary,
    tokenize: tokenizer.tokenize,
    detokenize: tokenizer.detokenize,
    logits: (context) => {
      checkContext(context, config.context, vocabulary);
      const cache = cacheFor(context);
      while (cache.length < context.length) forward.step(cache, context[cache.length]!);
      const logits =
        format === 'float64'
          ? new Float64Array(config.vocabulary)
          : new Float32Array(config.vocabulary);
      forward.readLogits(logits);
      return logits;
    },
  };
}

function checkContext(context: readonly number[], most: number, vocabulary: readonly string[]) {
  if (context.length === 0) {
    throw new SamplescopeError(
      'empty',
      say`the context must have at least one token, got none. Begin with the token that begins a
        document.`,
    );
  }
  if (context.length > most) {
    throw new SamplescopeError(
      'out-of-range',
      say`the context must have at most ${most} tokens, got ${context.length}: a context that is
        too long. Shorten the prompt, or ask for fewer tokens.`,
    );
  }
  for (const id of context) tokenText(vocabulary, id);
}

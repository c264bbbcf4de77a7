import { createPipeline, type NextToken, type Prefix } from '../decoding/strategies/pipeline.js';
import type { Model } from '../model/model.js';
import type { Stream } from '../random/stream.js';
import type { Recipe } from '../recipe/recipe.js';
import type { DrawFrom } from '../sampling/draws/draw.js';
import { picks } from '../sampling/draws/draws.js';

/** What one run drew: the tokens, the end included where it came, and how probable each was. */
export interface DrawnAnswer {
  readonly tokens: readonly number[];
  /** The probability that each token was drawn with, after all processors. */
  readonly probabilities: readonly number[];
}

/** Answers one prompt again and again. */
export interface Answerer {
  /** The next answer: what `decode` would draw with this stream. */
  answer(stream: Stream): DrawnAnswer;
}

/** A beginning of answers: what can follow, and the beginnings that are one token longer. */
interface Beginning {
  readonly prefix: Prefix;
  readonly from: DrawFrom;
  /** Kept only where a processor's memory has to be carried on. */
  readonly next?: NextToken;
  readonly longer: Map<number, Beginning>;
}

/** So many bytes of beginnings are kept; past them, every step is worked out anew. */
const mostBytes = 100_000_000;

/**
 * Answers a recipe's prompt with the tokens that `decode` draws, to the bit, but remembers what can follow each
 * beginning of an answer: most answers share theirs, and then cost no more than the draws.
 *
 * @param recipe Its prompt, both chains, draw and maxTokens are followed.
 * @throws SamplescopeError what `createPipeline` throws; `answer` throws what `decode` does
 * @example
 * const answerer = createAnswerer(parseRecipe({ prompt: '', maxTokens: 2 }), tableModel('coin', { '': { a: 0, b: 0 } }));
 * answerer.answer(openStream('seedrandom', '1')).probabilities // → [0.5, 0.5]
 */
export function createAnswerer(recipe: Recipe, model: Model): Answerer {
  const pipeline = createPipeline(recipe, model);
  const { pick } = picks[recipe.draw];
  const scratch = new Float64Array(model.vocabulary.length);
  // Each keeps logits and probabilities, in double precision.
  let room = mostBytes / (1000 + 16 * model.vocabulary.length);

  const beginningAt = (prefix: Prefix): Beginning => {
    const next = pipeline.next(prefix);
    const { probabilities, processed, witnesses } = next;
    const from: DrawFrom = {
      get logits() {
        return processed.logits;
      },
      probabilities,
      ...(processed.tokens && { tokens: processed.tokens }),
      scratch,
    };
    return { prefix, from, longer: new Map(), ...(witnesses.length > 0 && { next }) };
  };

  const extend = ({ prefix, next }: Beginning, token: number): Prefix =>
    next === undefined
      ? { context: [...prefix.context, token], step: prefix.step + 1, states: [] }
      : pipeline.extend(next, token);

  const longer = (beginning: Beginning, token: number): Beginning => {
    const known = beginning.longer.get(token);
    if (known !== undefined) return known;
    const found = beginningAt(extend(beginning, token));
    if (room-- > 0) beginning.longer.set(token, found);
    return found;
  };

  let first: Beginning | undefined;
  return {
    answer(stream) {
      const tokens: number[] = [];
      const probabilities: number[] = [];
      let at = (first ??= beginningAt(pipeline.start));
      for (;;) {
        const token = pick(at.from, stream);
        tokens.push(token);
        probabilities.push(at.from.probabilities[token]!);
        if (token === model.end || tokens.length === recipe.maxTokens) break;
        at = longer(at, token);
      }
      return { tokens, probabilities };
    },
  };
}

import { SamplescopeError, say } from '../error.js';
import { log } from '../numerics/log.js';
import { smooth, type SmoothedOrder } from './kneserNey.js';
import type { Model } from './model.js';
import { countNgrams } from './ngramCounts.js';
import { fitTokenizer, type TokenizerName } from './tokenizer.js';
import { tokenText } from './vocabulary.js';

/** How an n-gram model is fitted. */
export interface NgramOptions {
  /** How many tokens an n-gram has: the next one and the order − 1 before it. In [1, 5]; default 3. */
  readonly order?: number | undefined;
  /** Default: `characters` where the text is mostly Han or kana, else `words`. */
  readonly tokenizer?: TokenizerName | undefined;
  /** Default `"ngram"`. */
  readonly name?: string | undefined;
}

/**
 * An n-gram model of a text, with interpolated modified Kneser-Ney smoothing (Chen & Goodman 1998). Its
 * logits are logarithms of probabilities that sum to 1; the shortest history hands on to the uniform
 * distribution, so no token is impossible. A context that is shorter than the history stands at the
 * beginning of the text. A pure function of the text and the options.
 *
 * @throws SamplescopeError `empty` for an empty text; `out-of-range` for another order; `unknown-name`
 * for another tokenizer
 * @example
 * const model = fitNgram('I am Sam. Sam I am.', { order: 2 })
 * const logits = model.logits(model.tokenize('Sam I'))
 * model.vocabulary[logits.indexOf(Math.max(...logits))] // → ' am'
 */
export function fitNgram(
  text: string,
  { order = 3, tokenizer, name = 'ngram' }: NgramOptions = {},
): Model {
  if (!Number.isInteger(order) || order < 1 || order > 5) {
    throw new SamplescopeError(
      'out-of-range',
      say`order must be an integer in [1, 5], got ${order}. It is how many tokens an n-gram has;
        3 is a good start.`,
    );
  }
  const { vocabulary, tokenize, detokenize } = fitTokenizer(text, tokenizer);
  const marker = vocabulary.length;
  const orders = countNgrams(tokenize(text), order, vocabulary.length).map(smooth);
  const probabilities = new Float64Array(vocabulary.length + 1); // the last is the marker's, always 0

  return {
    name,
    vocabulary,
    tokenize,
    detokenize,
    logits: (context) => {
      const history = new Array<number>(order - 1).fill(marker);
      for (let back = 1; back < order && back <= context.length; back++) {
        const id = context[context.length - back]!;
        tokenText(vocabulary, id);
        history[order - 1 - back] = id;
      }
      interpolate(probabilities, orders, history);
      const logits = new Float32Array(vocabulary.length);
      for (let id = 0; id < logits.length; id++) logits[id] = log(probabilities[id]!);
      return logits;
    },
  };
}

/** Writes the smoothed distribution after a history: from uniform, through ever longer histories. */
function interpolate(
  probabilities: Float64Array,
  orders: readonly SmoothedOrder[],
  history: readonly number[],
): void {
  const size = probabilities.length - 1;
  probabilities.fill(1 / size, 0, size);
  for (const [length, { starts, tokens, shares, rests }] of orders.entries()) {
    const id = findHistory(orders, history, length);
    if (id === undefined) return; // nor does any longer history occur
    const rest = rests[id]!;
    for (let token = 0; token < size; token++) probabilities[token]! *= rest;
    for (let i = starts[id]!; i < starts[id + 1]!; i++) probabilities[tokens[i]!]! += shares[i]!;
  }
}

/** The id of the last `length` tokens of a history, or undefined where the text does not have them. */
function findHistory(
  orders: readonly SmoothedOrder[],
  history: readonly number[],
  length: number,
): number | undefined {
  let id: number | undefined = 0;
  for (let i = 0; i < length && id !== undefined; i++) {
    id = findNgram(orders[i]!, id, history[history.length - length + i]!);
  }
  return id;
}

/** The id of the n-gram that has this history and this last token: binary search. */
function findNgram(
  { starts, tokens }: SmoothedOrder,
  history: number,
  token: number,
): number | undefined {
  let low = starts[history]!;
  const end = starts[history + 1]!;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens[middle]! < token) low = middle + 1;
    else high = middle;
  }
  return low < end && tokens[low] === token ? low : undefined;
}

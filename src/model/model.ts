import type { Logits } from '../distribution/logits.js';
import type { BackendSpec, Call } from './chameleon/transformer/backends.js';
import type { See } from './chameleon/transformer/forward.js';

/**
 * How images lie in a vocabulary that has text and images: one begins, exactly `length` codes follow, it ends.
 */
export interface ImageTokens {
  /** The id of begin-image. */
  readonly begin: number;
  /** The id of end-image. */
  readonly end: number;
  /** The codes are the ids from this one … */
  readonly first: number;
  /** … and so many of them: first … first + count − 1. */
  readonly count: number;
  /** How many codes one image has. */
  readonly length: number;
  /** The id that every text begins with (BOS): what is left of a context that everything is taken from. */
  readonly bos: number;
}

/**
 * A language model, as far as a sampler can see it: a context goes in, logits come out.
 */
export interface Model {
  readonly name: string;
  /** Every token's text, by id. Ids are the indices: 0 … vocabulary.length − 1. */
  readonly vocabulary: readonly string[];
  /** How images lie in the vocabulary; left out by a model of text alone. */
  readonly images?: ImageTokens;
  /** The id that ends a text (EOS): decoding stops once it is drawn. Left out where nothing ends one. */
  readonly end?: number;
  /** Ids that only prompts have, and no text: a beginning (BOS), padding, the end of a turn. Default: none. */
  readonly special?: readonly number[];
  /** How many tokens a context may have; left out where any number will do. */
  readonly contextLength?: number;
  /**
   * The ids of a text. Nothing is lost: `detokenize(tokenize(text)) === text`.
   * @throws SamplescopeError `unknown-name` where a part of the text is not in the vocabulary, naming it
   */
  tokenize(text: string): number[];
  /**
   * The text of some ids.
   * @throws SamplescopeError `out-of-range` where an id is not in the vocabulary
   */
  detokenize(ids: readonly number[]): string;
  /**
   * One logit per token of the vocabulary (natural logarithms, up to a constant), −∞ where a token is
   * impossible. A pure function of the context: same context, same bits. The array is the caller's.
   * @throws SamplescopeError `out-of-range` where the model reads an id that is not in the vocabulary;
   * `empty` where the context is empty and the model has nothing to say about that
   */
  logits(context: readonly number[]): Logits;
  /**
   * The same model as a backend computes it, request by request: each by the calls that work out its positions, one
   * after another; what lies behind them is as the last. Left out where there are no sums to order.
   */
  computedBy?(backend: BackendSpec): (schedule: readonly Call[]) => Model;
  /** Shows all tensors on the way to the logits, position after position. Left out where there are none. */
  inspect?(context: readonly number[], see: See): void;
}

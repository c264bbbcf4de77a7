import type { Model, ProcessorSpec, Step } from '../../../src/index.js';
import { entropy, softmax } from '../../../src/index.js';
import type { Piece } from '../../display/writtenText.js';
import { writeWith } from '../../chain/writeWith.js';

/** A text that a model wrote, with what came from the tail of its own distribution. */
export interface TailText {
  /** Marked where a token is of the tail. */
  readonly pieces: readonly Piece[];
  readonly fromTail: number;
  /** The mean entropy in bits, before any cut, of the choice after a token of the tail, and after another. */
  readonly entropyAfterTail: number;
  readonly entropyAfterHead: number;
}

/** The head is the likeliest tokens that have so much of the probability; the tail is all else. */
const headShare = 0.9;

/** Writes a text with a cut, or with none, and looks where each token comes from. */
export function tailText(
  model: Model,
  context: readonly number[],
  cut: readonly ProcessorSpec[],
  options: { readonly seed: string; readonly count: number },
): TailText {
  const pieces: Piece[] = [];
  const after = { tail: [] as number[], head: [] as number[] };
  writeWith(cut, model, context, options, (step) => {
    const own = softmax(step.logits);
    const before = pieces.at(-1);
    if (before !== undefined) after[before.marked ? 'tail' : 'head'].push(entropy(own));
    pieces.push({ text: model.vocabulary[step.token]!, marked: isOfTail(own, step) });
  });
  return {
    pieces,
    fromTail: pieces.filter(({ marked }) => marked).length,
    entropyAfterTail: mean(after.tail),
    entropyAfterHead: mean(after.head),
  };
}

function isOfTail(probabilities: Float64Array, { token }: Step): boolean {
  let likelier = 0;
  for (const p of probabilities) if (p > probabilities[token]!) likelier += p;
  return likelier >= headShare;
}

/** NaN of nothing. */
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

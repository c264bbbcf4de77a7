import { softmax } from '../../../distribution/softmax.js';
import { log } from '../../../numerics/log.js';
import { sum } from '../../../numerics/sum.js';
import { numpy } from '../../../random/streams/numpy.js';
import type { Model } from '../../model.js';
import { sampleDocument, type WorldDocument } from '../world/documents.js';

/** How well a model knows one kind of text, beside the best that any model can do. */
export interface CrossEntropy {
  /** A part of documents, e.g. `answer`; `all` for whole documents. */
  readonly part: string;
  readonly tokens: number;
  /** Nats per token: −ln of the probability that the model gives to what comes, on average. */
  readonly model: number;
  /** Nats per token: the same of the grammar that has made the documents. */
  readonly grammar: number;
}

/**
 * A model's cross-entropy on held-out documents, beside the grammar's own on the same ones, part by part.
 *
 * The grammar is told that pictures are held out, which makes them a tenth as many; the model is not, so for
 * parts that are pictures it cannot come closer than about ln 10 = 2.3 nats a picture.
 *
 * @param documents How many documents.
 * @param seed What they are drawn with.
 */
export function measureCrossEntropies(
  model: Model,
  documents: number,
  seed: number,
  heldOut = true,
): CrossEntropy[] {
  const stream = numpy(seed);
  const pieces = Array.from({ length: documents }, () =>
    sampleDocument(stream, { heldOut }),
  ).flatMap((document) => piecesOf(model, document));
  const parts = [...new Set(pieces.map(({ part }) => part))];
  return ['all', ...parts].map((part) => {
    const those = pieces.filter((piece) => part === 'all' || piece.part === part);
    const tokens = sum(those.map(({ length }) => length));
    return {
      part,
      tokens,
      model: sum(those.map(({ given }) => given)) / tokens,
      grammar: -sum(those.map(({ logProbability }) => logProbability)) / tokens,
    };
  });
}

function piecesOf(model: Model, { tokens, parts }: WorldDocument) {
  let at = 1;
  return parts.map(({ part, length, logProbability }) => {
    let given = 0;
    for (const end = at + length; at < end; at++) {
      given -= log(softmax(model.logits(tokens.slice(0, at)))[tokens[at]!]!);
    }
    return { part, length, logProbability, given };
  });
}

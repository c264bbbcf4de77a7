import type { Tokenizer } from '../../../../src/model/tokenizer.js';
import { joinTokens } from '../../../../src/model/vocabulary.js';
import { randomWeights } from '../../../../src/model/chameleon/transformer/randomWeights.js';

/** A shape in which nothing is equal by chance, and no size is a multiple of a block's. */
export const tinyConfig = {
  vocabulary: 11,
  width: 12,
  layers: 2,
  heads: 3,
  hidden: 10,
  context: 24,
  reach: 3,
  rotaryBase: 50,
  epsilon: 1e-5,
};

/** Random weights whose gains are not all 1, so that a forgotten gain shows. */
export function tinyWeights(seed = 1) {
  const { config, values } = randomWeights(tinyConfig, seed);
  return { config, values: values.map((value, i) => value + 0.2 * Math.sin(i * i)) };
}

const vocabulary = [...'abcdefghijk'];

/** Letters. */
export const tinyTokenizer: Tokenizer = {
  vocabulary,
  tokenize: (text) => [...text].map((letter) => vocabulary.indexOf(letter)),
  detokenize: (ids) => joinTokens(vocabulary, ids),
};

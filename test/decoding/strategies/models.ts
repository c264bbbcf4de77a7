import fc from 'fast-check';
import type { Model } from '../../../src/model/index.js';

const letters = ['a', 'b', 'c', 'd', 'e'];

/** A model with the vocabulary a, b, c, … that gives these weights after a context; none of them is 0. */
export function modelOf(
  size: number,
  weightsAfter: (context: readonly number[]) => readonly number[],
  name = 'weights',
): Model {
  const vocabulary = letters.slice(0, size);
  return {
    name,
    vocabulary,
    tokenize: (text) => Array.from(text, (letter) => vocabulary.indexOf(letter)),
    detokenize: (ids) => ids.map((id) => vocabulary[id]!).join(''),
    logits: (context) => Float64Array.from(weightsAfter(context), Math.log),
  };
}

/** The weights as plain probabilities. */
export const shares = (weights: readonly number[]): number[] => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
};

/** A first-order chain: the weights after each token, and at the beginning. Small integers, so that ties occur. */
export interface Chain {
  readonly size: number;
  readonly rows: readonly (readonly number[])[];
}

export const weightsOf = ({ size, rows }: Chain, context: readonly number[]): readonly number[] =>
  rows[context.at(-1) ?? size]!;

export const chainModel = (chain: Chain, name?: string): Model =>
  modelOf(chain.size, (context) => weightsOf(chain, context), name);

export const anyChain = (sizes: { min: number; max: number }, largest = 6): fc.Arbitrary<Chain> =>
  fc
    .integer(sizes)
    .chain((size) =>
      fc
        .array(
          fc.array(fc.integer({ min: 1, max: largest }), { minLength: size, maxLength: size }),
          { minLength: size + 1, maxLength: size + 1 },
        )
        .map((rows) => ({ size, rows })),
    );

/** All sequences of n tokens; with an EOS token, a sequence ends there. */
export function allSequences(size: number, n: number, eosToken?: number): number[][] {
  if (n === 0) return [[]];
  return Array.from({ length: size }, (_, token) =>
    token === eosToken
      ? [[token]]
      : allSequences(size, n - 1, eosToken).map((rest) => [token, ...rest]),
  ).flat();
}

/** The probability of a sequence under a chain. */
export const probabilityOf = (chain: Chain, tokens: readonly number[]): number =>
  tokens.reduce(
    (product, token, i) => product * shares(weightsOf(chain, tokens.slice(0, i)))[token]!,
    1,
  );

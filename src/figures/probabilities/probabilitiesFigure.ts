import {
  probabilitiesChart,
  probabilitiesTable,
  type ProbabilitiesData,
} from '../../charts/index.js';
import type { Step } from '../../decoding/step.js';
import { softmax } from '../../distribution/softmax.js';
import { openAsked, stepAfter, type Asked } from '../asked.js';
import type { Figure } from '../figure.js';
import { possibleTokens } from '../possibleTokens.js';

/** The probabilities of a token before and after a recipe's processors. */
export interface ProbabilitiesSource {
  readonly chart: 'probabilities';
  readonly recipe: Asked;
  /** What the probabilities after are called: those at this temperature. */
  readonly temperature: number;
  /** The tokens that the recipe drew before this one. Default: none. */
  readonly history?: readonly number[];
  /** What a reader thinks that a token's probability is. Default: nothing. */
  readonly guess?: { readonly token: string; readonly probability: number };
}

/** A distribution before and after. */
export const probabilitiesFigure: Figure<ProbabilitiesSource, ProbabilitiesData> = {
  dataOf: async ({ recipe, temperature, history = [], guess }) => {
    const asked = await openAsked(recipe);
    const { vocabulary } = asked.model;
    const data = probabilitiesOfStep(stepAfter(asked, history.length), vocabulary, temperature);
    if (guess === undefined) return data;
    const { token, probability } = guess;
    return { ...data, guess: { token: data.tokens.indexOf(token), probability } };
  },
  chart: probabilitiesChart,
  table: probabilitiesTable,
};

/** The probabilities of a step that is taken already; what the model holds impossible is left out. */
export function probabilitiesOfStep(
  { logits, probabilities }: Pick<Step, 'logits' | 'probabilities'>,
  vocabulary: readonly string[],
  temperature: number,
): ProbabilitiesData {
  const possible = possibleTokens(logits);
  const before = softmax(logits);
  return {
    tokens: possible.map((id) => vocabulary[id]!),
    before: possible.map((id) => before[id]!),
    after: possible.map((id) => probabilities[id]!),
    temperature,
  };
}

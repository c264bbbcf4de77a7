import { speculativeDecoding } from '../../decoding/strategies/speculativeDecoding.js';
import { loadModel, loadNgramOfOrder } from '../../model/loadModel.js';
import { openStream } from '../../random/openStream.js';
import type { Recipe } from '../../recipe/recipe.js';

/**
 * Speculative decoding of a recipe: an n-gram model of another order over the same text guesses, the recipe's judges.
 * Tokens are told by their text, in each round what was guessed, what became of it and what the judge added.
 *
 * @throws SamplescopeError what `speculativeDecoding`, `loadModel` and `loadNgramOfOrder` throw
 */
export async function speculate(recipe: Recipe, draftOrder: number, draftTokens?: number) {
  const target = await loadModel(recipe.model);
  const draft = await loadNgramOfOrder(recipe.model, draftOrder);
  const stream = openStream(recipe.stream, recipe.seed);
  const { text, tokens, acceptanceRate, rounds } = speculativeDecoding(
    recipe,
    { target, draft },
    stream,
    { draftTokens },
  );
  const textOf = (id: number) => target.vocabulary[id]!;
  return {
    text,
    tokens: tokens.length,
    acceptanceRate,
    judged: rounds.reduce((sum, { verdicts }) => sum + verdicts.length, 0),
    rounds: rounds.map(({ proposed, verdicts, own, tokens, position, consumed }) => ({
      proposed: proposed.map(textOf),
      verdicts: verdicts.map(({ token, acceptance, u, accepted }) => ({
        token: textOf(token),
        acceptance,
        u,
        accepted,
      })),
      ...(own && { own: { from: own.from, token: textOf(own.token), u: own.u } }),
      tokens: tokens.map(textOf),
      position,
      consumed,
    })),
  };
}

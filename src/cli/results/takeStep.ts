import { SamplescopeError, say } from '../../error.js';
import { decode } from '../../decoding/decode.js';
import type { Logits } from '../../distribution/logits.js';
import { modelOf } from '../../decoding/modelOf.js';
import type { Model } from '../../model/model.js';
import { openStream } from '../../random/openStream.js';
import type { Recipe } from '../../recipe/recipe.js';
import type { At } from '../../sampling/processors/processor.js';
import { probabilitiesOf } from '../../sampling/sampler.js';
import type { Stage } from '../../sampling/stages.js';

/** One decoding step, with the ledger of every stage. */
export interface StepResult {
  readonly recipe: Recipe;
  readonly history: readonly number[];
  readonly vocabulary: readonly string[];
  readonly logits: Logits;
  /** The probabilities before the first stage. */
  readonly before: Float64Array;
  readonly stages: readonly Stage[];
  /** The probabilities that the draw was made from. */
  readonly probabilities: Float64Array;
  /** Of those, in bits. */
  readonly entropy: number;
  /** The tokens in the order in which the draw lays them out. */
  readonly order: Int32Array;
  /** Where the random stream stood before the draw. */
  readonly position: number;
  readonly consumed: readonly number[];
  readonly token: number;
}

/** A step's beginning: what the model says, and where in the text. */
interface StepStart {
  readonly model: Model;
  readonly logits: Logits;
  readonly at: At;
}

/**
 * The model's logits after a recipe's prompt and the tokens generated since.
 *
 * @param history Ids of tokens.
 * @throws SamplescopeError `out-of-range` for an id that is not in the vocabulary; what the model throws
 */
export async function startStep(recipe: Recipe, history: readonly number[]): Promise<StepStart> {
  const model = await modelOf(recipe);
  checkHistory(history, model);
  const context = [...model.tokenize(recipe.prompt), ...history];
  const at = { context, step: history.length, model, seed: recipe.seed };
  return { model, logits: model.logits(context), at };
}

/**
 * The first step that `decode` takes, with ledgers, but some tokens may have been generated already. Processors with a
 * memory begin without one.
 *
 * @param history Ids of tokens.
 * @throws SamplescopeError `out-of-range` for an id that is not in the vocabulary; what the model, a processor or the
 * draw throws
 */
export async function takeStep(recipe: Recipe, history: readonly number[]): Promise<StepResult> {
  const model = await modelOf(recipe);
  checkHistory(history, model);
  const stream = openStream(recipe.stream, recipe.seed);
  const [first] = decode(recipe, model, stream, { recorder: 'ledger', history });
  const { logits, stages, probabilities, entropy, position, consumed, token } = first!;
  return {
    recipe,
    history,
    vocabulary: model.vocabulary,
    logits,
    before: probabilitiesOf('inverseCdf', { logits, temperature: 1 }),
    stages,
    probabilities,
    entropy,
    order: stages.at(-1)?.scores.tokens ?? Int32Array.from(logits.keys()),
    position,
    consumed,
    token,
  };
}

function checkHistory(history: readonly number[], { vocabulary }: Model): void {
  const last = vocabulary.length - 1;
  for (const id of history) {
    if (id <= last) continue;
    throw new SamplescopeError(
      'out-of-range',
      say`history must have token ids in [0, ${last}], got ${id}. Of a file with logits, the
        first token is 0`,
    );
  }
}

/** What became of one token: the stages that moved its logit, and the one that removed it. */
export interface Fate {
  readonly moves: readonly { readonly stage: number; readonly from: number; readonly to: number }[];
  readonly removedBy?: { readonly stage: number; readonly because: string };
}

/** Every token's fate, by id; stages count from 0. */
export function fatesOf(stages: readonly Stage[], vocabularySize: number): Fate[] {
  const moves = Array.from({ length: vocabularySize }, (): Fate['moves'][number][] => []);
  const ends: Fate['removedBy'][] = [];
  for (const [stage, { ledger }] of stages.entries()) {
    for (const { token, from, to } of ledger!.moved) moves[token]!.push({ stage, from, to });
    for (const { token, because } of ledger!.removed) ends[token] = { stage, because };
  }
  return moves.map((moves, token) => {
    const removedBy = ends[token];
    return removedBy === undefined ? { moves } : { moves, removedBy };
  });
}

/** The result as --json gives it. With an explanation, stages have ledgers, and tokens their fates. */
export function stepResultAsJson(result: StepResult, explain: boolean) {
  const { recipe, history, vocabulary, logits, before, stages, probabilities } = result;
  const fates = explain ? fatesOf(stages, vocabulary.length) : [];
  return {
    recipe,
    history,
    stages: stages.map(stageAsJson(explain)),
    tokens: vocabulary.map((token, id) => ({
      token,
      id,
      logit: logits[id],
      before: before[id],
      probability: probabilities[id],
      ...fates[id],
    })),
    entropy: result.entropy,
    order: result.order,
    position: result.position,
    consumed: result.consumed,
    drawn: { token: vocabulary[result.token], id: result.token },
  };
}

/** A stage as --json gives it. */
export const stageAsJson =
  (explain: boolean) =>
  ({ name, description, ledger }: Stage) => ({ name, description, ...(explain && { ledger }) });

import { tokenColors, type TokenColors } from '../charts/index.js';
import { decode, type TraceOptions } from '../decoding/decode.js';
import type { Step } from '../decoding/step.js';
import { requestsOf } from '../decoding/modelOf.js';
import { loadModel, type ModelSpec } from '../model/loadModel.js';
import type { Model } from '../model/model.js';
import { openStream } from '../random/openStream.js';
import { allProcessors, parseRecipe, type PartialRecipe, type Recipe } from '../recipe/recipe.js';
import { loadProcessors } from '../sampling/processors/processors.js';
import { possibleTokens } from './possibleTokens.js';

/** Logits that no model of ours gives. */
export interface WrittenLogits {
  readonly tokens: readonly string[];
  readonly logits: ArrayLike<number>;
}

/** Whose distribution a figure shows: that of a recipe, or of numbers that stand in for its model. */
export type Asked = PartialRecipe & { readonly written?: WrittenLogits | undefined };

/** A recipe, and the model that it asks. */
interface Opened {
  readonly recipe: Recipe;
  readonly model: Model;
}

/**
 * The whole recipe, with its model as its backend computes it under its load.
 *
 * @throws SamplescopeError what `parseRecipe`, `loadModel` and `requestsOf` throw
 */
export async function openAsked({ written, ...partial }: Asked): Promise<Opened> {
  await loadProcessors(allProcessors(partial));
  const recipe = parseRecipe(written ? { ...partial, prompt: '' } : partial);
  const model = written ? alwaysTheSame(written) : await modelNamed(recipe.model);
  return { recipe, model: requestsOf(recipe, model)(0) };
}

/** What the model calls itself that written logits make. */
export const writtenName = 'the same logits each time';

/** The model that was made last of a text or a table: a moving slider does not make it again. */
let last: { readonly key: string; readonly model: Promise<Model> } | undefined;

function modelNamed(spec: ModelSpec): Promise<Model> {
  if (typeof spec === 'string') return loadModel(spec);
  const key = JSON.stringify(spec);
  if (last?.key !== key) last = { key, model: loadModel(spec) };
  return last.model;
}

/** A model that gives the same logits whatever the text. */
function alwaysTheSame({ tokens, logits }: WrittenLogits): Model {
  return {
    name: writtenName,
    vocabulary: tokens,
    tokenize: (text) => [...text].map((token) => tokens.indexOf(token)).filter((id) => id >= 0),
    detokenize: (ids) => ids.map((id) => tokens[id]).join(''),
    logits: () => Float64Array.from(logits),
  };
}

/** Tokens, and a logit for each. */
interface Distribution {
  readonly tokens: readonly string[];
  readonly logits: Float64Array;
}

/**
 * The tokens that are possible after a recipe's prompt, in the order of the vocabulary, and their logits. A table
 * leaves out most of its vocabulary at every prompt, and what has no chance has no place in a chart.
 *
 * @throws SamplescopeError what `openAsked` and the model throw
 * @example
 * (await distributionOf({ prompt: 'The coin shows' })).tokens[0] // → ' heads'
 */
export async function distributionOf(asked: Asked): Promise<Distribution> {
  const { recipe, model } = await openAsked({ ...asked, processors: [] });
  const logits = model.logits(model.tokenize(recipe.prompt));
  const possible = possibleTokens(logits);
  return {
    tokens: possible.map((token) => model.vocabulary[token]!),
    logits: Float64Array.from(possible, (token) => logits[token]!),
  };
}

/**
 * A recipe's step after so many others.
 *
 * @throws SamplescopeError what `decode` throws
 */
export function stepAfter({ recipe, model }: Opened, before: number, how?: TraceOptions): Step {
  const stream = openStream(recipe.stream, recipe.seed);
  let step: Step | undefined;
  for (step of decode({ ...recipe, maxTokens: before + 1 }, model, stream, how));
  return step!;
}

/** The colours of a recipe's tokens: the likeliest have their own. */
export async function colorsOf(asked: Asked): Promise<TokenColors> {
  const { tokens, logits } = await distributionOf(asked);
  return tokenColors(tokens, logits);
}

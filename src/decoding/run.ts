import { SamplescopeError, say } from '../error.js';
import type { ModelSpec } from '../model/loadModel.js';
import type { Model } from '../model/model.js';
import { openStream } from '../random/index.js';
import { nameModel } from '../recipe/nameModel.js';
import { allProcessors, parseRecipe, type PartialRecipe, type Recipe } from '../recipe/recipe.js';
import { loadProcessors } from '../sampling/processors/processors.js';
import { decode, type TraceOptions } from './decode.js';
import { modelOf } from './modelOf.js';
import type { Step } from './step.js';

/** What a recipe gave: plain data, from which every chart, table and receipt is made. */
export interface Trace {
  readonly recipe: Recipe;
  /** The text of every token, by id. */
  readonly vocabulary: readonly string[];
  readonly steps: readonly Step[];
  /** The text that was generated, without the prompt. */
  readonly text: string;
}

/** How a recipe is run. */
export interface RunOptions extends TraceOptions {
  /** A model of your own. The recipe leaves its `model` out, and the trace's recipe has its name: `{ own: name }`. */
  readonly model?: Model | undefined;
}

/**
 * Runs a recipe: the same recipe gives the same trace, to the bit, wherever it runs.
 *
 * @throws SamplescopeError for a recipe that is not well-formed, and what `decode`, `nameModel` and `modelOf` throw
 * @example
 * (await run({ seed: '42', processors: [{ temperature: 0 }] })).text // → ' Paris'
 * @example
 * const coin = tableModel('coin', { '': { heads: 0, tails: 0 } });
 * const trace = await run({ prompt: '', maxTokens: 2 }, { model: coin });
 * trace.recipe.model // → { own: 'coin' }
 * (await replay(createReceipt(trace), { model: coin })).same // → true
 */
export async function run(recipe: PartialRecipe, options: RunOptions = {}): Promise<Trace> {
  return (await runWithModel(recipe, options)).trace;
}

/** A run, and the model that it was computed by. */
export interface RunWithModel {
  readonly trace: Trace;
  readonly model: Model;
}

/** The same as `run`, with the model that computed it. */
export async function runWithModel(
  recipe: PartialRecipe,
  options: RunOptions = {},
): Promise<RunWithModel> {
  await loadProcessors(allProcessors(recipe));
  const whole = parseRecipe(nameModel(recipe, options.model));
  const model = await modelOf(whole, options.model);
  const steps = [...decode(whole, model, openStream(whole.stream, whole.seed), options)];
  return { trace: createTrace(whole, model, steps), model };
}

/**
 * The trace that some steps make up; for callers that step through `decode` themselves.
 *
 * @param recipe What it leaves out has its default; a model that is not the default's is named, as `run` names it.
 * @throws SamplescopeError what `parseRecipe` throws; `malformed` for a recipe that names another model than this one
 * @example
 * const coin = tableModel('coin', { '': { heads: 0, tails: 0 } });
 * const steps = [...decode({ prompt: '' }, coin, openStream('seedrandom', '42'))];
 * createTrace({ prompt: '' }, coin, steps).recipe.model // → { own: 'coin' }
 */
export function createTrace(given: PartialRecipe, model: Model, steps: readonly Step[]): Trace {
  const isOwn = given.model === undefined && model.name !== parseRecipe({}).model;
  const recipe = parseRecipe(isOwn ? nameModel(given, model) : given);
  const named = nameOf(recipe.model);
  if (named !== model.name) {
    throw new SamplescopeError(
      'malformed',
      say`recipe.model must name the model that ran, which is ${JSON.stringify(model.name)}, got ${JSON.stringify(named)}`,
    );
  }
  return {
    recipe,
    vocabulary: model.vocabulary,
    steps,
    text: model.detokenize(steps.map(({ token }) => token)),
  };
}

/** The name of the model that a recipe asks for. */
function nameOf(spec: ModelSpec): string {
  if (typeof spec === 'string') return spec;
  return 'own' in spec ? spec.own : 'table' in spec ? 'table' : 'ngram';
}

import * as v from 'valibot';
import { SamplescopeError, say } from '../error.js';
import type { BackendName, BackendSpec } from '../model/chameleon/transformer/backends.js';
import type { ModelSpec } from '../model/loadModel.js';
import type { Load } from '../model/server/load.js';
import { checkTable } from '../model/tableRows.js';
import { openStream, type StreamName } from '../random/index.js';
import { drawNames } from '../sampling/draws/draws.js';
import { createProcessor, type ProcessorSpec } from '../sampling/processors/processors.js';
import { check, named, rule } from './check.js';
import { isObject } from './isObject.js';
import { modelSpecSchema } from './modelSpecSchema.js';
import { backendSchema, loadSchema } from './servingSchema.js';
import { streamSchema } from './streamSchema.js';
import { textSchema } from './textSchema.js';
import { asJson } from './writeJson.js';

const list = rule(say`must be a list of processors, in order`);
const processorSchema = v.custom<ProcessorSpec>(
  isObject,
  rule(say`must be an object of one key such as {"temperature":0.8}`),
);

/**
 * The form of a recipe, version 1, with the default of every part. Keys that it does not name are
 * refused: a misspelt one would otherwise change nothing, silently.
 */
const recipeSchema = v.strictObject({
  version: v.optional(
    v.literal(
      1,
      rule(
        say`must be 1, the version that this Samplescope reads; a higher one needs a newer Samplescope`,
      ),
    ),
    1,
  ),
  model: v.optional(modelSpecSchema, 'table'),
  prompt: v.optional(textSchema, 'The capital of France is'),
  processors: v.optional(v.array(processorSchema, list), [{ temperature: 1 }]),
  imageProcessors: v.exactOptional(v.array(processorSchema, list)),
  draw: v.optional(named('draw', drawNames), 'inverseCdf'),
  stream: v.optional(streamSchema, 'seedrandom'),
  seed: v.optional(
    v.pipe(
      textSchema,
      v.nonEmpty(rule(say`must not be empty: any other text will do, such as "42"`)),
    ),
    '42',
  ),
  maxTokens: v.optional(
    v.pipe(
      v.number(rule(say`must be a whole number`)),
      v.integer(rule(say`must be a whole number`)),
      v.minValue(1, rule(say`must be in [1, 10000]`)),
      v.maxValue(10_000, rule(say`must be in [1, 10000]`)),
    ),
    1,
  ),
  backend: v.exactOptional(backendSchema),
  load: v.exactOptional(loadSchema),
});

/** Everything that decides which tokens come out, as plain JSON with nothing left open. */
export interface Recipe {
  readonly version: 1;
  readonly model: ModelSpec;
  readonly prompt: string;
  /** What happens to the logits before softmax, in order. */
  readonly processors: readonly ProcessorSpec[];
  /**
   * For a model with images: what happens to the logits of an image's codes instead. With it, an image that is
   * begun gets all its codes through this chain, and is ended. Left out, there is one chain for all tokens.
   */
  readonly imageProcessors?: readonly ProcessorSpec[];
  readonly draw: (typeof drawNames)[number];
  readonly stream: StreamName;
  /** Always text: the seeds "1" and "01" are two seeds. */
  readonly seed: string;
  /** How many tokens to draw, in [1, 10 000]. */
  readonly maxTokens: number;
  /** What computes the model. Left out, it is computed in the one way that the model promises. */
  readonly backend?: BackendSpec;
  /** Who else is at the server where it is computed. Left out, nobody. */
  readonly load?: Load;
}

/** A recipe as a person writes it: what is left out has its default. A backend may be its name, a load its seed. */
export type PartialRecipe = Partial<Omit<Recipe, 'backend' | 'load'>> & {
  readonly backend?: BackendName | (Partial<BackendSpec> & Pick<BackendSpec, 'name'>);
  readonly load?: string | Partial<Load>;
};

/**
 * Checks a recipe and fills in what was left out, so that two recipes that mean the same are the same.
 *
 * @param input A recipe as plain data. Defaults: version 1, model "table", prompt "The capital of
 * France is", processors [{"temperature":1}], draw "inverseCdf", stream "seedrandom", seed "42",
 * maxTokens 1, and no imageProcessors, backend or load.
 * @throws SamplescopeError `malformed`, one line for each thing that is wrong, each with its path; what
 * a processor, a table or a stream throws for its values and
 * its seed
 * @example
 * parseRecipe({ seed: '7' }).stream // → 'seedrandom'
 * parseRecipe({ processors: [{ temperature: 0.5 }] }).processors[0] // → { temperature: 0.5 }
 */
export function parseRecipe(input: unknown): Recipe {
  const recipe: Recipe = check('recipe', recipeSchema, input);
  openStream(recipe.stream, recipe.seed); // each framework has its own rule for seeds
  for (const processor of allProcessors(recipe)) createProcessor(processor);
  if (typeof recipe.model === 'object' && 'table' in recipe.model) checkTable(recipe.model.table);
  const { processors, imageProcessors, backend, load } = recipe;
  if (load !== undefined && backend === undefined) {
    throw new SamplescopeError(
      'malformed',
      say`recipe.load must go with a backend, such as {"backend":"gpu-like"}: no plan depends on it otherwise`,
    );
  }
  return {
    ...recipe,
    processors: asJson(processors),
    ...(imageProcessors && { imageProcessors: asJson(imageProcessors) }),
  };
}

/**
 * The processors of both chains, as a recipe writes them.
 *
 * @example
 * allProcessors({ processors: [{ topK: 2 }], imageProcessors: [{ topK: 3 }] }) // → [{ topK: 2 }, { topK: 3 }]
 */
export const allProcessors = ({
  processors = [],
  imageProcessors = [],
}: PartialRecipe): readonly ProcessorSpec[] => [...processors, ...imageProcessors];

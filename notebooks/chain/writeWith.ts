import {
  createProcessor,
  decode,
  openStream,
  parseRecipe,
  type Model,
  type ProcessorSpec,
  type Step,
} from '../../src/index.js';

/** What a chain wrote, and what stopped it, if anything did. */
interface Written {
  readonly drawn: readonly number[];
  /** Undefined where all went well. */
  readonly problem: Error | undefined;
}

/**
 * Lets a model go on after a text, with each token's logits sent through a chain.
 *
 * @param context The text, as tokens of the model.
 * @param look Is shown every step, before the next is taken.
 */
export function writeWith(
  chain: readonly ProcessorSpec[],
  model: Model,
  context: readonly number[],
  { seed, count }: { readonly seed: string; readonly count: number },
  look: (step: Step) => void = () => {},
): Written {
  const drawn: number[] = [];
  try {
    for (const spec of chain) createProcessor(spec);
    const prompt = model.detokenize(context);
    const recipe = parseRecipe({ processors: chain, prompt, seed, maxTokens: count });
    for (const step of decode(recipe, model, openStream(recipe.stream, seed))) {
      look(step);
      drawn.push(step.token);
    }
    return { drawn, problem: undefined };
  } catch (error) {
    return { drawn, problem: error as Error };
  }
}

import { SamplescopeError, say, shown } from '../error.js';
import { imagePhase, type ImagePhase } from '../model/imagePhase.js';
import type { ImageTokens, Model } from '../model/model.js';
import type { Recipe } from '../recipe/recipe.js';
import { force } from '../sampling/processors/forbidding.js';
import { processorOf, type Processor } from '../sampling/processors/processor.js';
import { createProcessor } from '../sampling/processors/processors.js';

/**
 * Which chain the next token of a context goes through. It gives the same chain, not a copy, as long as the
 * phase lasts: so a change of the chain tells a change of the phase, where memories begin anew.
 */
export type ChainAt = (context: readonly number[]) => readonly Processor[];

/**
 * The chains of a recipe by the phase that a text is in: `processors` for text; `imageProcessors` for an image
 * from begin-image until it has all its codes; then end-image is forced (logit 0, the others −∞). A recipe without
 * `imageProcessors` has one chain for everything.
 *
 * Source: Chameleon's `MultimodalGenerator`, which makes a new decoder at each of these places.
 *
 * @throws SamplescopeError `malformed` for `imageProcessors` with a model without images; what `createProcessor`
 * throws. What it gives throws what `imagePhase` throws
 * @example
 * createChains(parseRecipe({}), tableModel('coin', { '': { a: 0, b: 0 } }))([])[0].name // → 'temperature'
 */
export function createChains(recipe: Recipe, { images, name }: Model): ChainAt {
  const text = recipe.processors.map(createProcessor);
  if (recipe.imageProcessors === undefined) return () => text;
  if (images === undefined) {
    throw new SamplescopeError(
      'malformed',
      say`imageProcessors must go with a model that has images, and ${shown(name)} has none.
        Leave them out, or take a preset for text, such as "chameleon text"`,
    );
  }
  const chains: Record<ImagePhase, readonly Processor[]> = {
    text,
    image: recipe.imageProcessors.map(createProcessor),
    endImage: [endImage(images)],
  };
  return (context) => chains[imagePhase(context, images)];
}

/** Not a processor that a recipe can name: nothing in a recipe could leave it out. */
const endImage = ({ end, length }: ImageTokens): Processor =>
  processorOf({
    name: 'endImage',
    description: `end-image is forced after ${length} codes`,
    keepsArgmax: false,
    run: (candidates) => force('endImage', candidates, end),
  });

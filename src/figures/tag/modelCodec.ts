import { lookUp, say } from '../../error.js';
import type { Language } from '../../charts/index.js';
import type { ModelName, ModelSpec } from '../../model/loadModel.js';
import type { PartialRecipe } from '../../recipe/recipe.js';
import type { Given } from './attributes.js';
import type { Codec } from './codec.js';
import { forbidBeside } from './forbidBeside.js';

/** What each model is asked where an author does not say; chameleon is shown a picture. */
const prompts: Readonly<Record<ModelName, string | undefined>> = {
  table: 'What is in the picture?',
  austen: 'It is a',
  songci: '明月',
  chameleon: undefined,
};

/**
 * A model, and what it is asked, as a recipe has them. What else a recipe says of how it is computed has no attribute.
 *
 * @example
 * await modelCodec.read({ text: 'To be, or not to be.' }, 'en') // → { model: { ngram: { text: 'To be, or not to be.' } }, prompt: '' }
 * await modelCodec.write({ model: 'austen', prompt: 'It is' }) // → { model: 'austen', prompt: 'It is' }
 */
export const modelCodec: Codec<PartialRecipe> = {
  takes: ['prompt', 'model', 'text', 'picture', 'question'],
  defaults: () => ({}),
  async read(given, language) {
    const { text, prompt, model: name = 'table' } = given;
    if (text !== undefined) {
      forbidBeside(given, 'text', ['model', 'picture', 'question']);
      return { model: { ngram: { text } }, prompt: prompt ?? '' };
    }
    lookUp('model', prompts, name);
    if (name !== 'chameleon') forbidBeside(given, say`the model ${name}`, ['picture', 'question']);
    if (prompt !== undefined) forbidBeside(given, 'prompt', ['picture', 'question']);
    const model = name as ModelName;
    return { model, prompt: prompt ?? prompts[model] ?? (await aboutPicture(given, language)) };
  },
  async write({ model = 'table', prompt, backend, load, imageProcessors }) {
    if (prompt === undefined || backend || load || imageProcessors) return undefined;
    if (typeof model === 'object') return fittedTo(model, prompt);
    if (model === 'chameleon') return seenIn(prompt);
    return { ...(model !== 'table' && { model }), prompt };
  },
};

async function aboutPicture(given: Given, language: Language): Promise<string> {
  const { picturePrompt } = await import('./pictureAttributes.js');
  return picturePrompt(given, language);
}

async function seenIn(prompt: string): Promise<Given> {
  const { pictureIn } = await import('./pictureAttributes.js');
  const seen = pictureIn(prompt);
  return { model: 'chameleon', ...(seen?.question === undefined ? { prompt } : seen) };
}

/** A text of the reader's own, where it is fitted as it is by default. */
function fittedTo(model: Exclude<ModelSpec, ModelName>, prompt: string): Given | undefined {
  if (!('ngram' in model)) return undefined;
  const { text, ...others } = model.ngram;
  return Object.keys(others).length === 0 ? { text, prompt } : undefined;
}

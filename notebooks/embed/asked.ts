import { lookUp, say } from '../../src/error.js';
import type { Language } from '../../src/charts/index.js';
import type { ModelName, ModelSpec } from '../../src/model/loadModel.js';
import type { Given } from '../tags/attributes.js';
import { forbidBeside } from './forbidBeside.js';

/** The attributes that say which model is asked, and what. */
export const modelAttributes = ['prompt', 'model', 'text', 'picture', 'question'] as const;

/** A model, and what it is asked, as a recipe has them. */
export interface AskedModel {
  readonly model: ModelSpec;
  readonly prompt: string;
}

/** What each model is asked where an author does not say; chameleon is shown a picture. */
const prompts: Readonly<Record<ModelName, string | undefined>> = {
  table: 'What is in the picture?',
  austen: 'It is a',
  songci: '明月',
  chameleon: undefined,
};

/**
 * The model that an author asks for, and its prompt.
 *
 * @param language In which chameleon is asked a question.
 * @throws SamplescopeError (as a rejection) `unknown-name` for another model, `malformed` for attributes that
 * do not go together, and what is wrong with a picture
 * @example
 * (await askedOf({ prompt: 'The coin shows' }, 'en')).model // → 'table'
 * (await askedOf({ text: 'To be, or not to be.' }, 'en')).prompt // → ''
 */
export async function askedOf(given: Given, language: Language): Promise<AskedModel> {
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
}

async function aboutPicture(given: Given, language: Language): Promise<string> {
  const { picturePrompt } = await import('./data/picturePrompt.js');
  return picturePrompt(given, language);
}

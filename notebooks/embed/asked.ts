import { lookUp } from '../../src/error.js';
import type { Language } from '../../src/charts/index.js';
import { fitNgram } from '../../src/model/fitNgram.js';
import { loadModel, type ModelName, type ModelSpec } from '../../src/model/loadModel.js';
import type { Model } from '../../src/model/model.js';
import type { Given } from '../tags/attributes.js';
import { forbid } from './forbid.js';

/** The attributes that say which model is asked, and what. */
export const modelAttributes = ['prompt', 'model', 'text', 'picture', 'question'] as const;

/** A model, and what it is asked. */
export interface Asked {
  readonly model: Model;
  /** As a recipe has it. */
  readonly spec: ModelSpec;
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
 * The model that an author asks for, and its prompt. A large model is loaded here, when the first chart asks
 * for it.
 *
 * @param language In which chameleon is asked a question.
 * @throws SamplescopeError (as a rejection) `unknown-name` for another model, `malformed` for attributes that
 * do not go together, and what is wrong with a picture
 * @example
 * (await askedOf({ prompt: 'The coin shows' }, 'en')).model.name // → 'table'
 * (await askedOf({ text: 'To be, or not to be.' }, 'en')).prompt // → ''
 */
export async function askedOf(given: Given, language: Language): Promise<Asked> {
  const { text, prompt, model: name = 'table' } = given;
  if (text !== undefined) {
    forbid(given, 'text', ['model', 'picture', 'question']);
    return { model: fitted(text), spec: { ngram: { text } }, prompt: prompt ?? '' };
  }
  lookUp('model', prompts, name);
  if (name !== 'chameleon') forbid(given, `the model ${name}`, ['picture', 'question']);
  if (prompt !== undefined) forbid(given, 'prompt', ['picture', 'question']);
  const spec = name as ModelName;
  return {
    spec,
    prompt: prompt ?? prompts[spec] ?? (await aboutPicture(given, language)),
    model: await loadModel(spec),
  };
}

async function aboutPicture(given: Given, language: Language): Promise<string> {
  const { picturePrompt } = await import('./data/picturePrompt.js');
  return picturePrompt(given, language);
}

/** The model of the text that was fitted last: a moving slider does not fit it again. */
let last: { readonly text: string; readonly model: Model } | undefined;

function fitted(text: string): Model {
  if (last?.text !== text) last = { text, model: fitNgram(text) };
  return last.model;
}

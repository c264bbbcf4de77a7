import { checkName, SamplescopeError, say, shown } from '../error.js';
import { ownEntry } from '../ownEntry.js';
import type { fitNgram } from './fitNgram.js';
import type { Model } from './model.js';
import { table } from './table.js';
import { tableModel } from './tableModel.js';
import type { LogitTable } from './tableRows.js';
import type { TokenizerName } from './tokenizer.js';

/** The models that ship, in the order in which to meet them. */
export const modelNames = ['table', 'austen', 'songci', 'chameleon'] as const;

/** The name of a model that ships. */
export type ModelName = (typeof modelNames)[number];

/** What an n-gram model is fitted from; defaults as in `fitNgram`. */
export interface NgramSpec {
  readonly text: string;
  readonly order?: number | undefined;
  readonly tokenizer?: TokenizerName | undefined;
}

/**
 * A model as a recipe carries it, plain JSON: one that ships, by name; a table or a text; or, by the name that it
 * gives itself, a model that only a program has, and hands in.
 */
export type ModelSpec =
  | ModelName
  | { readonly table: LogitTable }
  | { readonly ngram: NgramSpec }
  | { readonly own: string };

/** What came where a spec should: nobody has checked it yet. */
interface UncheckedSpec {
  readonly own?: string;
  readonly table?: LogitTable;
  readonly ngram?: NgramSpec | null;
}

/** A model that ships, as what loads it, and the text that it is fitted from if it is. */
export interface ShippedModel {
  load(): Promise<Model>;
  corpus?(): Promise<NgramSpec>;
}

/** What recipes can name beyond the table, a table of their own and a model that is handed in. */
export interface ModelLibrary {
  readonly shipped: Readonly<Record<Exclude<ModelName, 'table'>, ShippedModel>>;
  /** Loads what fits n-gram models. */
  readonly loadFit: () => Promise<typeof fitNgram>;
}

let registered: ModelLibrary | undefined;

/** Makes a library known; what comes with `samplescope/models` does it. */
export function registerModels(library: ModelLibrary): void {
  registered = library;
}

/** The library: registered, or imported by name where that leads somewhere. */
async function libraryFor(model: string): Promise<ModelLibrary> {
  registered ??= (
    (await ownEntry(
      'models',
      say`the model ${JSON.stringify(model)} must be imported, as a bundle leaves it out. Write: import
        'samplescope/models'`,
    )) as { readonly modelLibrary: ModelLibrary }
  ).modelLibrary;
  return registered;
}

async function shippedModel(name: ModelName): Promise<ShippedModel> {
  if (name === 'table') return { load: async () => table };
  checkName('model', modelNames, name);
  return (await libraryFor(name)).shipped[name];
}

async function fitted({ text, ...options }: NgramSpec & { readonly name?: string }) {
  const fit = await (await libraryFor('ngram')).loadFit();
  return fit(text, options);
}

/** Made once for all: a model is a pure function, so nobody can tell a shared one from a new one. */
const loaded = new Map<ModelName, Promise<Model>>();

/**
 * The model that a recipe asks for. The texts and weights of those that ship come in only when they are asked for. A
 * bundle has them, and n-gram models, where it imports `samplescope/models`.
 *
 * @param handedIn A model of the caller's own, for a recipe that names it.
 * @throws SamplescopeError (as a rejection) `unknown-name` for another name, `malformed` for another
 * form and for an own model that is not handed in, `empty` for a bundle without `samplescope/models`, and what
 * `tableModel` and `fitNgram` throw
 * @example
 * (await loadModel('table')).name // → 'table'
 * (await loadModel({ ngram: { text: 'To be, or not to be.', order: 2 } })).name // → 'ngram'
 */
export async function loadModel(spec: ModelSpec, handedIn?: Model): Promise<Model> {
  if (typeof spec === 'string') return loadShipped(spec);
  const own: UncheckedSpec = spec ?? {};
  if (own.own !== undefined) return theModel(own.own, handedIn);
  if (own.table !== undefined && own.ngram === undefined) return tableModel('table', own.table);
  if (own.table === undefined && typeof own.ngram?.text === 'string') {
    return fitted(own.ngram);
  }
  throw new SamplescopeError(
    'malformed',
    say`model must be one of ${modelNames}, or {"table": …}, or {"ngram": {"text": …}}, got
      ${shown(spec)}`,
  );
}

/**
 * An n-gram model of another order over the text of one: with one vocabulary, the smaller can guess what the larger
 * will say.
 *
 * @param order A whole number in [1, 5].
 * @throws SamplescopeError (as a rejection) `malformed` for a model that is no n-gram model, and what `fitNgram` throws
 * @example
 * (await loadNgramOfOrder({ ngram: { text: 'To be, or not to be.' } }, 1)).name // → 'ngram of order 1'
 */
export async function loadNgramOfOrder(spec: ModelSpec, order: number): Promise<Model> {
  const name = `ngram of order ${order}`;
  const { ngram } = spec as UncheckedSpec;
  const source = typeof spec === 'string' ? await (await shippedModel(spec)).corpus?.() : ngram;
  if (source) return fitted({ ...source, name, order });
  throw new SamplescopeError(
    'malformed',
    say`the model must be an n-gram model, which has smaller ones beside it, got ${shown(spec)}`,
  );
}

function theModel(name: string, handedIn: Model | undefined): Model {
  if (handedIn?.name === name) return handedIn;
  throw new SamplescopeError(
    'malformed',
    handedIn === undefined
      ? say`the model ${JSON.stringify(name)} must be handed in, as in run(recipe, { model }): no recipe holds it`
      : say`the model handed in must be ${JSON.stringify(name)}, got ${JSON.stringify(handedIn.name)}`,
  );
}

function loadShipped(name: ModelName): Promise<Model> {
  const model = loaded.get(name) ?? shippedModel(name).then(({ load }) => load());
  loaded.set(name, model);
  model.catch(() => loaded.delete(name)); // a text that did not arrive may do so next time
  return model;
}

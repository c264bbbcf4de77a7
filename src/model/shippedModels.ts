import {
  registerModels,
  type ModelLibrary,
  type NgramSpec,
  type ShippedModel,
} from './loadModel.js';

const loadFit = async () => (await import('./fitNgram.js')).fitNgram;

/** An n-gram model that is fitted, when it is asked for, from a text that ships. */
const fitted = (
  name: string,
  tokenizer: NonNullable<NgramSpec['tokenizer']>,
  text: () => Promise<string>,
): ShippedModel => ({
  load: async () => (await loadFit())(await text(), { name, tokenizer }),
  corpus: async () => ({ text: await text(), tokenizer }),
});

/**
 * The models that ship, apart from the table, and what fits n-gram models. `import 'samplescope/models'` makes them known to
 * `run`; each comes in when a recipe asks for it. In Node that import may be left out.
 */
export const modelLibrary: ModelLibrary = {
  loadFit,
  shipped: {
    austen: fitted('austen', 'words', async () => (await import('./corpora/austen.js')).austen),
    songci: fitted(
      'songci',
      'characters',
      async () => (await import('./corpora/songci.js')).songci,
    ),
    chameleon: {
      load: async () => (await import('./chameleon/loadChameleon.js')).loadChameleon(),
    },
  },
};

registerModels(modelLibrary);

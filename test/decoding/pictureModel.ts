import type { Model } from '../../src/model/model.js';
import { joinTokens } from '../../src/model/vocabulary.js';

/** BOS, EOS, four codes, end-image, begin-image, and three words. */
export const vocabulary = ['‹', '›', '0', '1', '2', '3', '⟧', '⟦', 'a', 'b', 'c'] as const;
export const [bos, eos, end, begin] = [0, 1, 6, 7];
export const images = { begin, end, first: 2, count: 4, length: 3, bos };

/** What the model says after a context: a few bits of a hash of it, so that every context differs. */
export function logitsAfter(context: readonly number[]): Float32Array {
  let hash = 2166136261;
  for (const token of context) hash = Math.imul(hash ^ (token + 1), 16777619);
  return Float32Array.from(vocabulary, (_, token) => {
    const bits = Math.imul(hash ^ (token * 0x9e3779b1), 0x85ebca6b) >>> 24;
    return token === bos ? -Infinity : bits / 64;
  });
}

/** A model with images of three codes, made of a hash. It counts how often it was asked. */
export function pictureModel(parts: Partial<Model> = {}): Model & { readonly asked: number[][] } {
  const asked: number[][] = [];
  return {
    name: 'pictures',
    vocabulary,
    images,
    end: eos,
    asked,
    tokenize: (text) => [
      bos,
      ...Array.from(text, (character) => vocabulary.indexOf(character as 'a')),
    ],
    detokenize: (ids) => joinTokens(vocabulary, ids),
    logits(context) {
      asked.push([...context]);
      return logitsAfter(context);
    },
    ...parts,
  };
}

import { SamplescopeError, type Said } from './error.js';

/**
 * An entry of this package, imported by its name and only when it is asked for. No bundler sees it, so none takes along
 * what the entry holds: texts, weights, a parser. In Node, and wherever an import map has the name, it comes all the same.
 *
 * @param entry The path behind `samplescope/`.
 * @param advice What is said where the name leads nowhere, as in a bundle for a page.
 * @throws SamplescopeError (as a rejection) `empty`
 */
export async function ownEntry(entry: string, advice: Said): Promise<unknown> {
  const name = `samplescope/${entry}`;
  try {
    return (await import(/* @vite-ignore */ /* webpackIgnore: true */ name)) as unknown;
  } catch (cause) {
    throw Object.assign(new SamplescopeError('empty', advice), { cause });
  }
}

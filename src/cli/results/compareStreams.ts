import { SamplescopeError } from '../../error.js';
import { entryOf } from '../../random/catalogue/catalogue.js';
import type { CatalogueDraw, CatalogueEntry, DrawnValues } from '../../random/catalogue/entry.js';
import { hexadecimal, type Word } from '../../random/catalogue/explanation.js';
import { countOf } from '../../random/streams/count.js';
import { MOST_EXPLAINED } from './drawNumbers.js';
import { openStream, type StreamName } from '../../random/openStream.js';

/** A stream's plain uniform numbers for a seed, or why the framework refuses the seed. */
export type ComparedStream = { readonly entry: CatalogueEntry; readonly draw: CatalogueDraw } & (
  | {
      readonly drawn: DrawnValues;
      readonly words: readonly Word[];
      /** Whether calls for one number each would give the same. */
      readonly oneByOne: boolean;
    }
  | { readonly refusal: string }
);

/**
 * The same seed in several streams.
 *
 * @throws SamplescopeError when none of them takes the seed: what the first says
 */
export function compareStreams(
  names: readonly StreamName[],
  seed: string,
  count: number,
): ComparedStream[] {
  countOf(count, 'count', 1, MOST_EXPLAINED);
  const errors: SamplescopeError[] = [];
  const compared = names.map((name): ComparedStream => {
    const entry = entryOf(name);
    const draw = entry.draws[0]!;
    try {
      const drawn = draw.draw(seed, count);
      const stream = openStream(name, seed);
      const oneByOne = drawn.values.every((value) => value === stream.uniform());
      return { entry, draw, drawn, words: wordsOf(draw, seed, count), oneByOne };
    } catch (error) {
      if (!(error instanceof SamplescopeError)) throw error;
      errors.push(error);
      return { entry, draw, refusal: error.message };
    }
  });
  if (errors.length === names.length) throw errors[0]!;
  return compared;
}

/** The words that the numbers were made of. */
const wordsOf = (draw: CatalogueDraw, seed: string, count: number): Word[] =>
  Array.from(
    { length: count },
    (_, index) => draw.explain?.(seed, count, index).words ?? [],
  ).flat();

/** What `samplescope rand --compare --json` prints. */
export const comparedAsJson = (seed: string, compared: readonly ComparedStream[]) => ({
  seed,
  streams: compared.map(({ entry, draw, ...outcome }) => ({
    stream: entry.stream,
    draw: draw.name,
    engine: entry.engine,
    evidence: entry.evidence,
    ...('refusal' in outcome
      ? { refusal: outcome.refusal }
      : {
          format: outcome.drawn.format,
          values: outcome.drawn.values,
          words: outcome.words.map(hexadecimal),
          oneByOne: outcome.oneByOne,
        }),
  })),
});

import { SamplescopeError, say } from '../../error.js';
import type { PartialRecipe } from '../../recipe/recipe.js';
import type { ProcessorSpec } from '../../sampling/processors/processors.js';
import { chainCodec, temperatureIn } from '../tag/chainCodec.js';
import { mappedCodec, objectCodec, type Codec } from '../tag/codec.js';
import { numbersCodec } from '../tag/plainCodecs.js';
import { quoted } from '../tag/readAttribute.js';
import { answering, runsCodec } from '../tag/recipeCodecs.js';
import type { Tag } from '../tag/tag.js';
import type { DiversitySource } from './diversityFigure.js';

/** Those of the last lesson. */
const usual = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2];

const temperaturesCodec = numbersCodec('temperatures', usual, (given, read) => {
  const rises = read.every((T, i) => T >= 0 && T < Infinity && (i === 0 || T > read[i - 1]!));
  if (rises && read.length >= 2 && read.length <= 30) return read;
  throw new SamplescopeError(
    'out-of-range',
    say`temperatures must be 2 to 30 rising numbers in [0, ∞) such as 0 0.5 1, got
      ${quoted(given.temperatures!)}`,
  );
});

const untouched = [{ temperature: 1 }];

/** The temperatures of the sweep take the place of the one that a chain may be. */
const swept = (recipe: PartialRecipe): PartialRecipe =>
  temperatureIn(recipe.processors) === undefined ? recipe : { ...recipe, processors: untouched };

const sweptChain: Codec<readonly ProcessorSpec[]> = {
  takes: [],
  defaults: () => ({}),
  read: async () => untouched,
  write: async (chain) => (temperatureIn(chain) === 1 ? {} : undefined),
};

/** How different answers are over temperature, and how many are true where that is known. */
export const diversityTag: Tag<DiversitySource> = {
  about: {
    en: 'how different answers are over temperature; for chameleon also how many are true',
    zh: '回答有多不同，随温度怎样变化；对 chameleon 还有多少是真的',
  },
  codec: mappedCodec(
    objectCodec({
      recipe: answering(chainCodec(sweptChain)),
      temperatures: temperaturesCodec,
      runs: runsCodec(200),
    }),
    ({ recipe, ...source }): DiversitySource => ({
      ...{ chart: 'diversity', recipe: swept(recipe) },
      ...source,
    }),
    ({ recipe, ...source }) => ({ recipe: swept(recipe), ...source }),
  ),
  frameHeight: 490,
};

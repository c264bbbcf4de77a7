import { temperatureIn } from '../tag/chainCodec.js';
import { mappedCodec } from '../tag/codec.js';
import { atOneTemperature } from '../tag/recipeCodecs.js';
import type { Tag } from '../tag/tag.js';
import type { ProbabilitiesSource } from './probabilitiesFigure.js';

/** A distribution before and after temperature. */
export const probabilitiesTag: Tag<ProbabilitiesSource> = {
  about: {
    en: 'a distribution at T = 1 and at your temperature',
    zh: 'T = 1 与你的温度下的分布',
  },
  codec: mappedCodec(
    atOneTemperature,
    (recipe): ProbabilitiesSource => ({
      chart: 'probabilities',
      recipe,
      temperature: temperatureIn(recipe.processors)!,
    }),
    ({ recipe, temperature, history = [] }) =>
      history.length === 0 && temperatureIn(recipe.processors) === temperature ? recipe : undefined,
  ),
  coloredBy: ({ recipe }) => recipe,
  frameHeight: 570,
};

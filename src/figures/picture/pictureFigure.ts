import { pictureChart, pictureTable, type PictureData } from '../../charts/index.js';
import { SamplescopeError, say } from '../../error.js';
import { codesOf, imageLook, readPrompt } from '../../model/chameleon/index.js';
import type { PartialRecipe } from '../../recipe/recipe.js';
import type { Figure } from '../figure.js';

/** The picture that a prompt of the toy Chameleon shows. */
export interface PictureSource {
  readonly chart: 'picture';
  readonly recipe: PartialRecipe & { readonly prompt: string };
}

/** A picture, and the token of each of its patches. */
export const pictureFigure: Figure<PictureSource, PictureData> = {
  dataOf: async ({ recipe }) => {
    const picture = readPrompt(recipe.prompt)?.picture;
    if (picture === undefined)
      throw new SamplescopeError(
        'malformed',
        say`prompt must show a picture, as askAbout writes it`,
      );
    return imageLook(codesOf(picture));
  },
  chart: pictureChart,
  table: pictureTable,
};

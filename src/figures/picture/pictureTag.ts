import { pictureIn, picturePrompt } from '../tag/pictureAttributes.js';
import type { Tag } from '../tag/tag.js';
import type { PictureSource } from './pictureFigure.js';

/** A picture as the tokens that the toy Chameleon reads. */
export const pictureTag: Tag<PictureSource> = {
  about: {
    en: 'a picture, and the tokens that chameleon reads',
    zh: '一张图，以及 chameleon 读到的词元',
  },
  codec: {
    takes: ['picture'],
    defaults: () => ({}),
    read: async (given, language) => ({
      chart: 'picture',
      recipe: { model: 'chameleon', prompt: picturePrompt(given, language) },
    }),
    async write({ recipe }) {
      const picture = pictureIn(recipe.prompt)?.picture;
      return picture === undefined ? undefined : { picture };
    },
  },
  frameHeight: 420,
};

import type { PictureSource } from '../../../src/figures/picture/pictureFigure.js';
import type { Language } from '../../../src/charts/index.js';
import type { Given } from '../../tags/attributes.js';
import { picturePrompt } from './picturePrompt.js';

/** A picture as the tokens that the toy Chameleon reads. */
export const pictureSource = (given: Given, language: Language): PictureSource => ({
  chart: 'picture',
  recipe: { model: 'chameleon', prompt: picturePrompt(given, language) },
});

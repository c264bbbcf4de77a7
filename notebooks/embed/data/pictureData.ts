import type { PictureData } from '../../../src/charts/index.js';
import { codesOf } from '../../../src/model/chameleon/index.js';
import type { Given } from '../../tags/attributes.js';
import { readPicture } from './picturePrompt.js';

/** A picture as the tokens that the toy Chameleon reads. */
export const pictureData = (given: Given): PictureData => ({ codes: codesOf(readPicture(given)) });

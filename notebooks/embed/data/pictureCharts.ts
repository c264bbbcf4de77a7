// The chart of a picture, which is loaded when it is asked for.
export { pictureFigure } from '../../../src/figures/picture/pictureFigure.js';
export { pictureSource } from './pictureData.js';

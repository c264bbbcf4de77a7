// The chart of a picture, which is loaded when it is asked for.
export { pictureChart, pictureTable } from '../../../src/charts/index.js';
export { pictureData } from './pictureData.js';

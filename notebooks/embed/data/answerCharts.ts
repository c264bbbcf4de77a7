// The charts of many answers, which are loaded when one of them is asked for.
export { answerTreeFigure } from '../../../src/figures/answerTree/answerTreeFigure.js';
export { diversityFigure } from '../../../src/figures/diversity/diversityFigure.js';
export { answerTreeSource, diversitySource } from './answersData.js';

// The chart of streams, which is loaded when it is asked for: the frameworks' own calls are large.
export { streamsFigure } from '../../../src/figures/streams/streamsFigure.js';
export { streamsSource } from './streamsData.js';

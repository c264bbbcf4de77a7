// The chart of streams, which is loaded when it is asked for: the frameworks' own calls are large.
export { streamsChart, streamsTable } from '../../../src/charts/index.js';
export { streamsData } from './streamsData.js';

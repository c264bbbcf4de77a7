export {
  probabilitiesChart,
  probabilitiesTable,
  type ProbabilitiesData,
  type ProbabilitiesOptions,
} from './probabilitiesChart.js';
export { sweepChart, sweepTable } from './sweepChart.js';
export type { SweepData, SweepOptions } from './sweepCurves.js';
export { drawChart, drawTable, type DrawData } from './drawChart.js';
export type { TapeDraw } from './tape.js';
export {
  frequenciesChart,
  frequenciesTable,
  type FrequenciesData,
  type FrequenciesOptions,
} from './frequenciesChart.js';
export type { TokenOrder } from './tokenRows.js';
export type { ChartOptions } from './frame.js';
export { tableElement, type Table } from './table.js';
export { tokenColors, type TokenColors } from './tokenColors.js';
export { palette, type ColorRole } from './palette.js';
export { tokenLabel } from './tokenLabel.js';
export { toSvgText } from './toSvgText.js';

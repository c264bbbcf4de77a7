export {
  probabilitiesChart,
  type ProbabilitiesOptions,
} from './probabilities/probabilitiesChart.js';
export type { ProbabilitiesData } from './probabilities/probabilitiesData.js';
export { probabilitiesTable } from './probabilities/probabilitiesTable.js';
export { sweepChart } from './sweep/sweepChart.js';
export type { SweepData, SweepOptions } from './sweep/sweepData.js';
export { sweepTable } from './sweep/sweepTable.js';
export { drawChart } from './draw/drawChart.js';
export type { DrawData, TapeDraw } from './draw/drawData.js';
export { drawTable } from './draw/drawTable.js';
export { frequenciesChart, type FrequenciesOptions } from './frequencies/frequenciesChart.js';
export type { FrequenciesData } from './frequencies/frequenciesData.js';
export { frequenciesTable } from './frequencies/frequenciesTable.js';
export { streamsChart } from './streams/streamsChart.js';
export type { Landing, StreamsData, StreamTape } from './streams/streamsData.js';
export { streamsTable } from './streams/streamsTable.js';
export { bitsChart } from './bits/bitsChart.js';
export type { BitsData, BitsWord } from './bits/bitsData.js';
export { bitsTable } from './bits/bitsTable.js';
export { ledgerChart } from './ledger/ledgerChart.js';
export type { LedgerData, LedgerStage } from './ledger/ledgerData.js';
export { ledgerTable } from './ledger/ledgerTable.js';
export { removalText } from './ledger/removalText.js';
export { cutChart } from './cut/cutChart.js';
export { rankChart } from './rank/rankChart.js';
export type { RankData, RankOptions } from './rank/rankData.js';
export { rankTokens, type RankCurve, type Ranking } from './rank/ranking.js';
export { rankTable } from './rank/rankTable.js';
export { answerTreeChart } from './answerTree/answerTreeChart.js';
export type {
  AnswerBranch,
  AnswerTreeData,
  AnswerTreeOptions,
} from './answerTree/answerTreeData.js';
export { answerTreeTable } from './answerTree/answerTreeTable.js';
export { diversityChart } from './diversity/diversityChart.js';
export type { DiversityData, DiversityOptions } from './diversity/diversityData.js';
export { diversityTable } from './diversity/diversityTable.js';
export { lossChart } from './loss/lossChart.js';
export type { LossData } from './loss/lossData.js';
export { lossTable } from './loss/lossTable.js';
export { numberLineChart } from './numberLine/numberLineChart.js';
export {
  numberLineOf,
  type FormatLine,
  type NamedNumber,
  type NumberLineData,
} from './numberLine/numberLineData.js';
export { numberLineTable } from './numberLine/numberLineTable.js';
export { sumTreeChart } from './sumTree/sumTreeChart.js';
export type { SumTreeData } from './sumTree/sumTreeData.js';
export { sumTreeTable } from './sumTree/sumTreeTable.js';
export { pictureChart, type PictureOptions } from './picture/pictureChart.js';
export type { PictureData, PicturePatch } from './picture/pictureData.js';
export { pictureTable } from './picture/pictureTable.js';
export type { ChartOptions } from './chartOptions.js';
export { languages, type InEach, type Language } from './language.js';
export type { TokenOrder } from './tokenRows.js';
export {
  tableElement,
  type Table,
  type TableElementOptions,
  type TableOptions,
} from './table/table.js';
export { touchChart, type Ask } from './touch/touchChart.js';
export { readByKeyboard } from './table/keyboardReading.js';
export { tableCsv } from './table/tableCsv.js';
export { tokenColors, type TokenColors } from './tokenColors.js';
export { palette, type ColorRole } from './palette.js';
export { countText } from './numberText.js';
export { tokenLabel } from './tokenLabel.js';
export { updateElement } from './updateElement.js';
export { toSvgText } from './toSvgText.js';

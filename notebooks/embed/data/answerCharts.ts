// The charts of many answers, which are loaded when one of them is asked for.
export {
  answerTreeChart,
  answerTreeTable,
  diversityChart,
  diversityTable,
} from '../../../src/charts/index.js';
export { answerTreeData, diversityData } from './answersData.js';

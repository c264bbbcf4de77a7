import { drawFigure } from '../../src/figures/draw/drawFigure.js';
import { frequenciesFigure } from '../../src/figures/frequencies/frequenciesFigure.js';
import { ledgerFigure } from '../../src/figures/ledger/ledgerFigure.js';
import { probabilitiesFigure } from '../../src/figures/probabilities/probabilitiesFigure.js';
import { rankFigure } from '../../src/figures/rank/rankFigure.js';
import { sweepFigure } from '../../src/figures/sweep/sweepFigure.js';
import {
  drawSource,
  frequenciesSource,
  probabilitiesSource,
  sweepSource,
} from './data/temperatureData.js';
import { modelAttributes } from './asked.js';
import { ledgerControls, ledgerSource } from './data/ledgerData.js';
import { cutAttributes, rankSource } from './data/rankData.js';
import { ofAttributes, ofDistribution, type EmbeddedChart } from './embeddedChart.js';

const drawing = ['temperature', 'seed', 'stream', 'draws'] as const;
const moving = (draws: number) => ({ temperature: '1', seed: '42', draws: String(draws) });
const answering = ['chain', 'seed', 'stream', 'runs', 'max-tokens'] as const;

/** The charts that can be embedded, by the name that the attribute `chart` has. */
export const embeddedCharts = {
  probabilities: ofDistribution(['temperature'], { temperature: '1' }, async () => ({
    figure: probabilitiesFigure,
    source: probabilitiesSource,
  })),
  sweep: ofDistribution(['temperature', 'temperatures'], { temperature: '1' }, async () => ({
    figure: sweepFigure,
    source: sweepSource,
  })),
  rank: ofDistribution(['temperature', ...cutAttributes], { temperature: '1' }, async () => ({
    figure: rankFigure,
    source: rankSource,
  })),
  draw: ofDistribution(drawing, moving(1), async () => ({
    figure: drawFigure,
    source: drawSource,
  })),
  frequencies: ofDistribution(drawing, moving(1000), async () => ({
    figure: frequenciesFigure,
    source: frequenciesSource,
  })),
  ledger: ofDistribution(['preset', 'chain', 'temperature'], ledgerControls, async () => ({
    figure: ledgerFigure,
    source: ledgerSource,
  })),
  streams: ofDistribution(['temperature', 'seed', 'streams', 'draws'], moving(8), async () => {
    const { streamsFigure, streamsSource } = await import('./data/streamsCharts.js');
    return { figure: streamsFigure, source: streamsSource };
  }),
  bits: ofAttributes([], ['stream', 'seed', 'station'], { seed: '42' }, async () => {
    const { bitsFigure, bitsSource } = await import('./data/bitsCharts.js');
    return { figure: bitsFigure, source: bitsSource };
  }),
  answerTree: ofAttributes(
    modelAttributes,
    ['temperature', ...answering],
    ({ chain }) => ({ ...(chain === undefined && { temperature: '1' }), seed: '42', runs: '1000' }),
    async () => {
      const { answerTreeFigure, answerTreeSource } = await import('./data/answerCharts.js');
      return { figure: answerTreeFigure, source: answerTreeSource };
    },
  ),
  diversity: ofAttributes(
    modelAttributes,
    ['temperatures', ...answering],
    { seed: '42', runs: '200' },
    async () => {
      const { diversityFigure, diversitySource } = await import('./data/answerCharts.js');
      return { figure: diversityFigure, source: diversitySource };
    },
  ),
  picture: ofAttributes([], ['picture'], {}, async () => {
    const { pictureFigure, pictureSource } = await import('./data/pictureCharts.js');
    return { figure: pictureFigure, source: pictureSource };
  }),
} as const satisfies Record<string, EmbeddedChart>;

export type EmbeddedChartName = keyof typeof embeddedCharts;

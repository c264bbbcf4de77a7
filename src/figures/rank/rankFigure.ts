import { rankChart, rankTable, rankTokens, type RankData } from '../../charts/index.js';
import { distributionOf, type Asked } from '../asked.js';
import type { Figure } from '../figure.js';

/** A whole vocabulary by rank, and where filters cut it. */
export interface RankSource extends Pick<RankData, 'topK' | 'topP' | 'minP'> {
  readonly chart: 'rank';
  /** Its processors play no part. */
  readonly recipe: Asked;
  /** Default 1. */
  readonly temperature?: number;
}

/** A vocabulary by rank, and its cuts. */
export const rankFigure: Figure<RankSource, RankData> = {
  dataOf: async ({ recipe, temperature = 1, topK, topP, minP }) => {
    const { tokens, logits } = await distributionOf(recipe);
    return { ranking: rankTokens(logits), tokens, temperature, topK, topP, minP };
  },
  chart: rankChart,
  table: rankTable,
};

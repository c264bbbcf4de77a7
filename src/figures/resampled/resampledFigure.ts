import {
  probabilitiesChart,
  probabilitiesTable,
  type InEach,
  type ProbabilitiesData,
} from '../../charts/index.js';
import {
  choosePlace,
  labelsOf,
  readLogprobs,
  resample,
  type ResampleOptions,
} from '../../logprobs/index.js';
import type { Figure } from '../figure.js';

/** What is certain of one place of somebody's answer after temperature and filters. */
export interface ResampledSource extends ResampleOptions {
  readonly chart: 'resampled';
  /** What a program gave, as `readLogprobs` reads it: log-probabilities, from before any sampler. */
  readonly text: string;
  /** Which place, as `choosePlace` takes it. Default: the only one. */
  readonly position?: string | undefined;
}

/** The bounds of each token's probability, and of all that are not shown, beside what the shown alone would have. */
export const resampledFigure: Figure<ResampledSource, ProbabilitiesData> = {
  dataOf: async ({ text, position, ...options }, { language = 'en' } = {}) => {
    const place = choosePlace(readLogprobs(text, pasted), pasted, position);
    const { tokens, tail } = resample(place, options);
    const labels = labelsOf(place.candidates);
    return {
      tokens: [...tokens.map(({ candidate }) => labels[candidate]!), words[language].hidden],
      before: [...tokens.map(({ naive }) => naive), 0],
      after: [...tokens.map(({ probability }) => probability.low), tail.low],
      high: [...tokens.map(({ probability }) => probability.high), tail.high],
      names: words[language].names,
    };
  },
  chart: probabilitiesChart,
  table: probabilitiesTable,
};

/** What the text is called in messages. */
export const pasted = 'text';

/** What stands beside the tokens, and over the columns. */
export const words: InEach<{
  readonly hidden: string;
  readonly names: readonly [before: string, after: string];
}> = {
  en: { hidden: '(not shown)', names: ['the shown alone', 'of all'] },
  zh: { hidden: '（没有列出）', names: ['只算列出的', '在全部中'] },
};

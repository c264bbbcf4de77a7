import type { DrawName } from '../../src/index.js';
import type { InEach } from '../../src/charts/index.js';

/** What the three ways to draw one token by chance are called, and greedy. */
export const drawWords = {
  inverseCdf: { en: 'inverse CDF', zh: '逆 CDF' },
  gumbelMax: { en: 'Gumbel-max', zh: 'Gumbel-max' },
  exponentialRace: { en: 'exponential race', zh: '指数竞赛' },
  greedy: { en: 'greedy', zh: '贪心' },
} as const satisfies Partial<Record<DrawName, InEach<string>>>;

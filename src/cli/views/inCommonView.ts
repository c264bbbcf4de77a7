import type { InCommon } from '../results/askInCommon.js';
import { count, decimal, percent } from '../terminal/numbers.js';
import type { Terminal } from '../terminal/terminal.js';
import { wrap } from '../terminal/width.js';
import { drawingFacts, heading, modelFact } from './heading.js';

/** How often two temperatures say the same under the same random numbers, and where they part. */
export function inCommonView(result: InCommon, terminal: Terminal): string {
  const { recipe, temperatures, pairs, sameAnswers, equalShare, partedAt } = result;
  const facts = [modelFact(recipe), ...drawingFacts(recipe), count(pairs, 'pair')];
  const middle = partedAt.reduce((sum, n, step) => sum + n * (step + 1), 0) / (pairs - sameAnswers);
  const sentences = [
    `With the same random numbers, T = ${temperatures[0]} and T = ${temperatures[1]} gave the same answer in ` +
      `${decimal(sameAnswers, 0)} of ${count(pairs, 'pair')}, and the same token at ${percent(equalShare)} of all steps.`,
    ...(sameAnswers < pairs
      ? [`The others parted at token ${decimal(middle, 1)} on average.`]
      : []),
  ];
  return [
    ...heading(recipe, facts, terminal),
    '',
    ...sentences.flatMap((sentence) => wrap(sentence, terminal.columns)),
    '',
  ].join('\n');
}

import type { CrossEntropy } from '../../model/chameleon/evaluation/crossEntropies.js';
import type { Distance } from '../../model/chameleon/evaluation/distances.js';
import { decimal } from '../terminal/numbers.js';
import { columnsOf, textTable } from '../terminal/textTable.js';
import type { Terminal } from '../terminal/terminal.js';

/** How good some weights are, on what they were not trained on. */
export interface Evaluation {
  readonly crossEntropies: readonly CrossEntropy[];
  readonly distances: readonly Distance[];
}

/** The evaluation of a training's weights, in lines. */
export function evaluationView(
  { crossEntropies, distances }: Evaluation,
  hash: string,
  terminal: Terminal,
): string[] {
  const parts = crossEntropies.map(({ part, tokens, model, grammar }) => [
    part,
    decimal(tokens, 0),
    ...[model, grammar, model - grammar].map((nats) => decimal(nats, 4)),
    '',
  ]);
  const rules = distances.map(({ rule, questions, mean, worst }) => [
    rule,
    decimal(questions, 0),
    decimal(mean, 4),
    decimal(worst, 4),
    '',
  ]);
  return [
    'Cross-entropy on held-out documents, nats per token:',
    ...textTable(
      columnsOf('part', 'tokens:', 'model:', 'grammar:', 'difference:', ''),
      parts,
      terminal,
    ),
    '',
    'Total variation from the true answers, on held-out pictures:',
    ...textTable(columnsOf('question', 'asked:', 'mean:', 'worst:', ''), rules, terminal),
    '',
    `SHA-256 of the weights: ${hash}`,
  ];
}

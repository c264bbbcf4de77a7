import type { Stage } from '../../sampling/stages.js';
import type { Ledger } from '../../sampling/ledger.js';
import { fatesOf, type Fate, type StepResult } from '../results/takeStep.js';
import { count, decimal, percent } from '../terminal/numbers.js';
import { showToken } from '../terminal/showToken.js';
import { columnsOf, textTable } from '../terminal/textTable.js';
import type { Terminal } from '../terminal/terminal.js';
import { wrap } from '../terminal/width.js';

/** A stage by its number and name. */
const stageLabel = (index: number, { name }: Stage): string => `${index + 1} ${name}`;

/** What each stage did in numbers: tokens, mass, entropy. */
export function stageLines(stages: readonly Stage[], terminal: Terminal): string[] {
  if (stages.length === 0)
    return ['There are no processors: the logits go to softmax as they are.'];
  const rows = stages.map((stage, i) => {
    const { tokensIn, tokensOut, massRemoved, entropyBefore, entropyAfter, moved } = stage.ledger!;
    return [
      stageLabel(i, stage),
      `${decimal(tokensIn, 0)} → ${decimal(tokensOut, 0)}`,
      massRemoved === 0 ? '–' : percent(massRemoved),
      moved.length === 0 ? '–' : decimal(moved.length, 0),
      `${decimal(entropyBefore, 3)} → ${decimal(entropyAfter, 3)}`,
    ];
  });
  return textTable(
    columnsOf('stage', 'tokens:', 'mass out:', 'moved:', 'entropy (bits)'),
    rows,
    terminal,
  );
}

/** Under each stage that removed something: whom, and by which comparison. */
export function removalLines(
  { stages, vocabulary }: StepResult,
  terminal: Terminal,
  top: number,
): string[] {
  return stages.flatMap((stage, i) => {
    const { removed } = stage.ledger!;
    if (removed.length === 0) return [];
    const rows = removed
      .slice(0, top)
      .map(({ token, probability, because }) => [
        `  ${showToken(vocabulary[token]!)}`,
        percent(probability),
        because,
      ]);
    const head = wrap(
      `${stageLabel(i, stage)} removed ${count(removed.length, 'token')} (${stage.description})`,
      terminal.columns,
    );
    return [
      '',
      ...head.map(terminal.colors.bold),
      ...textTable(columnsOf('  token', 'before:', 'because'), rows, terminal).slice(1),
      ...restLine(stage.ledger!, top),
    ];
  });
}

function restLine({ removed }: Ledger, top: number): string[] {
  const rest = removed.slice(top);
  if (rest.length === 0) return [];
  const mass = rest.reduce((sum, { probability }) => sum + probability, 0);
  return [`  … ${decimal(rest.length, 0)} more, ${percent(mass)} (--top lists more)`];
}

/** What became of a token, in words. */
function fateInWords({ moves, removedBy }: Fate, stages: readonly Stage[]): string {
  const words = moves.map(
    ({ stage, from, to }) => `${stages[stage]!.name} ${short(from)} → ${short(to)}`,
  );
  const end =
    removedBy === undefined
      ? 'stays'
      : `out: ${stageLabel(removedBy.stage, stages[removedBy.stage]!)}`;
  return [end, ...words].join('; ');
}

/** The fates of all tokens of a step, in words, by id. */
export const fatesInWords = ({ stages, vocabulary, token }: StepResult): string[] =>
  fatesOf(stages, vocabulary.length).map((fate, id) =>
    id === token ? fateInWords(fate, stages).replace('stays', 'drawn') : fateInWords(fate, stages),
  );

/** A logit with at most four digits. */
export const short = (value: number): string =>
  value === -Infinity ? '−∞' : String(Number(value.toPrecision(4))).replace('-', '−');

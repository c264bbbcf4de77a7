import type { StepResult } from '../results/takeStep.js';
import { bar } from '../terminal/bar.js';
import { count, decimal, percent } from '../terminal/numbers.js';
import { showToken } from '../terminal/showToken.js';
import { columnsOf, textTable } from '../terminal/textTable.js';
import type { Terminal } from '../terminal/terminal.js';
import { truncate, wrap } from '../terminal/width.js';
import { drawingFacts, heading, modelFact } from './heading.js';
import { fatesInWords, removalLines, short, stageLines } from './ledgerLines.js';
import { sumOf, listedTokens } from './listedTokens.js';

/**
 * The probabilities before and after the processors, and the draw; with an explanation, what each stage did
 * and what became of each token.
 */
export function stepView(
  result: StepResult,
  terminal: Terminal,
  { top, explain }: { readonly top: number; readonly explain: boolean },
): string {
  const { recipe, stages, history } = result;
  const facts = [
    modelFact(recipe),
    ...(history.length > 0 ? [`after ${count(history.length, 'generated token')}`] : []),
    ...drawingFacts(recipe),
  ];
  const tokens = tokenLines(result, terminal, top, explain);
  const ledger = explain
    ? ['', ...stageLines(stages, terminal), ...removalLines(result, terminal, top)]
    : [];
  return [
    ...heading(recipe, facts, terminal),
    ...ledger,
    '',
    ...tokens,
    '',
    ...drawInWords(result).flatMap((sentence) => wrap(sentence, terminal.columns)),
    '',
  ].join('\n');
}

/** The likeliest tokens of the model, with a line for each; the others together. */
function tokenLines(
  result: StepResult,
  terminal: Terminal,
  top: number,
  explain: boolean,
): string[] {
  const { vocabulary, logits, before, probabilities, token } = result;
  const fates = explain ? fatesInWords(result) : [];
  const rows = listedTokens(vocabulary, logits, top).map((row) => {
    const [id] = row.tokens;
    const after = sumOf(row, probabilities);
    const shape = bar(Math.min(1, after), Math.min(30, Math.max(4, terminal.columns - 56)));
    const last = explain
      ? fates[id!]!
      : `${terminal.colors.cyan(shape)}${id === token ? ' drawn' : ''}`;
    return [
      row.isRest ? '' : String(id),
      truncate(row.label, Math.max(12, Math.floor(terminal.columns / 4))),
      row.isRest ? '' : short(logits[id!]!),
      percent(Math.min(1, sumOf(row, before))),
      after === 0 ? '–' : percent(Math.min(1, after)),
      row.isRest ? restFate(row.tokens, result) : last,
    ];
  });
  return textTable(
    columnsOf('id:', 'token', 'logit:', 'before:', 'after:', explain ? 'fate' : ''),
    rows,
    terminal,
  );
}

function restFate(tokens: readonly number[], { probabilities, token }: StepResult): string {
  const left = tokens.filter((id) => probabilities[id]! > 0).length;
  const words = left === 0 ? 'all out' : `${decimal(left, 0)} stay`;
  return tokens.includes(token) ? `${words}; one of them is drawn` : words;
}

function drawInWords(result: StepResult): string[] {
  const { recipe, vocabulary, token, probabilities, position, consumed } = result;
  const name = `"${showToken(vocabulary[token]!)}"`;
  const chance = `${name}, with a probability of ${percent(Math.min(1, probabilities[token]!))}`;
  const where = `of stream ${recipe.stream} with seed "${showToken(recipe.seed)}"`;
  const left = count(result.order.filter((id) => probabilities[id]! > 0).length, 'token');
  const entropy = `${left} left, entropy ${decimal(result.entropy, 3)} bits.`;
  if (consumed.length === 0)
    return [entropy, `Drawn by ${recipe.draw}, without a number: ${chance}.`];
  if (recipe.draw === 'gumbelMax' || recipe.draw === 'exponentialRace') {
    return [
      entropy,
      `Drawn by ${recipe.draw}, ${count(consumed.length, 'number')} from position ${position} on ${where}, one for each token: ` +
        `${chance}, whose own number is ${consumed[token]!}.`,
    ];
  }
  return [
    entropy,
    `Drawn by ${recipe.draw}: the number ${consumed.join(' ')} at position ${position} ${where} lands on ${chance}, ` +
      `whose part is from ${segmentOf(result)}.`,
  ];
}

/** Where the drawn token lies when the probabilities are laid end to end in the draw's order. */
function segmentOf({ order, probabilities, token }: StepResult): string {
  let begin = 0;
  for (const id of order) {
    if (id === token) break;
    begin += probabilities[id]!;
  }
  return `${decimal(begin, 4)} to ${decimal(Math.min(1, begin + probabilities[token]!), 4)}`;
}

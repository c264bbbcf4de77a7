import { entropy } from '../../distribution/entropy.js';
import type { OneSided, PresetDifference, PresetSide } from '../../recipe/index.js';
import type { Recipe } from '../../recipe/recipe.js';
import { stageAsJson } from '../results/takeStep.js';
import { decimal, percent } from '../terminal/numbers.js';
import { showToken } from '../terminal/showToken.js';
import { columnsOf, textTable } from '../terminal/textTable.js';
import type { Terminal } from '../terminal/terminal.js';
import { truncate, wrap } from '../terminal/width.js';
import { heading, modelFact } from './heading.js';
import { sumOf, listedTokens } from './listedTokens.js';

/** What two presets were compared on, and what was found. */
interface DiffResult {
  readonly recipe: Recipe;
  readonly vocabulary: readonly string[];
  readonly logits: ArrayLike<number>;
  readonly difference: PresetDifference;
}

/** Two presets side by side on the same logits: what each keeps, why not the rest, and how they differ. */
export function diffView(result: DiffResult, terminal: Terminal, top: number): string {
  const { recipe, vocabulary, difference } = result;
  const { a, b, onlyA, onlyB } = difference;
  const sentences = (texts: readonly string[]) =>
    texts.flatMap((text) =>
      wrap(text, terminal.columns - 2).map((line, i) => (i === 0 ? '- ' : '  ') + line),
    );
  const tokens = probabilityLines(result, terminal, top);
  return [
    ...heading(recipe, [modelFact(recipe), `${a.name} against ${b.name}`], terminal),
    '',
    ...tokens,
    ...oneSidedLines(a.name, b.name, onlyA, vocabulary, terminal, top),
    ...oneSidedLines(b.name, a.name, onlyB, vocabulary, terminal, top),
    '',
    ...wrap(verdict(difference), terminal.columns),
    ...(difference.changes.length === 0
      ? []
      : [
          '',
          terminal.colors.bold('What changed between them'),
          ...sentences(
            difference.changes.map(({ version, changed }) => `${version}: ${changed.en}`),
          ),
        ]),
    ...(difference.reasons.length === 0
      ? []
      : [
          '',
          terminal.colors.bold('How they differ'),
          ...sentences(difference.reasons.map(({ sentence }) => sentence)),
        ]),
    '',
  ].join('\n');
}

function probabilityLines(
  { vocabulary, logits, difference: { a, b } }: DiffResult,
  terminal: Terminal,
  top: number,
): string[] {
  const cell = (probability: number) =>
    probability === 0 ? '–' : percent(Math.min(1, probability));
  const rows = listedTokens(vocabulary, logits, top).map((row) => {
    const [left, right] = [sumOf(row, a.probabilities), sumOf(row, b.probabilities)];
    const label = truncate(row.label, Math.max(12, Math.floor(terminal.columns / 4)));
    return [label, cell(left), cell(right), left === right ? '' : change(right - left)];
  });
  const measure = (name: string, valueOf: (side: PresetSide) => string) => [
    name,
    valueOf(a),
    valueOf(b),
    '',
  ];
  return textTable(
    columnsOf('token', `${a.name}:`, `${b.name}:`, 'change'),
    [
      ...rows,
      measure('tokens left', ({ kept }) => decimal(kept.length, 0)),
      measure('entropy (bits)', ({ probabilities }) => decimal(entropy(probabilities), 3)),
    ],
    terminal,
  );
}

const change = (by: number) => `${by < 0 ? '−' : '+'}${percent(Math.abs(by))}`;

function oneSidedLines(
  keeper: string,
  other: string,
  tokens: readonly OneSided[],
  vocabulary: readonly string[],
  terminal: Terminal,
  top: number,
): string[] {
  if (tokens.length === 0) return [];
  const rows = tokens
    .slice(0, top)
    .map(({ token, because }) => [`  ${showToken(vocabulary[token]!)}`, because]);
  const rest = tokens.length - rows.length;
  return [
    '',
    ...wrap(`Only ${keeper} keeps, because in ${other}`, terminal.columns).map(
      terminal.colors.bold,
    ),
    ...textTable(columnsOf('  token', 'because'), rows, terminal).slice(1),
    ...(rest > 0 ? [`  … ${decimal(rest, 0)} more (--top lists more)`] : []),
  ];
}

function verdict({ a, b, sameTokens, totalVariation }: PresetDifference): string {
  const kept = sameTokens ? 'Both keep the same tokens' : 'They keep different tokens';
  return totalVariation === 0
    ? `${kept}, with the same probabilities: ${a.name} and ${b.name} agree on these logits.`
    : `${kept}. Total variation ${percent(totalVariation)}: so often, at the least, must the two choose differently.`;
}

/** The result as --json gives it. */
export const diffResultAsJson = ({ recipe, vocabulary, logits, difference }: DiffResult) => ({
  recipe,
  tokens: vocabulary.map((token, id) => ({ token, id, logit: logits[id] })),
  ...difference,
  a: sideAsJson(difference.a),
  b: sideAsJson(difference.b),
});

const sideAsJson = ({ stages, ...side }: PresetSide) => ({
  ...side,
  stages: stages.map(stageAsJson(true)),
});

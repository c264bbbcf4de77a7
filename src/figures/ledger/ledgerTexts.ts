import type { Language } from '../../charts/index.js';
import { literal } from '../../recipe/asCode/literal.js';
import type { PartialRecipe } from '../../recipe/recipe.js';
import { writeJson } from '../../recipe/writeJson.js';
import { askedRecipe } from '../texts/askedRecipe.js';
import type { FigureTexts } from '../texts/figureTexts.js';
import { writeProgram } from '../texts/program.js';
import { runLines } from '../texts/runLines.js';
import { stepLine } from '../texts/stepLine.js';
import type { LedgerSource, PresetChain } from './ledgerFigure.js';

/** What a chart of a ledger can be copied as. */
export function ledgerTexts(
  { recipe, history = [], preset }: LedgerSource,
  language: Language,
): FigureTexts {
  // What was said after logits that are written down was not drawn from them: no run comes to it by itself.
  const isSaid = recipe.written !== undefined && history.length > 0;
  const options = { recorder: 'ledger', ...(isSaid && { history }) } as const;
  const asked = isSaid ? recipe : { ...recipe, maxTokens: history.length + 1 };
  return {
    recipe: isSaid ? undefined : askedRecipe(recipe),
    typescript: writeProgram({
      imports: { samplescope: ['run', 'softmax', ...(preset ? ['presets', 'recipeOf'] : [])] },
      lines: [
        ...runLines(asked, options, preset && ((whole) => presetLiteral(whole, preset))),
        'const { logits, stages } = steps.at(-1)!;',
        ...ledgerLines,
      ],
      table: 'ledgerTable',
      language,
    }),
    commandLine: stepLine(
      recipe,
      history,
      ['--explain', '--top', '40'], // as many as are on any page's small lists
      preset && presetWords(preset),
    ),
  };
}

/** `data` of `vocabulary`, `logits` and `stages`; what is impossible at every stage is left out. */
const ledgerLines = [
  'const scores = [logits, ...stages.map((stage) => stage.scores.logits)];',
  'const ids = [...vocabulary.keys()].filter((id) => scores.some((of) => of[id]! > -Infinity));',
  'const shares = (of: Float64Array) => ids.map((id) => of[id]!);',
  'const data = {',
  '  tokens: ids.map((id) => vocabulary[id]!),',
  '  before: shares(softmax(logits)),',
  '  stages: stages.map(({ name, scores, ledger }) => ({',
  '    name,',
  '    probabilities: shares(softmax(scores.logits, scores.temperature)),',
  '    ledger: {',
  '      ...ledger!,',
  '      removed: ledger!.removed.map((one) => ({ ...one, token: ids.indexOf(one.token) })),',
  '    },',
  '  })),',
  '};',
] as const;

/** A recipe that is made of a preset, rather than of all that the preset comes to. */
function presetLiteral(recipe: PartialRecipe, { name, settings }: PresetChain): string {
  const { model, prompt, maxTokens } = recipe;
  const own = Object.entries({ model, prompt, maxTokens })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `  ${key}: ${literal(value)},\n`);
  const member = /^\w+$/.test(name) ? `.${name}` : `[${literal(name)}]`;
  const given = Object.keys(settings).length === 0 ? '' : `, ${literal(settings)}`;
  return `{\n${own.join('')}  ...recipeOf(presets${member}${given}),\n}`;
}

const presetWords = ({ name, settings }: PresetChain): readonly string[] => [
  ...['--preset', name],
  ...Object.entries(settings).flatMap(([key, value]) => ['--set', `${key}=${writeJson(value)}`]),
];

import type { Language } from '../../charts/index.js';
import type { StreamName } from '../../random/index.js';
import { recipeAsHuggingFace } from '../../recipe/asCode/huggingFace.js';
import { recipeToJson } from '../../recipe/recipeJson.js';
import { parseRecipe, type PartialRecipe } from '../../recipe/recipe.js';
import { loadTexts, type FigureSource } from '../figures.js';

/** In what a figure can be copied. */
type SourceForm = 'typescript' | 'commandLine' | 'recipe' | 'huggingFace';

/** A text that a figure can be copied as: in one of the forms, or the framework's own program for a stream. */
export type CopiedText =
  | { readonly form: SourceForm; readonly stream?: never; readonly text: string }
  | { readonly form: 'program'; readonly stream: StreamName; readonly text: string };

/** The texts that a figure can be copied as, in the order of the menu. */
export async function copiedTexts(
  source: FigureSource,
  language: Language,
): Promise<readonly CopiedText[]> {
  const texts = (await loadTexts(source.chart))(source, language);
  const { typescript, commandLine, recipe, hasSettings = true, programs = [] } = texts;
  const forms: readonly (readonly [SourceForm, string | undefined])[] = [
    ['typescript', typescript],
    ['commandLine', commandLine?.replace(/^samplescope /, 'npx samplescope ')],
    ['recipe', recipe && readableJson(recipe)],
    ['huggingFace', recipe && hasSettings ? recipeAsHuggingFace(recipe) : undefined],
  ];
  return [
    ...forms.flatMap(([form, text]) => (text === undefined ? [] : [{ form, text }])),
    ...programs.map(({ stream, text }) => ({ form: 'program', stream, text }) as const),
  ];
}

/** A recipe as JSON on several lines, for a file of one's own. */
const readableJson = (recipe: PartialRecipe) =>
  `${JSON.stringify(JSON.parse(recipeToJson(parseRecipe(recipe))), null, 2)}\n`;

import {
  parseRecipe,
  recipeAsCommandLine,
  recipeAsHuggingFace,
  recipeAsTypescript,
  recipeToJson,
  type PartialRecipe,
} from '../../src/index.js';

/** What a chart stands for. Texts that are not given are made from the recipe. */
export interface ChartSource {
  /** The run that the chart shows, or whose distribution it shows. */
  readonly recipe?: PartialRecipe;
  /** A program that gives the chart's data, where `run` with the recipe would not. */
  readonly typescript?: string;
  /** A line for a terminal, likewise. */
  readonly commandLine?: string;
}

/** A recipe as JSON on several lines, for a file of one's own. */
const readableJson = (recipe: PartialRecipe) =>
  `${JSON.stringify(JSON.parse(recipeToJson(parseRecipe(recipe))), null, 2)}\n`;

/** In what a chart can be copied. */
export type SourceForm = 'typescript' | 'commandLine' | 'recipe' | 'huggingFace';

/** The texts that a chart can be copied as, in the order of the menu. */
export function sourceTexts(source: ChartSource): ReadonlyMap<SourceForm, string> {
  const { recipe, typescript, commandLine } = source;
  const of = (write: (recipe: PartialRecipe) => string) => recipe && write(recipe);
  const texts: readonly (readonly [SourceForm, string | undefined])[] = [
    ['typescript', typescript ?? of(recipeAsTypescript)],
    ['commandLine', commandLine ?? of(recipeAsCommandLine)],
    ['recipe', of(readableJson)],
    ['huggingFace', of(recipeAsHuggingFace)],
  ];
  return new Map(texts.filter((entry): entry is [SourceForm, string] => entry[1] !== undefined));
}

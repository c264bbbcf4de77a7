import type { PartialRecipe } from '../../recipe/recipe.js';
import type { StreamName } from '../../random/index.js';

/** What a figure can be copied as. */
export interface FigureTexts {
  /** A whole program. It prints the chart's data: the file that a menu saves as CSV. */
  readonly typescript: string;
  /** A line for a terminal that shows the same. Default: no command does. */
  readonly commandLine?: string | undefined;
  /** The run that the chart shows, or whose distribution it shows. Default: no recipe stands for the chart. */
  readonly recipe?: PartialRecipe | undefined;
  /** Whether the recipe has settings that mean something for another model. Default true. */
  readonly hasSettings?: boolean;
  /** Programs of the frameworks themselves, and which stream each of them gives. Default: none. */
  readonly programs?: readonly { readonly stream: StreamName; readonly text: string }[];
}

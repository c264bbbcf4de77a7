import type { PartialRecipe } from '../../src/index.js';
import { writeJson } from '../../src/recipe/writeJson.js';

/** Logits that no model of ours gives: they stand in a program, a line or a recipe as they are. */
export interface WrittenLogits {
  readonly tokens: readonly string[];
  readonly logits: ArrayLike<number>;
}

const row = ({ tokens, logits }: WrittenLogits) =>
  tokens.map((token, id) => [token, logits[id]!] as const);

/** As `--logits` takes them. */
export const logitsJson = (written: WrittenLogits): string => writeJson(row(written));

/** As a recipe has them: a table of one row. */
export const logitsRecipe = (written: WrittenLogits): PartialRecipe => ({
  model: { table: { '': row(written) } },
  prompt: '',
});

import { parseRecipe, type PartialRecipe, type Recipe } from '../recipe.js';
import { writeJson } from '../recipeJson.js';
import { recipeToFragment } from '../recipeUrl.js';

/**
 * A recipe as a line for a shell such as bash or zsh: `samplescope generate` with an option for each part
 * that a person would change. A recipe with a model of its own, or with a chain for images, goes whole.
 *
 * @throws SamplescopeError what `parseRecipe` throws
 * @example
 * recipeAsCommandLine({ prompt: 'The coin shows', processors: [{ temperature: 0.5 }] }) // → "samplescope generate --model table --prompt 'The coin shows' --temperature 0.5 --draw inverseCdf --stream seedrandom --seed 42 --max-tokens 1"
 */
export function recipeAsCommandLine(recipe: PartialRecipe): string {
  const whole = parseRecipe(recipe);
  const { model, prompt, draw, stream, seed, maxTokens } = whole;
  const options =
    typeof model !== 'string' || whole.imageProcessors !== undefined
      ? ['--recipe', recipeToFragment(whole)]
      : [
          ...['--model', model, '--prompt', prompt, ...chainOptions(whole)],
          ...['--draw', draw, '--stream', stream, '--seed', seed, '--max-tokens', `${maxTokens}`],
        ];
  return ['samplescope', 'generate', ...options].map(shellWord).join(' ');
}

/** A lone temperature has an option of its own; any other chain goes as JSON. */
function chainOptions({ processors }: Recipe): string[] {
  const [first, ...others] = processors;
  return first !== undefined && 'temperature' in first && others.length === 0 && isPlain(first)
    ? ['--temperature', String(first.temperature)]
    : ['--chain', writeJson(processors)];
}

const isPlain = ({ temperature }: { readonly temperature: unknown }) =>
  typeof temperature === 'number';

/** Nothing but a single quotation mark means anything between single quotation marks. */
const shellWord = (word: string) =>
  /^[\w./:-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;

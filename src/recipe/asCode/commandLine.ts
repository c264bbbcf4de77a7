import { parseRecipe, type PartialRecipe, type Recipe } from '../recipe.js';
import { writeJson } from '../writeJson.js';
import { recipeToFragment } from '../recipeUrl.js';
import { shellLine } from './shellLine.js';

/** Which command a recipe goes to, and with what. */
interface CommandLineOptions {
  /** Default `generate`. Of the others, `step` and `sample` draw the next token alone. */
  readonly command?: 'generate' | 'step' | 'sample' | 'repeat';
  /** Words behind those of the recipe. Default: none. */
  readonly more?: readonly string[];
}

/**
 * A recipe as a line for a shell such as bash or zsh: a command such as `samplescope generate` with an option
 * for each part that a person would change. A recipe with a model of its own, a chain
 * for images or a backend goes whole.
 *
 * @throws SamplescopeError what `parseRecipe` throws
 * @example
 * recipeAsCommandLine({ prompt: 'The coin shows', processors: [{ temperature: 0.5 }] }) // → "samplescope generate --model table --prompt 'The coin shows' --temperature 0.5 --draw inverseCdf --stream seedrandom --seed 42 --max-tokens 1"
 * recipeAsCommandLine({ processors: [] }, { command: 'step', more: ['--explain'] }) // → "samplescope step --model table --prompt 'The capital of France is' --chain '[]' --draw inverseCdf --stream seedrandom --seed 42 --explain"
 */
export function recipeAsCommandLine(
  recipe: PartialRecipe,
  { command = 'generate', more = [] }: CommandLineOptions = {},
): string {
  const whole = parseRecipe(recipe);
  const { model, prompt, draw, stream, seed, maxTokens } = whole;
  const options =
    typeof model !== 'string' || whole.imageProcessors !== undefined || whole.backend !== undefined
      ? [...(command === 'repeat' ? [] : ['--recipe']), recipeToFragment(whole)]
      : [
          ...['--model', model, '--prompt', prompt, ...chainOptions(whole)],
          ...['--draw', draw, '--stream', stream, '--seed', seed],
          ...(command === 'step' || command === 'sample' ? [] : ['--max-tokens', `${maxTokens}`]),
        ];
  return shellLine(['samplescope', command, ...options, ...more]);
}

/** A lone temperature has an option of its own; any other chain goes as JSON. */
function chainOptions({ processors }: Recipe): string[] {
  const [first, ...others] = processors;
  const alone = first !== undefined && others.length === 0 && 'temperature' in first;
  return alone && typeof first.temperature === 'number'
    ? ['--temperature', String(first.temperature)]
    : ['--chain', writeJson(processors)];
}

import { SamplescopeError } from '../error.js';
import { checkNumber } from '../numerics/checkNumber.js';
import { nameModel } from '../recipe/nameModel.js';
import { parseRecipe, type PartialRecipe, type Recipe } from '../recipe/recipe.js';
import type { ProcessorSpec } from '../sampling/processors/processors.js';
import type { Answer } from './answer.js';
import { measureAnswers, type AnswerMeasures } from './measureAnswers.js';
import { repeatAnswers, type Answers, type RepeatOptions } from './repeatAnswers.js';

/** What many runs gave at one temperature. */
export interface AnswersAt {
  readonly temperature: number;
  readonly answers: Answers;
  readonly measures: AnswerMeasures;
}

/**
 * Diversity against correctness: the same question n times at each of some temperatures.
 *
 * @param runs n at each; a whole number ≥ 1.
 * @param temperatures Each in [0, ∞), at least one; see `atTemperature`.
 * @param options Those of `repeatAnswers`, and `isTrue`, which tells true answers. A signal ends the sweep after the
 * temperature that it interrupts.
 * @returns One entry for each temperature, in their order.
 * @throws SamplescopeError `empty` for no temperatures; what `atTemperature` and `repeatAnswers` throw
 * @example
 * const model = tableModel('coin', { '': { heads: 1, tails: 0 } });
 * const swept = await sweepAnswers({ prompt: '' }, 100, [0, 1], { model });
 * swept.map(({ measures }) => measures.distinct) // → [1, 2]
 */
export async function sweepAnswers(
  recipe: PartialRecipe,
  runs: number,
  temperatures: readonly number[],
  {
    isTrue,
    ...options
  }: RepeatOptions & { isTrue?: ((answer: Answer) => boolean) | undefined } = {},
): Promise<AnswersAt[]> {
  if (temperatures.length === 0) {
    throw new SamplescopeError('empty', 'temperatures must be at least one, got none');
  }
  const named = nameModel(recipe, options.model);
  const recipes = temperatures.map((temperature) => atTemperature(named, temperature));
  const swept: AnswersAt[] = [];
  for (const [i, temperature] of temperatures.entries()) {
    if (i > 0 && options.signal?.aborted === true) break;
    const answers = await repeatAnswers(recipes[i]!, runs, options);
    if (answers.runs > 0)
      swept.push({ temperature, answers, measures: measureAnswers(answers, isTrue) });
  }
  return swept;
}

/**
 * A recipe at another temperature: in both of its chains, every temperature has this value; where the text's chain
 * has none, it comes last. At 0 the draw is greedy instead and the chains stay as they are, since not every
 * engine's temperature takes a 0.
 *
 * @param temperature In [0, ∞).
 * @throws SamplescopeError `out-of-range` or `not-a-number`, and what `parseRecipe` throws
 * @example
 * atTemperature({ processors: [{ temperature: { T: 0.7, convention: 'huggingface' } }] }, 2).processors // → [{ temperature: { T: 2, convention: 'huggingface' } }]
 * atTemperature({}, 0).draw // → 'greedy'
 */
export function atTemperature(recipe: PartialRecipe, temperature: number): Recipe {
  checkNumber('temperature', temperature, temperature >= 0 && temperature < Infinity, 'in [0, ∞)');
  const whole = parseRecipe(recipe);
  if (temperature === 0) return { ...whole, draw: 'greedy' };
  const { processors, imageProcessors } = whole;
  const hasOne = processors.some((spec) => 'temperature' in spec);
  const changed = processors.map((spec) => withT(spec, temperature));
  return parseRecipe({
    ...whole,
    processors: hasOne ? changed : [...changed, { temperature }],
    ...(imageProcessors && {
      imageProcessors: imageProcessors.map((spec) => withT(spec, temperature)),
    }),
  });
}

function withT(spec: ProcessorSpec, T: number): ProcessorSpec {
  if (!('temperature' in spec)) return spec;
  const { temperature } = spec;
  return { temperature: typeof temperature === 'object' ? { ...temperature, T } : T };
}

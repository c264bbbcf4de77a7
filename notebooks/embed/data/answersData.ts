import type { Language } from '../../../src/charts/index.js';
import { SamplescopeError, say } from '../../../src/error.js';
import type { AnswerTreeSource } from '../../../src/figures/answerTree/answerTreeFigure.js';
import type { DiversitySource } from '../../../src/figures/diversity/diversityFigure.js';
import type { PartialRecipe } from '../../../src/recipe/recipe.js';
import { askedOf, type AskedModel } from '../asked.js';
import type { Given } from '../../tags/attributes.js';
import { ownChain } from './chain.js';
import { streamNamed } from '../../../src/random/index.js';
import { quoted, readNumber, readWords } from '../read.js';
import { readTemperature } from './temperatureData.js';

/** Where the answers of many runs part. */
export const answerTreeSource = async (
  given: Given,
  language: Language,
): Promise<AnswerTreeSource> => ({
  chart: 'answerTree',
  recipe: recipeOf(await askedOf(given, language), given),
  runs: readRuns(given, 1000),
});

/** How different answers are over temperature, and how many are true where that is known. */
export const diversitySource = async (
  given: Given,
  language: Language,
): Promise<DiversitySource> => ({
  chart: 'diversity',
  recipe: recipeOf(await askedOf(given, language), given),
  runs: readRuns(given, 200),
  temperatures: readTemperatures(given),
});

function recipeOf({ model, prompt }: AskedModel, given: Given): PartialRecipe {
  const { seed = '42', stream = 'seedrandom' } = given;
  return {
    model,
    prompt,
    processors: ownChain(given, ['temperature']) ?? [{ temperature: readTemperature(given) }],
    stream: streamNamed(stream),
    seed,
    maxTokens: readNumber(given, 'max-tokens', {
      fallback: model === 'chameleon' ? 60 : 6,
      low: 1,
      high: 200,
      whole: true,
    }),
  };
}

const readRuns = (given: Given, fallback: number): number =>
  readNumber(given, 'runs', { fallback, low: 1, high: 10_000, whole: true });

/** Those of the last lesson, or the author's. */
function readTemperatures(given: Given): readonly number[] {
  const words = readWords(given, 'temperatures');
  if (words === undefined) return [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2];
  const read = words.map(Number);
  const rises = read.every((T, i) => T >= 0 && T < Infinity && (i === 0 || T > read[i - 1]!));
  if (rises && read.length >= 2 && read.length <= 30) return read;
  throw new SamplescopeError(
    'out-of-range',
    say`temperatures must be 2 to 30 rising numbers in [0, ∞) such as 0 0.5 1, got
      ${quoted(given.temperatures!)}`,
  );
}

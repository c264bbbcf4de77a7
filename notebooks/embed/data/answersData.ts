import { truthOf } from '../../../src/model/chameleon/index.js';
import type { AnswerTreeData, DiversityData, Language } from '../../../src/charts/index.js';
import { SamplescopeError } from '../../../src/error.js';
import {
  answerTree,
  joinUnparted,
  repeatAnswers,
  sweepAnswers,
  type RepeatOptions,
} from '../../../src/experiment/index.js';
import type { PartialRecipe } from '../../../src/recipe/recipe.js';
import { diversityOf } from '../../figure/diversityOf.js';
import { askedOf, type Asked } from '../asked.js';
import type { Given } from '../../tags/attributes.js';
import { ownChain } from './chain.js';
import { streamNamed } from './drawnTokens.js';
import { quoted, readNumber, readWords } from '../read.js';
import { remembered } from '../remembered.js';
import { readTemperature } from './temperatureData.js';
import { checkGoesOn, pausing, type Work } from '../work.js';

/** Where the answers of many runs part. */
export async function answerTreeData(
  given: Given,
  language: Language,
  work: Work,
): Promise<AnswerTreeData> {
  const asked = await askedOf(given, language);
  const recipe = recipeOf(asked, given);
  const runs = readRuns(given, 1000);
  return remembered(JSON.stringify({ recipe, runs }), async () => {
    const options = optionsOf(asked, work, () => 0, runs);
    const { answers, vocabulary } = await repeatAnswers(recipe, runs, options);
    checkGoesOn(work);
    return { root: joinUnparted(answerTree(answers, vocabulary)) };
  });
}

/** How different answers are over temperature, and how many are true where that is known. */
export async function diversityData(
  given: Given,
  language: Language,
  work: Work,
): Promise<DiversityData> {
  const asked = await askedOf(given, language);
  const recipe = recipeOf(asked, given);
  const runs = readRuns(given, 200);
  const temperatures = readTemperatures(given);
  const isTrue = asked.spec === 'chameleon' ? truthOf(asked.prompt) : undefined;
  return remembered(JSON.stringify({ recipe, runs, temperatures }), async () => {
    let before = 0;
    const count = (done: number) => (done === runs ? (before += runs) - runs : before);
    const options = optionsOf(asked, work, count, runs * temperatures.length);
    const swept = await sweepAnswers(recipe, runs, temperatures, { ...options, isTrue });
    checkGoesOn(work);
    return diversityOf(swept);
  });
}

function recipeOf({ spec, prompt }: Asked, given: Given): PartialRecipe {
  const { seed = '42', stream = 'seedrandom' } = given;
  return {
    model: spec,
    prompt,
    processors: ownChain(given, ['temperature']) ?? [{ temperature: readTemperature(given) }],
    stream: streamNamed(stream),
    seed,
    maxTokens: readNumber(given, 'max-tokens', {
      fallback: spec === 'chameleon' ? 60 : 6,
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
    `temperatures must be 2 to 30 rising numbers in [0, ∞) such as 0 0.5 1, got ${quoted(given.temperatures!)}`,
  );
}

/** The runs are made in this thread, since other people's pages may refuse a worker; the page lives on in pauses. */
function optionsOf(
  { model }: Asked,
  work: Work,
  before: (done: number) => number,
  total: number,
): RepeatOptions {
  const pause = pausing();
  return {
    model,
    batch: 5,
    signal: work.signal,
    onProgress: async ({ done }) => {
      work.report((before(done) + done) / total);
      await pause();
    },
  };
}

import type { Language } from '../../src/charts/index.js';
import {
  presets,
  recipeOf,
  type ModelName,
  type ModelSpec,
  type PartialRecipe,
  type ProcessorName,
  type ProcessorSpec,
} from '../../src/index.js';
import { readPrompt } from '../../src/model/chameleon/index.js';
import { writeJson } from '../../src/recipe/writeJson.js';
import type { ChartSource } from '../sources/chartSource.js';
import { pictureQuestion, pictureQuestionNames } from '../sources/pictureQuestion.js';
import { pictureText } from '../sources/pictureText.js';
import type { TriedLedgerSource } from '../sources/triedLedgerSource.js';
import type { Options } from './snippets.js';

/**
 * What an author writes to have a lesson's chart as it is; undefined where attributes cannot say it.
 *
 * @param language Of the chart.
 */
export function optionsOfSource(source: ChartSource, language: Language): Options | undefined {
  const said = attributesOf(source);
  if (said === undefined) return undefined;
  // English is what there is without a word; but a question is put to chameleon in the chart's language.
  return language === 'en' && said.question === undefined ? said : { ...said, language };
}

function attributesOf(source: ChartSource): Options | undefined {
  switch (source.chart) {
    case 'probabilities':
      if (source.history !== undefined && source.history.length > 0) return undefined;
      return ofOneStep('probabilities', source.recipe);
    case 'sweep': {
      const { model, prompt, temperature } = source;
      return ofOneStep('sweep', { model, prompt, processors: [{ temperature }] });
    }
    case 'ranks': {
      const [name, value] = Object.entries(source.cut)[0]!;
      const cut = { topK: 'top-k', topP: 'top-p', minP: 'min-p' }[name]!;
      return joined({ chart: 'rank' }, askedIn(source), { [cut]: String(value) });
    }
    case 'draw':
      if ((source.skip ?? 0) > 0 || source.count > 1000) return undefined;
      return ofDraws('draw', source);
    case 'frequencies':
      return ofDraws('frequencies', source);
    case 'streams': {
      const { seed, count, streams, refusing = [], landing } = source;
      if (landing === undefined) return undefined;
      const names = [...streams, ...refusing].join(' ');
      return ofOneStep('streams', landing, { seed, streams: names, draws: String(count) });
    }
    case 'bits': {
      const { stream, seed, station } = source;
      return { chart: 'bits', stream, seed: String(seed), station };
    }
    case 'ledger':
      return undefined; // it is of a whole vocabulary, with the tokens that a model holds impossible
    case 'triedLedger':
      return ofTriedLedger(source);
    case 'answerTree':
      return joined(ofAnswers(source.recipe), { chart: 'answerTree', runs: String(source.runs) });
    case 'diversity': {
      const { recipe, runs, temperatures } = source;
      const answers = ofAnswers({ ...recipe, processors: withoutTemperature(recipe) });
      const swept = { runs: String(runs), temperatures: temperatures.join(' ') };
      return joined(answers, { chart: 'diversity', ...swept });
    }
    case 'picture': {
      const picture = readPrompt(source.recipe.prompt)?.picture;
      return picture && { chart: 'picture', picture: pictureText(picture) };
    }
    case 'softmax':
      return undefined; // its other probabilities are not those of a temperature
  }
}

/** All of it, if all of it can be said. The chart comes first, as authors write it. */
function joined(...parts: readonly (Options | undefined)[]): Options | undefined {
  if (parts.includes(undefined)) return undefined;
  const { chart, ...others } = Object.assign({}, ...parts) as Options;
  return { ...(chart !== undefined && { chart }), ...others };
}

/** A chart of one distribution under one temperature. */
const ofOneStep = (chart: string, recipe: PartialRecipe, more: Options = {}): Options | undefined =>
  joined({ chart }, askedIn(recipe), temperatureOf(recipe), more);

const ofDraws = (
  chart: string,
  { recipe, count }: { readonly recipe: PartialRecipe; readonly count: number },
): Options | undefined =>
  joined(ofOneStep(chart, recipe), randomIn(recipe), { draws: String(count) });

/** Which model is asked, and what. */
function askedIn({ model = 'table', prompt }: PartialRecipe): Options | undefined {
  if (prompt === undefined) return undefined;
  if (typeof model === 'object') return fittedTo(model, prompt);
  if (model === 'chameleon') return seenIn(prompt);
  return { ...(model !== 'table' && { model }), prompt };
}

/** A text of the reader's own, where it is fitted as it is by default. */
function fittedTo(model: Exclude<ModelSpec, ModelName>, prompt: string): Options | undefined {
  if (!('ngram' in model)) return undefined;
  const { text, ...others } = model.ngram;
  return Object.keys(others).length === 0 ? { text, prompt } : undefined;
}

function seenIn(prompt: string): Options {
  const read = readPrompt(prompt);
  const picture = read?.picture;
  const question =
    picture &&
    pictureQuestionNames.find((name) =>
      (['en', 'zh'] as const).some(
        (language) => pictureQuestion(picture, name, language)?.text === read.words,
      ),
    );
  if (question === undefined) return { model: 'chameleon', prompt };
  return { model: 'chameleon', picture: pictureText(picture!), question };
}

function temperatureOf({ processors = [] }: PartialRecipe): Options | undefined {
  const [first, ...others] = processors;
  if (first === undefined) return {};
  if (others.length > 0 || !('temperature' in first)) return undefined;
  return typeof first.temperature === 'number'
    ? { temperature: String(first.temperature) }
    : undefined;
}

/** Seed and stream, where they are said; undefined for draws of another kind. */
function randomIn({ seed, stream, draw = 'inverseCdf' }: PartialRecipe): Options | undefined {
  if (draw !== 'inverseCdf') return undefined;
  return {
    ...(seed !== undefined && { seed }),
    ...(stream !== undefined && stream !== 'seedrandom' && { stream }),
  };
}

function ofAnswers(recipe: PartialRecipe): Options | undefined {
  if (recipe.imageProcessors !== undefined) return undefined;
  const { processors = [], maxTokens } = recipe;
  const chain = temperatureOf(recipe) ?? { chain: writeJson(processors) };
  const length = maxTokens !== undefined && { 'max-tokens': String(maxTokens) };
  return joined(askedIn(recipe), chain, randomIn(recipe), { ...length });
}

/** The temperatures of a sweep take the place of the one that a recipe ends with, which then says nothing. */
function withoutTemperature({ processors = [] }: PartialRecipe): readonly ProcessorSpec[] {
  return processors.length === 1 && 'temperature' in processors[0]! ? [] : processors;
}

/** What asks the model again: an embedded chain is tried on logits alone. */
const askAgain: readonly ProcessorName[] = ['guidance', 'constrained'];

function ofTriedLedger({ tried, chain }: TriedLedgerSource): Options | undefined {
  if (tried.context.length > 0) return undefined;
  const isOwn = !('preset' in chain);
  const specs = isOwn ? chain : recipeOf(presets[chain.preset], chain.settings).processors;
  const names = specs.flatMap((spec) => Object.keys(spec)) as ProcessorName[];
  if (names.some((name) => askAgain.includes(name))) return undefined;
  const numbers = Array.from(tried.logits);
  // An attribute holds numbers as JSON does, which has no −∞.
  if (tried.asked === undefined && !numbers.every(Number.isFinite)) return undefined;
  const logits = {
    logits: writeJson(numbers),
    tokens: writeJson(tried.tokens),
  };
  const from = tried.asked === undefined ? logits : askedIn(tried.asked);
  return joined({ chart: 'ledger' }, from, { chain: writeJson(specs) });
}

import type { Language } from '../../src/charts/index.js';
import {
  type ModelName,
  type ModelSpec,
  type PartialRecipe,
  type ProcessorSpec,
} from '../../src/index.js';
import { readPrompt } from '../../src/model/chameleon/index.js';
import { writeJson } from '../../src/recipe/writeJson.js';
import type { FigureSource } from '../../src/figures/figures.js';
import {
  pictureQuestion,
  pictureQuestionNames,
} from '../../src/figures/picture/pictureQuestion.js';
import { pictureAsText } from '../../src/figures/picture/pictureAsText.js';
import type { Asked } from '../../src/figures/asked.js';
import type { LedgerSource } from '../../src/figures/ledger/ledgerFigure.js';
import type { Options } from './snippets.js';

/**
 * What an author writes to have a lesson's chart as it is; undefined where attributes cannot say it.
 *
 * @param language Of the chart.
 */
export function optionsOfSource(source: FigureSource, language: Language): Options | undefined {
  const said = attributesOf(source);
  if (said === undefined) return undefined;
  // English is what there is without a word; but a question is put to chameleon in the chart's language.
  return language === 'en' && said.question === undefined ? said : { ...said, language };
}

function attributesOf(source: FigureSource): Options | undefined {
  switch (source.chart) {
    case 'probabilities':
      if (source.history !== undefined && source.history.length > 0) return undefined;
      return ofOneStep('probabilities', source.recipe);
    case 'sweep': {
      const { recipe, temperature, ends, also = [] } = source;
      if (also.length > 0) return undefined;
      const range: Options = ends ? { temperatures: ends.join(' ') } : {};
      return ofOneStep('sweep', { ...recipe, processors: [{ temperature }] }, range);
    }
    case 'rank': {
      const { recipe, temperature = 1, topK, topP, minP } = source;
      const cuts = Object.entries({ 'top-k': topK, 'top-p': topP, 'min-p': minP });
      const given = cuts.flatMap(([name, cut]) => (cut === undefined ? [] : [[name, String(cut)]]));
      return joined(
        { chart: 'rank' },
        askedIn(recipe),
        temperature === 1 ? {} : { temperature: String(temperature) },
        Object.fromEntries(given) as Options,
      );
    }
    case 'draw':
      if ((source.skip ?? 0) > 0 || source.count > 1000) return undefined;
      return ofDraws('draw', source);
    case 'frequencies':
      if ((source.skip ?? 0) > 0) return undefined;
      return ofDraws('frequencies', source);
    case 'streams': {
      const { seed, count, streams, landing } = source;
      if (landing === undefined) return undefined; // on a line, where nothing is drawn
      const given = { seed, streams: streams.join(' '), draws: String(count) };
      return ofOneStep('streams', landing, given);
    }
    case 'bits': {
      const { stream, seed, station } = source;
      return { chart: 'bits', stream, seed: String(seed), station };
    }
    case 'ledger':
      return ofLedger(source);
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
      return picture && { chart: 'picture', picture: pictureAsText(picture) };
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
const ofOneStep = (chart: string, recipe: Asked, more: Options = {}): Options | undefined =>
  joined({ chart }, askedIn(recipe), temperatureOf(recipe), more);

const ofDraws = (
  chart: string,
  { recipe, count }: { readonly recipe: Asked; readonly count: number },
): Options | undefined =>
  joined(ofOneStep(chart, recipe), randomIn(recipe), { draws: String(count) });

/** Which model is asked, and what; or what is written down. */
function askedIn({ model = 'table', prompt, written }: Asked): Options | undefined {
  if (written !== undefined) {
    const logits = Array.from(written.logits);
    // An attribute holds numbers as JSON does, which has no −∞.
    return logits.every(Number.isFinite)
      ? { logits: writeJson(logits), tokens: writeJson(written.tokens) }
      : undefined;
  }
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
  return { model: 'chameleon', picture: pictureAsText(picture!), question };
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

/** An attribute holds a chain: seeds, and what was said before, have no place in it. */
function ofLedger({ recipe, history = [] }: LedgerSource): Options | undefined {
  const { processors } = recipe;
  if (history.length > 0 || processors === undefined) return undefined;
  return joined({ chart: 'ledger' }, askedIn(recipe), { chain: writeJson(processors) });
}

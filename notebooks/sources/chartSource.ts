import type { Language } from '../../src/charts/index.js';
import {
  parseRecipe,
  recipeAsHuggingFace,
  recipeToJson,
  type PartialRecipe,
} from '../../src/index.js';
import type { StreamName } from '../../src/random/index.js';
import { answerTreeTexts, type AnswerTreeSource } from './answerTreeSource.js';
import { bitsTexts, type BitsSource } from './bitsSource.js';
import { diversityTexts, type DiversitySource } from './diversitySource.js';
import { drawTexts, type DrawSource } from './drawSource.js';
import { frequenciesTexts, type FrequenciesSource } from './frequenciesSource.js';
import { ledgerTexts, type LedgerSource } from './ledgerSource.js';
import { pictureTexts, type PictureSource } from './pictureSource.js';
import { probabilitiesTexts, type ProbabilitiesSource } from './probabilitiesSource.js';
import { rankTexts, type RankSource } from './rankSource.js';
import { softmaxTexts, type SoftmaxSource } from './softmaxSource.js';
import type { SourceTexts } from './sourceTexts.js';
import { streamsTexts, type StreamsSource } from './streamsSource.js';
import { sweepTexts, type SweepSource } from './sweepSource.js';
import { triedLedgerTexts, type TriedLedgerSource } from './triedLedgerSource.js';

/** What a chart stands for, as plain data: of it the texts are made that a reader copies. */
export type ChartSource =
  | AnswerTreeSource
  | BitsSource
  | DiversitySource
  | DrawSource
  | FrequenciesSource
  | LedgerSource
  | PictureSource
  | ProbabilitiesSource
  | RankSource
  | SoftmaxSource
  | StreamsSource
  | SweepSource
  | TriedLedgerSource;

/** In what a chart can be copied. */
type SourceForm = 'typescript' | 'commandLine' | 'recipe' | 'huggingFace';

/** A text that a chart can be copied as: in one of the forms, or the framework's own program for a stream. */
export type CopiedText =
  | { readonly form: SourceForm; readonly stream?: never; readonly text: string }
  | { readonly form: 'program'; readonly stream: StreamName; readonly text: string };

/** The texts that a chart can be copied as, in the order of the menu. */
export function copiedTexts(source: ChartSource, language: Language): readonly CopiedText[] {
  const texts = textsOf(source, language);
  const { typescript, commandLine, recipe, hasSettings = true, programs = [] } = texts;
  const forms: readonly (readonly [SourceForm, string | undefined])[] = [
    ['typescript', typescript],
    ['commandLine', commandLine],
    ['recipe', recipe && readableJson(recipe)],
    ['huggingFace', recipe && hasSettings ? recipeAsHuggingFace(recipe) : undefined],
  ];
  return [
    ...forms.flatMap(([form, text]) => (text === undefined ? [] : [{ form, text }])),
    ...programs.map(({ stream, text }) => ({ form: 'program', stream, text }) as const),
  ];
}

/** A recipe as JSON on several lines, for a file of one's own. */
const readableJson = (recipe: PartialRecipe) =>
  `${JSON.stringify(JSON.parse(recipeToJson(parseRecipe(recipe))), null, 2)}\n`;

function textsOf(source: ChartSource, language: Language): SourceTexts {
  switch (source.chart) {
    case 'answerTree':
      return answerTreeTexts(source, language);
    case 'bits':
      return bitsTexts(source, language);
    case 'diversity':
      return diversityTexts(source, language);
    case 'draw':
      return drawTexts(source, language);
    case 'frequencies':
      return frequenciesTexts(source, language);
    case 'ledger':
      return ledgerTexts(source, language);
    case 'picture':
      return pictureTexts(source, language);
    case 'probabilities':
      return probabilitiesTexts(source, language);
    case 'ranks':
      return rankTexts(source, language);
    case 'softmax':
      return softmaxTexts(source, language);
    case 'streams':
      return streamsTexts(source, language);
    case 'sweep':
      return sweepTexts(source, language);
    case 'triedLedger':
      return triedLedgerTexts(source, language);
  }
}

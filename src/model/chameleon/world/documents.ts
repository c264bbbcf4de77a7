import { log, sum } from '../../../numerics/index.js';
import type { Stream } from '../../../random/index.js';
import { encodePicture } from '../imageTokenizer.js';
import type { Picture } from '../picture.js';
import { tokenize } from '../tokenizer.js';
import { chameleonTokens } from '../vocabulary.js';
import type { Pool } from './arrangements.js';
import { pickByChance, pickEvenly } from './chances.js';
import { spokenLanguages, type SpokenLanguage } from './language.js';
import { samplePicture, worldProbability } from './pictures.js';
import { askable, writeOut } from './questions.js';
import {
  drawRequested,
  pictureProbability,
  requestProbability,
  sampleRequest,
} from './requests.js';
import { requestText } from './requestText.js';
import { sampleStory, storyProbability, storyRequest } from './story.js';

/** Tokens of the longest document. */
export const longestDocument = 96;

/** What a document is: questions about a picture, a story about one, or a picture that is asked for. */
export type DocumentKind = (typeof documentKinds)[number]['kind'];

const documentKinds = [
  { probability: 0.65, kind: 'questions' },
  { probability: 0.15, kind: 'story' },
  { probability: 0.2, kind: 'drawing' },
] as const;

/** Questions in a document. */
const turns = 3;

/** A stretch of a document that is one kind of thing, and its probability after all that is before it. */
export interface Part {
  readonly part: 'picture' | 'question' | 'answer' | 'story' | 'request' | 'drawing';
  /** How many tokens it has. */
  readonly length: number;
  /** Natural logarithm. */
  readonly logProbability: number;
}

/** A document of the world. */
export interface WorldDocument {
  readonly kind: DocumentKind;
  readonly language: SpokenLanguage;
  readonly picture: Picture;
  readonly tokens: readonly number[];
  /**
   * The natural logarithm of the probability of these tokens: the sum of the parts'. Of a story that is cut
   * off, it is the probability that a story begins so.
   */
  readonly logProbability: number;
  /** They cover the tokens, first to last, but for the `<s>` at the beginning, which is always there. */
  readonly parts: readonly Part[];
}

/** A part with its tokens. */
interface Piece extends Omit<Part, 'length'> {
  readonly tokens: readonly number[];
}

const { bos, eos, beginImage, endImage, endOfTurn } = chameleonTokens;

const image = (picture: Picture) => [beginImage, ...encodePicture(picture), endImage];

/**
 * A document of the world, at most 96 tokens, drawn.
 *
 * `<s><image>…</image> question<turn> answer</s>` with two more questions and answers after it, or a story for
 * the answer, or `<s> request<turn><image>…</image></s>`. Every answer ends with `</s>`, so that what comes
 * after `question<turn>` is one distribution, wherever the question stands. A story that does not fit is
 * cut off after its last whole sentence, and has no `</s>`.
 *
 * @param heldOut Only pictures that are held out (true) or only the others (false). Default: all pictures.
 * @example
 * sampleDocument(openStream('seedrandom', '1'), { heldOut: false }).tokens[0] // → 0
 */
export function sampleDocument(
  stream: Stream,
  { heldOut }: { heldOut?: boolean } = {},
): WorldDocument {
  const pool = heldOut === undefined ? 'all' : heldOut ? 'heldOut' : 'training';
  const { kind } = pickByChance(documentKinds, stream);
  const language = pickEvenly(spokenLanguages, stream);
  const { picture, pieces } = samplers[kind](language, stream, pool);
  const parts = pieces.map(({ part, tokens, logProbability }) => ({
    part,
    length: tokens.length,
    logProbability,
  }));
  return {
    kind,
    language,
    picture,
    tokens: [bos, ...pieces.flatMap(({ tokens }) => tokens)],
    logProbability: sum(parts.map(({ logProbability }) => logProbability)),
    parts,
  };
}

type Sampler = (
  language: SpokenLanguage,
  stream: Stream,
  pool: Pool,
) => { picture: Picture; pieces: Piece[] };

const [questions, story, drawing] = documentKinds;
const withPicture = questions.probability + story.probability;
const ofLanguage = 1 / spokenLanguages.length;

const samplers: Readonly<Record<DocumentKind, Sampler>> = {
  questions: (language, stream, pool) => {
    const picture = samplePicture(stream, pool);
    const pieces = [first(picture, pool)];
    for (let turn = 0; turn < turns; turn++) {
      // What kind of document this is, and in which language, shows in the first question.
      const shown = turn === 0 ? (questions.probability / withPicture) * ofLanguage : 1;
      const question = writeOut(pickByChance(askable(picture, language), stream), language);
      const answer = pickByChance(question.answers, stream);
      pieces.push(asked(question.text, shown * question.asked));
      pieces.push(piece('answer', [...tokenize(answer.text), eos], answer.probability));
    }
    return { picture, pieces };
  },

  story: (language, stream, pool) => {
    const picture = samplePicture(stream, pool);
    const question = asked(storyRequest[language], (story.probability / withPicture) * ofLanguage);
    const begun = [first(picture, pool), question];
    const room = longestDocument - 1 - begun.flatMap(({ tokens }) => tokens).length - 1;
    const most = Math.floor(room / tokensOfSentence[language]);
    const { text, ended } = sampleStory(picture, language, stream, most);
    const probability = storyProbability(picture, language, text, ended);
    const told = piece('story', [...tokenize(text), ...(ended ? [eos] : [])], probability);
    return { picture, pieces: [...begun, told] };
  },

  drawing: (language, stream, pool) => {
    const request = sampleRequest(stream);
    const picture = drawRequested(request, stream, pool);
    const requested = drawing.probability * ofLanguage * requestProbability(request);
    const text = [...tokenize(requestText(request, language)), endOfTurn];
    const drawn = pictureProbability(request, picture, pool);
    return {
      picture,
      pieces: [
        piece('request', text, requested),
        piece('drawing', [...image(picture), eos], drawn),
      ],
    };
  },
};

/** Tokens of a story's sentence. */
const tokensOfSentence: Readonly<Record<SpokenLanguage, number>> = { en: 5, zh: 6 };

function piece(part: Part['part'], tokens: readonly number[], probability: number): Piece {
  return { part, tokens, logProbability: log(probability) };
}

function first(picture: Picture, pool: Pool): Piece {
  return piece('picture', image(picture), withPicture * worldProbability(picture, pool));
}

function asked(text: string, probability: number): Piece {
  return piece('question', [...tokenize(text), endOfTurn], probability);
}

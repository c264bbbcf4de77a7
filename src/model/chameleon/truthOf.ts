import { decodePicture } from './imageTokenizer.js';
import type { Picture } from './picture.js';
import { tokenize } from './tokenizer.js';
import { chameleonTokens, imageLength } from './vocabulary.js';
import { questionsOf } from './world/questions.js';
import { readRequest } from './world/requestText.js';
import { pictureProbability } from './world/requests.js';
import { storyProbability, storyRequest } from './world/story.js';
import { spokenLanguages } from './world/language.js';

/** An answer as far as it can be true: its words, and whether it came to its end. */
export interface JudgedAnswer {
  readonly text: string;
  readonly ended: boolean;
}

/**
 * What tells the true answers to a prompt from others: what the world may answer to this question about this
 * picture; or a picture that fits a request, with nothing before it or after it.
 *
 * @param prompt As `askAbout` and `askForPicture` write it.
 * @returns undefined where the prompt is neither, so that nobody can tell.
 * @example
 * const red = ['<image>', ...Array.from({ length: 16 }, (_, i) => (i === 3 ? '<image:01>' : '<image:00>')), '</image>'];
 * truthOf('<s> Draw a red circle.<turn>')({ text: red.join(''), ended: true }) // → true
 * truthOf('<s> Draw a blue circle.<turn>')({ text: red.join(''), ended: true }) // → false
 */
export function truthOf(prompt: string): ((answer: JudgedAnswer) => boolean) | undefined {
  const asked = readPrompt(prompt);
  if (asked?.picture !== undefined) return truthAbout(asked.picture, asked.words);
  const request = asked && readRequest(asked.words);
  if (request === undefined) return undefined;
  return ({ text }) => {
    const drawn = readPicture(text);
    return drawn !== undefined && pictureProbability(request, drawn) > 0;
  };
}

function truthAbout(picture: Picture, words: string) {
  for (const language of spokenLanguages) {
    if (words === storyRequest[language]) {
      return ({ text, ended }: JudgedAnswer) =>
        storyProbability(picture, language, text, ended) > 0;
    }
    const question = questionsOf(picture, language).find(({ text }) => text === words);
    if (question === undefined) continue;
    const answers = new Set(question.answers.map(({ text }) => text));
    return ({ text, ended }: JudgedAnswer) => ended && answers.has(text);
  }
  return undefined;
}

/** The picture that a prompt shows, if it shows one, and the words in it; undefined for another form of prompt. */
export function readPrompt(prompt: string): { picture?: Picture; words: string } | undefined {
  const [, image, words] = /^<s>(<image>.*<\/image>)?([^<]*)<turn>$/s.exec(prompt) ?? [];
  if (words === undefined) return undefined;
  if (image === undefined) return { words };
  const picture = readPicture(image);
  return picture && { picture, words };
}

/** The picture that a text consists of; undefined where it is none, or one that the world has not. */
export function readPicture(text: string): Picture | undefined {
  const { beginImage, endImage } = chameleonTokens;
  try {
    const tokens = tokenize(text);
    const whole = tokens.length === imageLength + 2;
    if (!whole || tokens[0] !== beginImage || tokens.at(-1) !== endImage) return undefined;
    return decodePicture(tokens.slice(1, -1));
  } catch {
    return undefined; // the tokenizer and the decoder say why; here it is enough that it is none
  }
}

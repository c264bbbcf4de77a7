import type { Picture } from '../picture.js';
import { spokenLanguages } from './language.js';
import { askable, writeOut } from './questions.js';
import { storyProbability, storyRequest } from './story.js';

/**
 * The probability that the world answers a question about a picture with these words: 0 where they are not
 * true, or not how the world puts it, or where nobody asks so.
 *
 * @param question As it stands in a prompt, with the space before it in English and without `<turn>`.
 * @param answer Without `</s>`.
 * @example
 * const picture = { background: 'white', objects: [{ shape: 'circle', colour: 'red', row: 0, column: 3 }] };
 * answerProbability(picture, ' What colour is the circle?', ' Red.') // → 0.5
 * answerProbability(picture, ' What colour is the circle?', ' Blue.') // → 0
 */
export function answerProbability(picture: Picture, question: string, answer: string): number {
  for (const language of spokenLanguages) {
    if (question === storyRequest[language]) return storyProbability(picture, language, answer);
    for (const asked of askable(picture, language)) {
      if (asked.text !== question) continue;
      const { answers } = writeOut(asked, language);
      return answers.find(({ text }) => text === answer)?.probability ?? 0;
    }
  }
  return 0;
}

/**
 * Whether an answer is true of a picture: one that the world gives with a probability above 0.
 *
 * @example
 * const picture = { background: 'white', objects: [{ shape: 'circle', colour: 'red', row: 0, column: 3 }] };
 * isTrue(picture, '圆形在哪里？', '在右上角。') // → false
 * isTrue(picture, '红色的圆形在哪里？', '在右上角。') // → true
 */
export function isTrue(picture: Picture, question: string, answer: string): boolean {
  return answerProbability(picture, question, answer) > 0;
}

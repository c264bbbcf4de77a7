import { encodePicture } from './imageTokenizer.js';
import type { Picture } from './picture.js';
import { detokenize } from './tokenizer.js';
import { chameleonTokens } from './vocabulary.js';

/**
 * The prompt that shows a picture and asks about it. The answer comes next.
 *
 * @param question As `questionsOf` writes it; or `storyRequest`.
 * @example
 * const object = { shape: 'circle', colour: 'blue', row: 0, column: 1 };
 * askAbout({ background: 'grey', objects: [object] }, ' What is in the picture?').slice(-38) // → '</image> What is in the picture?<turn>'
 */
export function askAbout(picture: Picture, question: string): string {
  const { bos, beginImage, endImage } = chameleonTokens;
  const image = detokenize([bos, beginImage, ...encodePicture(picture), endImage]);
  return `${image}${question}${detokenize([chameleonTokens.endOfTurn])}`;
}

/**
 * The prompt that asks for a picture. It comes next, from its begin-image on.
 *
 * @param request As `requestText` writes it.
 * @example
 * askForPicture(' Draw a red circle.') // → '<s> Draw a red circle.<turn>'
 */
export function askForPicture(request: string): string {
  return `${detokenize([chameleonTokens.bos])}${request}${detokenize([chameleonTokens.endOfTurn])}`;
}

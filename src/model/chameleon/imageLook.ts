import { SamplescopeError, say } from '../../error.js';
import { checkCodes, patchOf } from './imageCodes.js';
import { side, type Kind } from './picture.js';
import { pixelsOfCodes } from './pixels.js';
import { chameleonTokens, imageLength, vocabulary } from './vocabulary.js';
import { spokenLanguages, type InLanguages, type SpokenLanguage } from './world/language.js';
import { colourWord, shapeWord } from './world/words.js';

/** What one patch of an image shows. */
export interface PatchLook {
  /** Its token, such as `<image:01>`. */
  readonly token: string;
  /** Its code in two digits. */
  readonly label: string;
  /** What colour it is where there is nothing. */
  readonly background: InLanguages;
  /** What stands on it, such as "red circle"; left out where nothing does. */
  readonly object?: InLanguages;
}

/** How an image looks: the data of a chart of pictures. */
export interface ImageLook {
  /** How many patches stand side by side, and one below the other. */
  readonly side: number;
  /** The patches that there are, in reading order. */
  readonly patches: readonly PatchLook[];
  /** Red, green and blue of every pixel, row by row, each 0 … 255; white where patches are still to come. */
  readonly pixels: Uint8Array;
}

/**
 * The pixels of an image, and what its patches show in words, as `pictureChart` takes them.
 *
 * @param codes Image codes, 0 … 38, patch by patch in reading order: 16, or fewer while an image is being drawn. They
 * need not make a picture of the world.
 * @throws SamplescopeError `out-of-range` for a code that there is not, or more than 16
 * @example
 * imageLook([0, 1]).patches[1]?.object?.en // → 'red circle'
 */
export function imageLook(codes: readonly number[]): ImageLook {
  if (codes.length > imageLength) {
    throw new SamplescopeError(
      'out-of-range',
      say`codes must be at most ${imageLength}, got ${codes.length}. Give one image at a time.`,
    );
  }
  const filled = Array.from({ length: imageLength }, (_, cell) => codes[cell] ?? 0);
  checkCodes(filled);
  return { side, patches: codes.map(patchLook), pixels: pixelsOfCodes(filled) };
}

function patchLook(code: number): PatchLook {
  const { background, kind } = patchOf(code);
  return {
    token: vocabulary[chameleonTokens.firstImage + code]!,
    label: String(code).padStart(2, '0'),
    background: inLanguages((language) => colourWord(background, language)),
    ...(kind && { object: inLanguages((language) => kindText(kind, language)) }),
  };
}

const inLanguages = (text: (language: SpokenLanguage) => string) =>
  Object.fromEntries(spokenLanguages.map((language) => [language, text(language)])) as InLanguages;

const kindText = ({ colour, shape }: Kind, language: SpokenLanguage): string =>
  [colourWord(colour, language), shapeWord(shape, language)].join(language === 'en' ? ' ' : '');

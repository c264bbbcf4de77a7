import { languages, type InEach } from './language.js';

/** In em, for the widest of the usual sans-serif fonts, so that what fits here fits everywhere. */
function characterWidth(character: string): number {
  if (/\p{M}|\u200d/u.test(character)) return 0;
  if (/\p{Extended_Pictographic}/u.test(character) && character > '\u2fff') return 1.4;
  if (
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3ffff}]/u.test(
      character,
    )
  )
    return 1;
  if (/[ijlI.,:;'|! \u202f]/.test(character)) return 0.38;
  if (/[ftr()[\]"/\\-]/.test(character)) return 0.46;
  if (/[mwMWOQ@%—…“”▲▼∞>=<+×−\u2400-\u2422⇥⍽↵]/.test(character)) return 1;
  if (/[A-Z&~]/.test(character)) return 0.78;
  return character < '\u0250' ? 0.64 : 0.8;
}

/**
 * How wide a text may become, in pixels: an estimate on the safe side, since a chart is also drawn
 * where no text can be measured.
 *
 * @param fontSize In pixels. Default 13.
 * @example
 * textWidth('百分', 10) // → 20
 */
export function textWidth(text: string, fontSize = 13): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width * fontSize;
}

/**
 * How wide a text may become in any language: what depends on it stays where it is when the language
 * changes.
 *
 * @param text Picks the text out of the words of a language.
 * @example
 * widthInEach({ en: 'ten', zh: '百分' }, (words) => words, 10) // → 20
 */
export function widthInEach<Words>(
  words: InEach<Words>,
  text: (words: Words) => string,
  fontSize = 13,
): number {
  return Math.max(...languages.map((language) => textWidth(text(words[language]), fontSize)));
}

const graphemes = new Intl.Segmenter();

/**
 * The text, or as much of its beginning and end as fits around an ellipsis. What a reader sees as one
 * character is never cut in two.
 *
 * @param width In pixels.
 * @param fontSize In pixels. Default 13.
 * @example
 * shorten('incomprehensibilities', 90) // → 'incomp…ies'
 */
export function shorten(text: string, width: number, fontSize = 13): string {
  if (textWidth(text, fontSize) <= width) return text;
  const characters = Array.from(graphemes.segment(text), ({ segment }) => segment);
  for (let kept = Math.min(characters.length - 1, 200); kept > 0; kept--) {
    const head = Math.ceil((kept * 2) / 3);
    const tail = characters.slice(characters.length - (kept - head));
    const short = `${characters.slice(0, head).join('')}…${tail.join('')}`;
    if (textWidth(short, fontSize) <= width) return short;
  }
  return '…';
}

/**
 * What a line may end after: a word, or one Chinese character, with the full-width marks that belong to
 * it; and the spaces between.
 */
const parts =
  /[（「《“]*(?:[\u3007-\u30ff\u4e00-\u9fff]|[^\s\u3001-\u30ff\u4e00-\u9fff\uff00-\uff60“”]+)[、。，；：！？）」》”]*|\s+|./gu;

/**
 * The words of a text, in lines that are at most so wide. Chinese text may break between any two
 * characters, but no line begins with a full stop or a comma.
 *
 * @param width In pixels.
 * @param fontSize In pixels. Default 13.
 * @example
 * wrapLabel('one two three', 60) // → ['one two', 'three']
 * wrapLabel('温度越高，越平。', 70) // → ['温度越高，', '越平。']
 */
export function wrapLabel(text: string, width: number, fontSize = 13): string[] {
  const lines: string[] = [];
  for (const part of text.match(parts) ?? []) {
    const longer = `${lines.at(-1) ?? ''}${part}`;
    if (lines.length > 0 && textWidth(longer.trimEnd(), fontSize) > width)
      lines.push(part.trimStart());
    else lines[Math.max(0, lines.length - 1)] = longer;
  }
  return lines.map((line) => line.trimEnd());
}

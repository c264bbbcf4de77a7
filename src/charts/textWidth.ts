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
  if (/[mwMWOQ@%—…∞>=<+×−\u2400-\u2422⇥⍽↵]/.test(character)) return 1;
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
 * The words of a text, in lines that are at most so wide.
 *
 * @param width In pixels.
 * @param fontSize In pixels. Default 13.
 * @example
 * wrap('one two three', 60) // → ['one two', 'three']
 */
export function wrap(text: string, width: number, fontSize = 13): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, fontSize) > width) lines.push(word);
    else lines[Math.max(0, lines.length - 1)] = longer;
  }
  return lines;
}

/**
 * Whether a face with a `unicode-range` has any of some characters. An empty range is that of a face for all.
 *
 * @param range As CSS writes it.
 * @param characters Their code points.
 * @example
 * holdsAny('U+0000-00FF, U+20AC', new Set([8364])) // → true
 * holdsAny('U+4??', new Set([1024, 1279])) // → true
 * holdsAny('U+4??', new Set([1023, 1280])) // → false
 * holdsAny('', new Set([1280])) // → true
 */
export function holdsAny(range: string, characters: ReadonlySet<number>): boolean {
  if (range === '') return true;
  return range.split(',').some((part) => {
    const [low, high] = endsOf(part.trim());
    for (const character of characters) if (character >= low && character <= high) return true;
    return false;
  });
}

/** The ends of a range of characters, both included. */
function endsOf(range: string): readonly [number, number] {
  const [low = '', high = low] = range.replace(/^U\+/i, '').split('-');
  return [parseInt(low.replaceAll('?', '0'), 16), parseInt(high.replaceAll('?', 'F'), 16)];
}

import type { Candidate } from './place.js';

/**
 * What to call each token so that no two are called alike: by its text; by its bytes or its id where another token
 * has the same text, or where the bytes are no whole character.
 *
 * @example
 * const rest = { logit: 0, atMost: false, line: 1 };
 * labelsOf([{ text: '�', bytes: [0xf0, 0x9f], ...rest }, { text: '�', bytes: [0xe2, 0x80], ...rest }]) // → ['F0 9F', 'E2 80']
 */
export function labelsOf(candidates: readonly Candidate[]): string[] {
  const times = new Map<string, number>();
  for (const { text } of candidates) times.set(text, (times.get(text) ?? 0) + 1);
  const labels = candidates.map((candidate) => {
    const { text, bytes, id } = candidate;
    const isClear = text !== '' && times.get(text) === 1 && !(text.includes('\uFFFD') && bytes);
    if (isClear) return text;
    if (bytes !== undefined) return bytes.map(hexadecimal).join(' ');
    return id === undefined ? text : `${text}#${id}`;
  });
  // Bytes may read like another token's text: then all that is known stands in the label.
  const taken = new Set<string>();
  return labels.map((label, i) => {
    if (taken.has(label)) return `${label} #${candidates[i]!.id ?? i}`;
    taken.add(label);
    return label;
  });
}

const hexadecimal = (byte: number) => byte.toString(16).toUpperCase().padStart(2, '0');

import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { SamplescopeError, say, shown } from '../error.js';

/** The key of whoever practises, on a page or in a terminal: everybody has the same variants. */
export const practiceKey = 'practice';

/** Digits and letters that are not mistaken for each other: Crockford's, without I, L, O and U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Characters that say which key it is, of 5 bits each; two more say whether it was copied right. */
const LENGTH = 14;

/**
 * The key of a student: what is handed out, and all that the student needs. It follows from the course's key and from
 * what the course calls the student, by HMAC-SHA-256; neither can be worked out from it.
 *
 * @param course The course's key: any text of at least 8 characters, known to its teacher alone.
 * @param student What the course calls the student: a number, a login.
 * @throws SamplescopeError `malformed` for a shorter course key, or a student without a name
 * @example
 * studentKey('autumn term 2026', '1') === studentKey('autumn term 2026', '1') // → true
 * studentKey('autumn term 2026', '1').length // → 19
 */
export function studentKey(course: string, student: string): string {
  if (course.trim().length < 8) {
    throw new SamplescopeError(
      'malformed',
      say`the course key must have at least 8 characters, got ${course.trim().length}. A few words will do`,
    );
  }
  if (student.trim() === '') {
    throw new SamplescopeError(
      'empty',
      say`${'student'} must have at least one character, got none`,
    );
  }
  const text = fiveBits(hmac(sha256, utf8ToBytes(course.trim()), utf8ToBytes(student.trim())));
  return grouped(text.slice(0, LENGTH));
}

/**
 * A key as it is kept, from what somebody typed: small letters, spaces, and an O for a 0 are put right.
 *
 * @throws SamplescopeError `malformed` for what is no key, or was copied with a mistake
 * @example
 * parseKey(studentKey('autumn term 2026', '1').toLowerCase()) === studentKey('autumn term 2026', '1') // → true
 * parseKey('practice') // → 'practice'
 */
export function parseKey(text: string): string {
  if (text.trim().toLowerCase() === practiceKey) return practiceKey;
  const typed = text.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
  if (typed.length !== LENGTH + 2 || [...typed].some((letter) => !alphabet.includes(letter))) {
    throw new SamplescopeError(
      'malformed',
      say`the key must be 16 letters and digits such as ABCD-EFGH-JKMN-PQRS, got ${shown(text)}. Your teacher
        has it`,
    );
  }
  const key = grouped(typed.slice(0, LENGTH));
  if (key.replaceAll('-', '') === typed) return key;
  throw new SamplescopeError(
    'malformed',
    say`the key ${shown(text)} has a mistake in it: its last two characters do not fit the others. Copy it again`,
  );
}

/** With its two characters of check, in groups of four. */
function grouped(text: string): string {
  const whole = text + fiveBits(sha256(utf8ToBytes(text))).slice(0, 2);
  return whole.match(/.{4}/g)!.join('-');
}

/** Bytes as characters of 5 bits each, the upper bits first; what is left over is dropped. */
function fiveBits(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits
    .match(/.{5}/g)!
    .map((five) => alphabet[parseInt(five, 2)]!)
    .join('');
}

import { SamplescopeError, say, shown, type Said } from '../../../error.js';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const sixBits = new Int8Array(128).fill(-1);
for (let i = 0; i < digits.length; i++) sixBits[digits.charCodeAt(i)] = i;

/**
 * The bytes that a text in base64 stands for (RFC 4648, section 4). Written out, because `atob` is the
 * browser's and Node's, not the language's.
 *
 * @throws SamplescopeError `malformed` where the text is not base64
 * @example
 * [...bytesOfBase64('AQID/w==')] // → [1, 2, 3, 255]
 */
export function bytesOfBase64(text: string): Uint8Array {
  const length = text.endsWith('==') ? text.length - 2 : text.length - (text.endsWith('=') ? 1 : 0);
  if (text.length % 4 !== 0)
    throw malformed(say`base64 must have a multiple of 4 characters, got ${text.length}.`);
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let bits = 0;
  let at = 0;
  for (let i = 0; i < length; i++) {
    const six = sixBits[text.charCodeAt(i)] ?? -1;
    if (six < 0)
      throw malformed(say`base64 must be made of A–Z, a–z, 0–9, + and /, got ${shown(text[i])}.`);
    bits = ((bits << 6) | six) & 0xffffff;
    if (i % 4 > 0) bytes[at++] = (bits >> (6 - 2 * (i % 4))) & 255;
  }
  return bytes;
}

const malformed = (what: Said) => new SamplescopeError('malformed', what);

/** A string, or a number. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/gs;

/**
 * The first number in a JSON text that is too large for one. JSON.parse makes ∞ or −∞ of it and says nothing, and −∞
 * means something here.
 *
 * @param json A text that JSON.parse takes.
 * @returns As it is written; undefined where there is none.
 * @example
 * hugeNumber('{"a":"1e999","b":-1e400}') // → '-1e400'
 */
export function hugeNumber(json: string): string | undefined {
  for (const [token] of json.matchAll(TOKEN)) {
    if (!token.startsWith('"') && !Number.isFinite(Number(token))) return token;
  }
  return undefined;
}

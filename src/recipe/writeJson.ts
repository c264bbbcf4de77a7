/**
 * JSON.stringify, but −∞, which JSON has not, becomes the text "-Infinity" and not null.
 *
 * @example
 * writeJson([1, -Infinity]) // → '[1,"-Infinity"]'
 */
export function writeJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (part === -Infinity ? '-Infinity' : part));
}

/**
 * The same data with nothing in it that JSON has not: what comes back when it is written and read.
 *
 * @example
 * asJson({ a: -Infinity, b: -0, c: undefined }) // → { a: '-Infinity', b: 0 }
 */
export const asJson = <T>(value: T): T => JSON.parse(writeJson(value)) as T;

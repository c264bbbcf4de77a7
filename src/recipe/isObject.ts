/** Whether a value is what JSON writes in braces: no list, and not null. */
export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A value as JSON: typed arrays as arrays, and the three numbers that JSON has not as the texts
 * "-Infinity", "Infinity" and "NaN".
 *
 * @param indent How many spaces; default 0, all on one line.
 */
export const toJson = (value: unknown, indent = 0): string =>
  JSON.stringify(
    value,
    (_, part: unknown) => {
      if (typeof part === 'number' && !Number.isFinite(part)) return String(part);
      return ArrayBuffer.isView(part) ? Array.from(part as Float64Array) : part;
    },
    indent,
  );

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/**
 * A bar in steps of an eighth of a column. What is not 0 shows at least one eighth.
 *
 * @param fraction In [0, 1]: how much of the width it takes.
 */
export function bar(fraction: number, width: number): string {
  const rounded = Math.round(fraction * width * 8);
  const length = fraction > 0 ? Math.max(1, rounded) : 0;
  return '█'.repeat(Math.floor(length / 8)) + eighths[length % 8]!;
}

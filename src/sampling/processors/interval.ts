const INTERVAL = /^([[(])(.+), (.+)([\])])$/;

/**
 * The test that an interval writes down: square brackets belong to it, round ones do not.
 *
 * @example
 * [0, 0.5, 1].map(intervalOf('(0, 1]')) // → [false, true, true]
 */
export function intervalOf(written: string): (value: number) => boolean {
  const [, open, low, high, close] = INTERVAL.exec(written)!;
  const [least, most] = [endOf(low!), endOf(high!)];
  return (value) =>
    (open === '[' ? value >= least : value > least) &&
    (close === ']' ? value <= most : value < most);
}

/**
 * Whether a text writes an interval down.
 *
 * @example
 * ['(0, 1]', '0 to 1', '(1, x)'].map(isInterval) // → [true, false, false]
 */
export function isInterval(written: string): boolean {
  const [, , low, high] = INTERVAL.exec(written) ?? [];
  return (
    low !== undefined &&
    high !== undefined &&
    [low, high].map(endOf).every((end) => !Number.isNaN(end))
  );
}

/** One end of an interval. */
function endOf(written: string): number {
  if (written === '2³²') return 0x1_0000_0000;
  return Number(written.replace('−', '-').replace('∞', 'Infinity'));
}

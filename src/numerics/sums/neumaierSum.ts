/**
 * Python's `sum` of floats from 3.12 on: one after another, with what each addition loses kept beside. The same program
 * gives another last digit after an upgrade.
 *
 * Source: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54 (1974); held to
 * CPython 3.12 and 3.13.
 *
 * @returns 0 for no numbers.
 * @example
 * neumaierSum(new Array(10).fill(0.1)) // → 1
 */
export function neumaierSum(values: ArrayLike<number>): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return lost !== 0 && Number.isFinite(lost) ? sum + lost : sum;
}

/**
 * A probability as a percentage of at most three digits, such as 50.4 %. What is small is not called
 * nothing: only a probability of exactly 0 is 0 %, and only one of exactly 1 is 100 %.
 */
export function percent(probability: number): string {
  const value = 100 * probability;
  if (value === 0 || value === 100) return `${value}\u202f%`;
  if (value < 0.01) return '< 0.01\u202f%';
  if (value > 99.99) return '> 99.99\u202f%';
  return `${value.toFixed(value < 1 || value > 99.9 ? 2 : 1)}\u202f%`;
}

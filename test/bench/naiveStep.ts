/** A decode step as tutorials write it: plain arrays, map and reduce. */
export function naiveStep(logits: number[], temperature: number, u: number): number {
  const scaled = logits.map((logit) => logit / temperature);
  const maximum = scaled.reduce((a, b) => Math.max(a, b));
  const weights = scaled.map((logit) => Math.exp(logit - maximum));
  const total = weights.reduce((a, b) => a + b);
  const probabilities = weights.map((weight) => weight / total);
  let sum = 0;
  return probabilities.findIndex((probability) => {
    sum += probability;
    return u < sum;
  });
}

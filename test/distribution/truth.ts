import { exact, oracle } from '../numerics/oracle.js';

type BigNumber = ReturnType<typeof exact>;

const zero = oracle.bignumber(0);

/** Softmax with 80 digits. What is below e⁻⁸⁰⁰ of the maximum is 0 here too: no double is that small. */
export function trueSoftmax(logits: ArrayLike<number>, temperature: number): BigNumber[] {
  const values = Array.from(logits, (logit) => (logit === -Infinity ? undefined : exact(logit)));
  const maximum = exact(Math.max(...Array.from(logits)));
  const weights = values.map((value) => {
    const exponent = value?.minus(maximum).div(exact(temperature));
    return exponent === undefined || exponent.lt(-800) ? zero : exponent.exp();
  });
  const total = weights.reduce((sum, weight) => sum.plus(weight), zero);
  return weights.map((weight) => weight.div(total));
}

/** −Σ p log₂ p with 80 digits. */
export function trueEntropy(probabilities: Float64Array): BigNumber {
  let bits = zero;
  for (const p of probabilities) {
    if (p > 0) bits = bits.minus(exact(p).times(log2(exact(p))));
  }
  return bits;
}

/** Σ p log₂(p / q) with 80 digits. */
export function trueDivergence(p: Float64Array, q: Float64Array): BigNumber {
  let bits = zero;
  p.forEach((value, i) => {
    if (value > 0) bits = bits.plus(exact(value).times(log2(exact(value).div(exact(q[i]!)))));
  });
  return bits;
}

const log2 = (x: BigNumber) => oracle.log<BigNumber>(x).div(ln2);

const ln2 = oracle.log<BigNumber>(oracle.bignumber(2));

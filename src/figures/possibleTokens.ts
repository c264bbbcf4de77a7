/** The ids of the tokens whose logit is not −∞. */
export const possibleTokens = (logits: ArrayLike<number>): number[] =>
  Array.from(logits, (logit, id) => (logit > -Infinity ? id : -1)).filter((id) => id >= 0);

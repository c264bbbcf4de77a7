/**
 * The first place at which the running sum of some weights reaches a goal; the last place where none does. So
 * llama.cpp's sampler `dist` picks a candidate, with u times the total as the goal.
 *
 * @param weights At least 0; only the first `count` count.
 * @param count At least 1.
 * @example
 * firstReaching([0.5, 0.25, 0.25], 3, 0.6) // → 1
 */
export function firstReaching(weights: ArrayLike<number>, count: number, goal: number): number {
  let sum = 0;
  for (let place = 0; place < count; place++) {
    sum += weights[place]!;
    if (sum >= goal) return place;
  }
  return count - 1;
}

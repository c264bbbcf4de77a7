import { sum } from '../../../numerics/index.js';
import type { Stream } from '../../../random/index.js';

/** Something that happens with a probability. */
export interface Chance {
  readonly probability: number;
}

/**
 * One of several chances, drawn with one uniform number: the first whose cumulative probability is above it.
 *
 * @param chances Their probabilities sum to 1; rounding goes to the last.
 * @example
 * pickByChance([{ probability: 0.5, name: 'a' }, { probability: 0.5, name: 'b' }], openStream('seedrandom', '1')).name // → 'a'
 */
export function pickByChance<T extends Chance>(chances: readonly T[], stream: Stream): T {
  let rest = stream.uniform();
  for (const chance of chances) {
    if (rest < chance.probability) return chance;
    rest -= chance.probability;
  }
  return chances[chances.length - 1]!;
}

/**
 * One of some things, all equally probable.
 *
 * @example
 * pickEvenly(['a'], openStream('seedrandom', '1')) // → 'a'
 */
export function pickEvenly<T>(things: readonly T[], stream: Stream): T {
  return things[Math.floor(stream.uniform() * things.length)]!;
}

/** A text with its probability. */
export interface TextChance extends Chance {
  readonly text: string;
}

/**
 * The distribution over texts of a list of derivations: a text that can be derived in several ways has the
 * sum of their probabilities. In the order in which the texts first come.
 *
 * @example
 * merge([{ text: 'a', probability: 0.5 }, { text: 'a', probability: 0.5 }]) // → [{ text: 'a', probability: 1 }]
 */
export function merge(derivations: readonly TextChance[]): TextChance[] {
  const ways = new Map<string, number[]>();
  for (const { text, probability } of derivations) {
    ways.set(text, [...(ways.get(text) ?? []), probability]);
  }
  return [...ways].map(([text, probabilities]) => ({ text, probability: sum(probabilities) }));
}

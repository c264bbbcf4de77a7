import { entropy, softmax, type Logits, type Sweep } from '../../src/index.js';

/**
 * A sweep with one more temperature, so that a chart can mark it with its exact values. A temperature
 * outside the sweep's ends, such as 0, has no place on its axis, and is not marked.
 */
export function markTemperature(
  swept: Sweep,
  logits: Logits,
  temperature: number,
): Sweep & { readonly temperature?: number } {
  const { temperatures, probabilities, entropies } = swept;
  if (!(temperature >= temperatures[0]! && temperature <= temperatures.at(-1)!)) return swept;
  if (temperatures.includes(temperature)) return { ...swept, temperature };
  const place = temperatures.findIndex((other) => other > temperature);
  const here = softmax(logits, temperature);
  return {
    temperature,
    temperatures: insert(temperatures, place, temperature),
    probabilities: insert(probabilities, place, here),
    entropies: insert(entropies, place, entropy(here)),
  };
}

const insert = <T>(list: readonly T[], place: number, item: T): readonly T[] => [
  ...list.slice(0, place),
  item,
  ...list.slice(place),
];

import { binomialInterval } from '../../experiment/binomialInterval.js';
import { chiSquaredTest, wasTested } from '../../experiment/chiSquaredTest.js';
import type { Sample } from '../../experiment/sample.js';

/** The result as --json gives it: every draw, and every token that can come. */
export function sampleAsJson({ recipe, vocabulary, probabilities, counts, drawn }: Sample) {
  const test = chiSquaredTest(counts, probabilities);
  return {
    recipe,
    draws: drawn.map(({ token, ...rest }) => ({ token: vocabulary[token], id: token, ...rest })),
    tokens: vocabulary
      .map((token, id) => ({
        token,
        id,
        probability: probabilities[id]!,
        count: counts[id]!,
        expected: probabilities[id]! * drawn.length,
        interval: binomialInterval(drawn.length, Math.min(1, probabilities[id]!)),
      }))
      .filter(({ probability, count }) => probability > 0 || count > 0),
    chiSquaredTest: wasTested(test) ? test : null,
  };
}

import { binomialInterval } from '../../experiment/binomialInterval.js';
import { chiSquaredTest, wasTested } from '../../experiment/chiSquaredTest.js';
import type { Sample } from '../../experiment/sample.js';

/** The result as --json gives it: every draw, and every token that can come. */
export function sampleAsJson({
  recipe,
  vocabulary,
  probabilities,
  count,
  counts,
  ...sample
}: Sample) {
  const test = chiSquaredTest(counts, probabilities);
  return {
    recipe,
    draws: Array.from(sample.drawn(), ({ token, ...rest }) => ({
      token: vocabulary[token],
      id: token,
      ...rest,
    })),
    tokens: vocabulary
      .map((token, id) => ({
        token,
        id,
        probability: probabilities[id]!,
        count: counts[id]!,
        expected: probabilities[id]! * count,
        interval: binomialInterval(count, Math.min(1, probabilities[id]!)),
      }))
      .filter(({ probability, count }) => probability > 0 || count > 0),
    chiSquaredTest: wasTested(test) ? test : null,
  };
}

import type { Step } from '../../decoding/step.js';
import type { Trace } from '../../decoding/run.js';
import { toJson } from '../json.js';

/** A trace whose steps need not be there at once. */
type TraceParts = Omit<Trace, 'steps'> & { readonly steps: Iterable<Step> };

/**
 * A trace as JSON, piece by piece, since a long one fits into no string: an object whose `steps` stand
 * one on a line. −∞ is written as "-Infinity"; every other number is there to its last bit.
 */
export function* traceTexts(
  { recipe, text, vocabulary, steps }: TraceParts,
  fingerprint: string,
): Generator<string, void> {
  const head = toJson({ version: 1, fingerprint, recipe, text, vocabulary });
  yield `${head.slice(0, -1)},"steps":[\n`;
  let between = '';
  for (const step of steps) {
    yield between + toJson(stepAsJson(step, vocabulary));
    between = ',\n';
  }
  yield '\n]}\n';
}

const stepAsJson = ({ stages, token, ...step }: Step, vocabulary: readonly string[]) => ({
  ...step,
  stages: stages.map(({ name, description, scores }) => ({ name, description, ...scores })),
  token,
  text: vocabulary[token],
});

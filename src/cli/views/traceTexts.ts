import type { Step } from '../../decoding/step.js';
import type { Trace } from '../../decoding/run.js';
import { toJson } from '../json.js';

/**
 * A trace as JSON, piece by piece, since a long one fits into no string: an object whose `steps` stand
 * one on a line. −∞ is written as "-Infinity"; every other number is there to its last bit.
 */
export function* traceTexts(trace: Trace, fingerprint: string): Generator<string, void> {
  const { recipe, text, vocabulary, steps } = trace;
  const head = toJson({ version: 1, fingerprint, recipe, text, vocabulary });
  yield `${head.slice(0, -1)},"steps":[\n`;
  for (const [index, step] of steps.entries()) {
    yield toJson(stepAsJson(step, vocabulary)) + (index < steps.length - 1 ? ',\n' : '\n');
  }
  yield ']}\n';
}

const stepAsJson = ({ stages, token, ...step }: Step, vocabulary: readonly string[]) => ({
  ...step,
  stages: stages.map(({ name, description, scores }) => ({ name, description, ...scores })),
  token,
  text: vocabulary[token],
});

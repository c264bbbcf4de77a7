import type { Candidates } from '../candidates.js';
import { checkTokens } from './options.js';
import { processorOf, type At, type Processor } from './processor.js';

/** A processor that forbids the tokens that `forbidden` lists. */
export function forbidding(
  name: string,
  description: string,
  forbidden: (at: At) => Iterable<number>,
): Processor {
  return processorOf({
    name,
    description,
    keepsArgmax: false,
    run: ({ logits }, at) => {
      for (const token of forbidden(at)) {
        checkTokens(name, [token], logits.length);
        logits[token] = -Infinity;
      }
    },
  });
}

/** Forbids every token but one, which gets the logit 0. */
export function force(name: string, { logits }: Candidates, token: number): void {
  checkTokens(name, [token], logits.length);
  logits.fill(-Infinity);
  logits[token] = 0;
}

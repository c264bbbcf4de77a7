import type { Candidates } from '../candidates.js';
import { checkTokenIds } from './option.js';
import type { At, Processor } from './processor.js';

/** The work of a processor that forbids the tokens that `forbidden` lists. */
export const forbid =
  (name: string, forbidden: (at: At) => Iterable<number>): Processor['run'] =>
  ({ logits }, at) => {
    for (const token of forbidden(at)) {
      checkTokenIds(name, [token], logits.length);
      logits[token] = -Infinity;
    }
  };

/** Forbids every token but one, which gets the logit 0. */
export function force(name: string, { logits }: Candidates, token: number): void {
  checkTokenIds(name, [token], logits.length);
  logits.fill(-Infinity);
  logits[token] = 0;
}

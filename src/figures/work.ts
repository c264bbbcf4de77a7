import type { RepeatOptions } from '../experiment/repeatAnswers.js';
import type { How } from './figure.js';

/** Thrown by work that nobody waits for any more. */
export class Stopped extends Error {}

/** @throws Stopped once the work was told to stop */
export function checkGoesOn({ signal }: How): void {
  if (signal?.aborted === true) throw new Stopped();
}

/** Work goes on for so many milliseconds, so that a page still moves at 60 frames per second beside it. */
const atOnce = 10;

/** Gives a function that lets the page live where it has waited long enough. */
function pausing(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < atOnce) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}

/**
 * How many runs are made in this thread, since other people's pages may refuse a worker; the page lives on in pauses.
 *
 * @param total How many runs there are, and `before`, how many were made before this batch of them.
 */
export function inThisThread(
  how: How,
  total: number,
  before: (done: number) => number = () => 0,
): RepeatOptions {
  const pause = pausing();
  return {
    batch: 5,
    signal: how.signal,
    onProgress: async ({ done }) => {
      how.report?.((before(done) + done) / total);
      await pause();
    },
  };
}

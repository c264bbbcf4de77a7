/** How work that takes a while is told to stop, and says how far it is. */
export interface Work {
  readonly signal: AbortSignal;
  /** @param share In [0, 1]. */
  report(share: number): void;
}

/** Thrown by work that nobody waits for any more. */
export class Stopped extends Error {}

/** @throws Stopped once the work was told to stop */
export function checkGoesOn({ signal }: Work): void {
  if (signal.aborted) throw new Stopped();
}

/** Work goes on for so many milliseconds, so that a page still moves at 60 frames per second beside it. */
const atOnce = 10;

/** Gives a function that lets the page live where it has waited long enough. */
export function pausing(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < atOnce) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}

/**
 * Waits until the browser has nothing more pressing to do, so that what takes long to load does not hold up a page's
 * first chart.
 */
export const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    // Safari has no requestIdleCallback.
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 300);
  });

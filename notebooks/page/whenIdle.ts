/** The charts that are being made. */
const pressing = new Set<Promise<unknown>>();

/** What a chart is made by goes before all that waits until the browser is idle. */
export async function beforeIdle<Made>(work: Promise<Made>): Promise<Made> {
  pressing.add(work);
  try {
    return await work;
  } finally {
    pressing.delete(work);
  }
}

/**
 * Waits until no chart is being made and the browser has nothing more pressing to do, so that what takes long to load
 * does not hold up a page's first chart. After two seconds it waits no longer.
 */
export async function whenIdle(): Promise<void> {
  const enough = Date.now() + 2000;
  await idle();
  while (pressing.size > 0 && Date.now() < enough) {
    await Promise.race([Promise.allSettled(pressing), sleep(enough - Date.now())]);
    await idle();
  }
}

const sleep = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

const idle = () =>
  new Promise<void>((resolve) => {
    // Safari has no requestIdleCallback.
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 300);
  });

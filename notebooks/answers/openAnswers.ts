import { openRemotely, webPort, type OpenBatches } from '../../src/index.js';

let opened: Promise<readonly OpenBatches[] | undefined> | undefined;

/**
 * Who makes the runs of this page: a worker, one for all of the page. A page that was opened as a file of its
 * own may have none; then `undefined` says that this thread has to do it.
 */
export function openAnswers(): Promise<readonly OpenBatches[] | undefined> {
  return (opened ??= startWorker().then(
    (worker) => [openRemotely(webPort(worker))],
    () => undefined,
  ));
}

/** Asks for a recipe that is no recipe: whoever says so is there. */
async function startWorker(): Promise<Worker> {
  const worker = new Worker(new URL('./answersWorker.ts', import.meta.url), { type: 'module' });
  await new Promise((resolve, reject) => {
    worker.addEventListener('message', resolve, { once: true });
    worker.addEventListener('error', reject, { once: true });
    worker.postMessage({ open: { recipe: null, seeding: 'eachRun' } });
  });
  return worker;
}

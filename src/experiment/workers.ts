import '../model/shippedModels.js';
import '../sampling/expressionParser.js';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { openRemotely, serveBatches, type BatchPort } from './remoteBatches.js';
import type { OpenBatches } from './repeatAnswers.js';

/** Threads that run batches. */
export interface Workers {
  /** One for each worker, for `repeatAnswers`. */
  readonly open: readonly OpenBatches[];
  /** Ends them, whatever they are at. */
  close(): Promise<void>;
}

/** What tells a worker of ours from one that only imports this file. */
const ours = 'samplescope batches';

/**
 * Starts worker threads of Node, each of which loads this very file.
 *
 * @param count How many; from 1.
 */
export function startWorkers(count: number): Workers {
  const workers = Array.from({ length: count }, startWorker);
  return {
    open: workers.map((worker) => openRemotely(portOf(worker))),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function startWorker(): Worker {
  const { url } = import.meta;
  if (!url.endsWith('.ts')) return new Worker(new URL(url), { workerData: ours });
  // Samplescope is being worked on and runs from its sources: tsx must translate them in the worker, too.
  const load = `import('tsx/esm/api').then(({ register }) => (register(), import(${JSON.stringify(url)})))`;
  return new Worker(load, { eval: true, workerData: ours });
}

/** Node's ports and workers speak alike. */
interface End {
  postMessage(message: unknown): void;
  on(event: string, listener: (value: unknown) => void): unknown;
}

const portOf = (end: End): BatchPort => ({
  send: (message) => end.postMessage(message),
  listen: (receive) => void end.on('message', receive),
  broken: (tell) => void end.on('error', (error) => tell((error as Error).message)),
});

if (!isMainThread && workerData === ours) serveBatches(portOf(parentPort!));

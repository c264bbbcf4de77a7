import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { TrainingPlan } from '../../model/chameleon/training/plan.js';
import type { ShardReport } from '../../model/chameleon/training/shard.js';
import type { ShardRunner } from '../../model/chameleon/training/train.js';
import { countWeights } from '../../model/chameleon/transformer/weights.js';
import type { ShardWorkerData, ShardWorkerReport } from './shardWorker.js';

/** Workers that run the shards of a training, and the weights that they read. */
interface ShardWorkers extends ShardRunner {
  stop(): Promise<void>;
}

/**
 * So many threads that work out shards. They take the next free one each, so that a slow thread holds
 * nobody up; every shard has its own place for its gradient, so it does not matter who took it.
 */
export function startShardWorkers(plan: TrainingPlan, count: number): ShardWorkers {
  const bytes = countWeights(plan.config) * Float64Array.BYTES_PER_ELEMENT;
  const shared: ShardWorkerData = {
    plan,
    weights: new SharedArrayBuffer(bytes),
    gradients: new SharedArrayBuffer(bytes * plan.shards),
    next: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT),
  };
  const workers = Array.from({ length: count }, () => startWorker(shared));
  return {
    weights: new Float64Array(shared.weights),
    gradients: new Float64Array(shared.gradients),
    async run(step) {
      Atomics.store(new Int32Array(shared.next), 0, 0);
      const done = workers.map(async (worker) => {
        const reports = once(worker, 'message');
        worker.postMessage(step);
        return (await reports)[0] as ShardWorkerReport;
      });
      const reports = new Array<ShardReport>(plan.shards);
      for (const [shard, report] of (await Promise.all(done)).flat()) reports[shard] = report;
      return reports;
    },
    async stop() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** From the sources, where there is no JavaScript yet, a worker needs tsx to read them. */
function startWorker(workerData: ShardWorkerData): Worker {
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL('./shardWorker.js', import.meta.url), { workerData });
  }
  const file = JSON.stringify(new URL('./shardWorker.ts', import.meta.url).href);
  const code = `import('tsx/esm/api').then(({ register }) => { register(); return import(${file}); });`;
  return new Worker(code, { workerData, eval: true });
}

import { parentPort, workerData } from 'node:worker_threads';
import type { TrainingPlan } from '../../model/chameleon/training/plan.js';
import { createRunShard, type ShardReport } from '../../model/chameleon/training/shard.js';

/** What a worker is started with: the memory that all share. */
export interface ShardWorkerData {
  readonly plan: TrainingPlan;
  readonly weights: SharedArrayBuffer;
  /** The shards' gradients, one after another. */
  readonly gradients: SharedArrayBuffer;
  /** The next shard that nobody works on yet. */
  readonly next: SharedArrayBuffer;
}

/** What a worker says when a step has no more shards. */
export type ShardWorkerReport = readonly (readonly [shard: number, report: ShardReport])[];

const { plan, weights, gradients, next } = workerData as ShardWorkerData;
const runShard = createRunShard(plan);
const values = new Float64Array(weights);
const counter = new Int32Array(next);

parentPort!.on('message', (step: number) => {
  const reports: [number, ShardReport][] = [];
  for (;;) {
    const shard = Atomics.add(counter, 0, 1);
    if (shard >= plan.shards) break;
    const start = shard * weights.byteLength;
    const gradient = new Float64Array(gradients, start, values.length);
    reports.push([shard, runShard(values, step, shard, gradient)]);
  }
  parentPort!.postMessage(reports satisfies ShardWorkerReport);
});

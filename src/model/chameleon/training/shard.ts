import { sum } from '../../../numerics/sum.js';
import { numpy } from '../../../random/streams/numpy.js';
import { sampleDocument } from '../world/documents.js';
import { batchOf } from './batch.js';
import { createGradient } from './gradient.js';
import type { TrainingPlan } from './plan.js';

/** What a shard of a step has come to, beside its gradient; each is a sum over its targets. */
export interface ShardReport {
  readonly targets: number;
  readonly importance: number;
  /** The cross-entropy, in nats. */
  readonly loss: number;
  /** −ln of the probability that the grammar gives the documents: what the loss can come down to. */
  readonly entropy: number;
}

/**
 * Works out one shard of one step: draws its documents, from a stream of its own, and puts the gradient of
 * their cross-entropy into `gradient`. It depends on nothing but the arguments, so any worker may do it.
 */
type RunShard = (
  weights: Float64Array,
  step: number,
  shard: number,
  gradient: Float64Array,
) => ShardReport;

/** Runs the shards of a plan. */
export function createRunShard(plan: TrainingPlan): RunShard {
  const gradientOf = createGradient(plan.config);
  return (weights, step, shard, gradient) => {
    const stream = numpy([plan.seed, step, shard]);
    const documents = Array.from({ length: plan.documents }, () =>
      sampleDocument(stream, { heldOut: false }),
    );
    const batch = batchOf(
      documents.map(({ tokens }) => tokens),
      documents.map(({ parts }) =>
        parts.flatMap(({ part, length }) => new Array<number>(length).fill(plan.importance[part])),
      ),
    );
    gradient.fill(0);
    return {
      loss: sum(gradientOf(weights, batch, gradient)),
      targets: batch.targets.length,
      importance: sum(batch.importance),
      entropy: -sum(documents.map(({ logProbability }) => logProbability)),
    };
  };
}

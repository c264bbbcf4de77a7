import { sum } from '../../../numerics/sum.js';
import { countWeights } from '../transformer/weights.js';
import { initialWeights } from './initialWeights.js';
import { createAdamW, createAdamWState, type AdamWState } from './adamW.js';
import { learningRateOf } from './learningRate.js';
import type { TrainingPlan } from './plan.js';
import { createRunShard, type ShardReport } from './shard.js';

/** Where a training stands: with its plan, all that it needs to go on. */
export interface TrainingState {
  /** Steps that have been taken. */
  step: number;
  readonly weights: Float64Array;
  readonly optimizer: AdamWState;
}

/** What a step has come to. */
export interface StepReport {
  /** Which step, from 0. */
  readonly step: number;
  /** Nats per token: the model's cross-entropy on the step's documents, before the step. */
  readonly loss: number;
  /** Nats per token: the grammar's on the same documents. The model's can come down to that, on average. */
  readonly entropy: number;
  /** The length of the gradient, before it was cut. */
  readonly gradientLength: number;
  readonly learningRate: number;
}

/** Works out the shards of a step, wherever it likes. */
export interface ShardRunner {
  /** The weights that the shards read: those of the state that is trained. */
  readonly weights: Float64Array;
  /** Where `run` puts the shards' gradients, one after another. */
  readonly gradients: Float64Array;
  /** Works out all shards of a step. Their reports come in order. */
  run(step: number): Promise<readonly ShardReport[]>;
}

/** Works out one shard after another, here. */
export function createShardRunner(plan: TrainingPlan): ShardRunner {
  const size = countWeights(plan.config);
  const weights = new Float64Array(size);
  const gradients = new Float64Array(size * plan.shards);
  const runShard = createRunShard(plan);
  return {
    weights,
    gradients,
    run: async (step) =>
      Array.from({ length: plan.shards }, (_, shard) =>
        runShard(weights, step, shard, gradients.subarray(shard * size, (shard + 1) * size)),
      ),
  };
}

/** A training at its beginning, on a runner's weights. */
export function beginTraining(plan: TrainingPlan, { weights }: ShardRunner): TrainingState {
  weights.set(initialWeights(plan.config, plan.seed).values);
  return { step: 0, weights, optimizer: createAdamWState(weights.length) };
}

/** A training that goes on from where it stood, on a runner's weights. */
export function resumeTraining(state: TrainingState, { weights }: ShardRunner): TrainingState {
  weights.set(state.weights);
  return { ...state, weights };
}

/**
 * Takes the steps of a plan, from where the state stands, and changes the state in place. What comes out
 * depends on the plan alone: shards are added up in order, whoever worked them out.
 */
export async function* train(
  plan: TrainingPlan,
  state: TrainingState,
  runner: ShardRunner,
): AsyncGenerator<StepReport> {
  const gradient = new Float64Array(state.weights.length);
  const adamW = createAdamW(plan.config, plan.weightDecay);
  while (state.step < plan.steps) {
    const { step } = state;
    const reports = await runner.run(step);
    addShards(runner.gradients, gradient);
    const total = (key: keyof ShardReport) => sum(reports.map((report) => report[key]));
    const gradientLength = lengthOf(gradient) / total('importance');
    const cut = Math.min(1, plan.longestGradient / gradientLength);
    const scale = cut / total('importance');
    for (let i = 0; i < gradient.length; i++) gradient[i]! *= scale;
    const learningRate = learningRateOf(plan, step);
    adamW(state.weights, gradient, state.optimizer, learningRate);
    state.step++;
    yield {
      step,
      loss: total('loss') / total('targets'),
      entropy: total('entropy') / total('targets'),
      gradientLength,
      learningRate,
    };
  }
}

/** The sum of the shards' gradients, from the first shard to the last. */
function addShards(gradients: Float64Array, out: Float64Array): void {
  out.fill(0);
  for (let start = 0; start < gradients.length; start += out.length) {
    for (let i = 0; i < out.length; i++) out[i]! += gradients[start + i]!;
  }
}

function lengthOf(vector: Float64Array): number {
  let squares = 0;
  for (const x of vector) squares += x * x;
  return Math.sqrt(squares);
}

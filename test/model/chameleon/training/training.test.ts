import { describe, expect, it } from 'vitest';
import { startShardWorkers } from '../../../../src/cli/train/shardWorkers.js';
import {
  readCheckpoint,
  writeCheckpoint,
} from '../../../../src/model/chameleon/training/checkpoint.js';
import { chameleonPlan, type TrainingPlan } from '../../../../src/model/chameleon/training/plan.js';
import {
  beginTraining,
  createShardRunner,
  resumeTraining,
  train,
  type ShardRunner,
  type StepReport,
  type TrainingState,
} from '../../../../src/model/chameleon/training/train.js';

/** Small enough for a test, on the real documents. */
const plan: TrainingPlan = {
  ...chameleonPlan,
  config: { ...chameleonPlan.config, width: 32, layers: 1, heads: 2, hidden: 16 },
  steps: 6,
  warmUp: 2,
  shards: 3,
  documents: 2,
};

async function run(
  plan: TrainingPlan,
  state: TrainingState,
  runner: ShardRunner,
  steps = Infinity,
) {
  const reports: StepReport[] = [];
  if (steps === 0) return reports;
  for await (const report of train(plan, state, runner)) {
    if (reports.push(report) >= steps) break;
  }
  return reports;
}

const runner = createShardRunner(plan);
const whole = beginTraining(plan, runner);
const reports = await run(plan, whole, runner);

describe('train', () => {
  it('takes all steps, and the loss comes down', { timeout: 60_000 }, async () => {
    expect(reports.map(({ step }) => step)).toEqual([0, 1, 2, 3, 4, 5]);
    const longer = { ...plan, steps: 24 };
    const other = createShardRunner(longer);
    const all = await run(longer, beginTraining(longer, other), other);
    expect(all.at(-1)!.loss).toBeLessThan(0.9 * all[0]!.loss);
    expect(all.every(({ loss, entropy }) => loss > entropy && entropy > 0)).toBe(true);
  });

  it('gives the same bits with one thread and with two', { timeout: 60_000 }, async () => {
    for (const count of [1, 2]) {
      const workers = startShardWorkers(plan, count);
      const state = beginTraining(plan, workers);
      expect(await run(plan, state, workers)).toEqual(reports);
      expect(state.weights).toEqual(whole.weights);
      await workers.stop();
    }
  });

  it.each([0, 1, 4])('goes on to the same bits from a checkpoint after %i steps', async (steps) => {
    const first = createShardRunner(plan);
    const begun = beginTraining(plan, first);
    await run(plan, begun, first, steps);
    const checkpoint = readCheckpoint(writeCheckpoint({ plan, state: begun }));
    expect(checkpoint.plan).toEqual(plan);
    const second = createShardRunner(checkpoint.plan);
    const resumed = resumeTraining(checkpoint.state, second);
    expect(await run(checkpoint.plan, resumed, second)).toEqual(reports.slice(steps));
    expect(resumed.weights).toEqual(whole.weights);
    expect(resumed.optimizer).toEqual(whole.optimizer);
  });

  it('gives other weights with another seed', async () => {
    const other = { ...plan, seed: plan.seed + 1 };
    const runner = createShardRunner(other);
    const state = beginTraining(other, runner);
    await run(other, state, runner);
    expect(state.weights).not.toEqual(whole.weights);
  });

  it('never trains on a picture that is held out', async () => {
    const { sampleDocument } = await import('../../../../src/model/chameleon/world/documents.js');
    const { isHeldOut } = await import('../../../../src/model/chameleon/world/heldOut.js');
    const { numpy } = await import('../../../../src/random/streams/numpy.js');
    const stream = numpy([plan.seed, 0, 0]);
    for (let i = 0; i < 200; i++) {
      expect(isHeldOut(sampleDocument(stream, { heldOut: false }).picture)).toBe(false);
    }
  });
});

describe('readCheckpoint', () => {
  it('refuses another file', () => {
    const bytes = writeCheckpoint({ plan, state: whole });
    expect(() => readCheckpoint(bytes.subarray(0, 1000))).toThrow(
      expect.objectContaining({ code: 'malformed' }),
    );
    expect(() => readCheckpoint(new Uint8Array(3))).toThrow(
      expect.objectContaining({ code: 'malformed' }),
    );
  });
});

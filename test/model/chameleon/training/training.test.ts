import { describe, expect, it } from 'vitest';
import { startShardWorkers } from '../../../../src/cli/train/shardWorkers.js';
import {
  readCheckpoint,
  writeCheckpoint,
} from '../../../../src/model/chameleon/training/checkpoint.js';
import { chameleonPlan, type TrainingPlan } from '../../../../src/model/chameleon/training/plan.js';
import {
  readSafetensors,
  writeSafetensors,
  type Safetensors,
  type StoredTensor,
} from '../../../../src/model/chameleon/weights/safetensors.js';
import { hashOf } from '../../../../src/model/chameleon/weights/weightsFile.js';
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
    const checkpoint = readCheckpoint(
      writeCheckpoint({ plan, state: begun, curve: reports.slice(0, steps) }),
    );
    expect(checkpoint.curve).toEqual(reports.slice(0, steps));
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
  const bytes = writeCheckpoint({ plan, state: whole, curve: reports });
  const refusal = expect.objectContaining({ message: expect.stringMatching(/^[^\n]+ must /) });

  it('refuses another file', () => {
    expect(() => readCheckpoint(bytes.subarray(0, 1000))).toThrow(refusal);
    expect(() => readCheckpoint(new Uint8Array(3))).toThrow(refusal);
  });

  it('refuses a file in which any one byte was changed', () => {
    const headerLength = new DataView(bytes.buffer).getUint32(0, true);
    const [firstTensor, last] = [8 + headerLength, bytes.length - 1];
    for (const place of [0, 3, 8, 60, 300, firstTensor - 1, firstTensor, firstTensor + 999, last]) {
      const changed = bytes.slice();
      changed[place]! ^= 1;
      expect(() => readCheckpoint(changed), `byte ${place}`).toThrow(refusal);
    }
  });

  /** A checkpoint whose hash is right, but whose content train has not written. */
  const forged = (change: (file: Safetensors) => void): Uint8Array => {
    const { tensors, metadata } = readSafetensors(bytes);
    const notes: Record<string, string> = { ...metadata };
    delete notes['sha256'];
    const file = { tensors: new Map(tensors), metadata: notes };
    change(file);
    const sha256 = hashOf(writeSafetensors(file));
    return writeSafetensors({ ...file, metadata: { ...file.metadata, sha256 } });
  };
  const note = (name: string, value: string) => (file: Safetensors) =>
    Object.assign(file.metadata, { [name]: value });
  const planned = (change: object) => note('plan', JSON.stringify({ ...plan, ...change }));

  it.each<[string, (file: Safetensors) => void]>([
    ['a plan that is no JSON', note('plan', '{')],
    ['null for a plan', note('plan', 'null')],
    ['a plan without a config', planned({ config: undefined })],
    ['a shape that would take all memory', planned({ config: { ...plan.config, layers: 1e9 } })],
    ['a million shards', planned({ shards: 1e6 })],
    ['a step that is no number', note('step', 'seven')],
    ['more steps than planned', note('step', '7')],
    ['fewer numbers in the curve', note('step', '5')],
    ['no optimizer', ({ tensors }) => (tensors as Map<string, StoredTensor>).delete('first')],
  ])('refuses %s', (_, change) => {
    expect(() => readCheckpoint(forged(change))).toThrow(refusal);
  });
});

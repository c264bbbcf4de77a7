import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { createChameleon } from '../../model/chameleon/chameleon.js';
import { measureCrossEntropies } from '../../model/chameleon/evaluation/crossEntropies.js';
import { measureDistances } from '../../model/chameleon/evaluation/distances.js';
import { SamplescopeError, say } from '../../error.js';
import {
  readCheckpoint,
  writeCheckpoint,
  type Checkpoint,
} from '../../model/chameleon/training/checkpoint.js';
import {
  chameleonPlan,
  checkPlan,
  type TrainingPlan,
} from '../../model/chameleon/training/plan.js';
import {
  beginTraining,
  resumeTraining,
  train as trainSteps,
  type StepReport,
} from '../../model/chameleon/training/train.js';
import { hashOf, readWeights, writeWeights } from '../../model/chameleon/weights/weightsFile.js';
import type { Effects } from '../effects.js';
import { readBytes, tryOutputs, writeParts } from '../files.js';
import { Interrupted } from '../interrupted.js';
import { toJson } from '../json.js';
import { countUpTo, parseCount, parseWorkers } from '../options/numbers.js';
import { helpAfter } from '../terminal/helpAfter.js';
import { terminalOf } from '../terminal/terminal.js';
import { curveCsv } from '../train/curveCsv.js';
import { writeSvg } from '../svg.js';
import { createProgress } from '../train/progress.js';
import { startShardWorkers } from '../train/shardWorkers.js';
import { evaluationView, type Evaluation } from '../train/evaluationView.js';

interface TrainOptions {
  readonly steps?: number;
  readonly seed?: number;
  readonly workers?: number;
  readonly out?: string;
  readonly checkpoint?: string;
  readonly every: number;
  readonly resume?: string;
  readonly curve?: string;
  readonly svg?: string;
  readonly documents: number;
  readonly pictures: number;
  readonly json?: boolean;
}

/** The options and the action of `samplescope train`. */
export function defineTrain(command: Command, effects: Effects): void {
  command
    .option('--steps <n>', `how many steps; ${chameleonPlan.steps} if not given`, parseCount)
    .option('--seed <n>', `what all is drawn with; ${chameleonPlan.seed} if not given`, parseCount)
    .option('--workers <n>', 'threads; as many as processors if not given', parseWorkers)
    .option('--out <file>', 'write the weights to a file, as safetensors')
    .option('--checkpoint <file>', 'write a checkpoint to a file now and then, and at the end')
    .option('--every <n>', 'steps from one checkpoint to the next', parseCount, 250)
    .option('--resume <file>', 'go on from a checkpoint, with its plan')
    .option('--curve <file>', 'write the loss of every step to a file, as CSV')
    .option('--svg <file>', 'draw the loss of every step into a file')
    .option(
      '--documents <n>',
      'held-out documents to judge the weights on',
      countUpTo(100_000),
      1000,
    )
    .option('--pictures <n>', 'held-out pictures to judge the answers on', countUpTo(10_000), 100)
    .option('--json', 'write the result as JSON')
    .addHelpText('after', helpAfter(effects, about, examples))
    .action((options: TrainOptions) => train(options, effects));
}

async function train(options: TrainOptions, effects: Effects): Promise<void> {
  const { out, checkpoint, curve: curveFile, svg } = options;
  await tryOutputs(effects, [out, checkpoint, curveFile, svg]);
  const { plan, curve, weights } = await runTraining(options, effects);
  if (curveFile !== undefined) await writeParts(effects, curveFile, curveCsv(curve));
  // What is judged is what ships: the weights as a file holds them.
  const rounded = readWeights(writeWeights({ weights, notes: {} })).weights;
  const evaluation = evaluate(rounded, options);
  const bytes = writeWeights({
    weights,
    notes: {
      plan: JSON.stringify(plan),
      crossEntropies: JSON.stringify(evaluation.crossEntropies),
      distances: JSON.stringify(evaluation.distances),
    },
  });
  if (out !== undefined) await writeParts(effects, out, [bytes]);
  if (svg !== undefined)
    await writeSvg(effects, svg, 'loss', { source: { chart: 'loss', reports: curve } });
  const hash = hashOf(bytes);
  const result = { plan, ...evaluation, hash };
  await effects.write(
    options.json
      ? `${toJson(result)}\n`
      : `${evaluationView(evaluation, hash, terminalOf(effects)).join('\n')}\n`,
  );
}

async function runTraining(options: TrainOptions, effects: Effects) {
  const begun = await readBegun(options, effects);
  const plan = planOf(options, begun);
  const workers = Math.min(options.workers ?? availableParallelism(), plan.shards);
  const runner = startShardWorkers(plan, workers);
  const state = begun ? resumeTraining(begun.state, runner) : beginTraining(plan, runner);
  const curve: StepReport[] = [...(begun?.curve ?? [])];
  const save = (file: string) =>
    writeParts(effects, file, [writeCheckpoint({ plan, state, curve })]);
  const progress = createProgress(effects, plan.steps, state.step);
  let isInterrupted = false;
  const forget = effects.onInterrupt?.(() => void (isInterrupted = true));
  try {
    for await (const report of trainSteps(plan, state, runner)) {
      curve.push(report);
      await progress.tell(report);
      if (isInterrupted) break;
      const isTime = state.step % options.every === 0 || state.step === plan.steps;
      if (isTime && options.checkpoint !== undefined) await save(options.checkpoint);
    }
  } finally {
    forget?.();
    await progress.end();
    await runner.stop();
  }
  if (isInterrupted && state.step < plan.steps) {
    const file = options.checkpoint ?? `training-step-${state.step}.safetensors`;
    await save(file);
    throw new Interrupted(
      `stopped after step ${state.step} of ${plan.steps}, which ${file} holds. To go on: samplescope train --resume ${file}`,
    );
  }
  return { plan, curve, weights: { config: plan.config, values: state.weights.slice() } };
}

async function readBegun({ resume }: TrainOptions, effects: Effects) {
  return resume === undefined ? undefined : readCheckpoint(await readBytes(effects, resume));
}

/** The plan: of a training that was begun, its own; but it may have more steps. */
function planOf({ steps, seed }: TrainOptions, begun: Checkpoint | undefined): TrainingPlan {
  const plan = begun?.plan ?? chameleonPlan;
  if (begun !== undefined && seed !== undefined && seed !== plan.seed) {
    throw new SamplescopeError(
      'out-of-range',
      say`--seed must be ${plan.seed}, with which this training was begun, got ${seed}. Leave it out, or begin anew without --resume`,
    );
  }
  if (begun !== undefined && steps !== undefined && steps < begun.state.step) {
    throw new SamplescopeError(
      'out-of-range',
      say`--steps must be at least ${begun.state.step}, which this training has taken, got ${steps}. Leave it out for the plan's ${plan.steps}`,
    );
  }
  return checkPlan({
    ...plan,
    ...(steps !== undefined && { steps }),
    ...(seed !== undefined && { seed }),
  });
}

function evaluate(
  weights: Parameters<typeof createChameleon>[0],
  { documents, pictures }: TrainOptions,
): Evaluation {
  const model = createChameleon(weights);
  return {
    crossEntropies: measureCrossEntropies(model, documents, 1),
    distances: measureDistances(model, pictures, 1),
  };
}

const about =
  'Trains the toy Chameleon from nothing, on documents that its grammar draws, and judges it on pictures ' +
  'that were held out. The same steps and seed give the same weights, to the bit, with any number of ' +
  'threads, and with a break in between. Ctrl-C saves what was done, and says how to go on. With --resume, more ' +
  '--steps than were planned change how fast the learning rate falls from there on.';

const examples = [
  'train --steps 20 --documents 20 --pictures 2',
  'train --out my-chameleon.safetensors --curve loss.csv --svg loss.svg',
  'train --checkpoint training.safetensors --every 100',
  'train --resume training.safetensors --out my-chameleon.safetensors',
];

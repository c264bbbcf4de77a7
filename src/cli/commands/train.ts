import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { createChameleon } from '../../model/chameleon/chameleon.js';
import { measureCrossEntropies } from '../../model/chameleon/evaluation/crossEntropies.js';
import { measureDistances } from '../../model/chameleon/evaluation/distances.js';
import { readCheckpoint, writeCheckpoint } from '../../model/chameleon/training/checkpoint.js';
import { chameleonPlan } from '../../model/chameleon/training/plan.js';
import {
  beginTraining,
  resumeTraining,
  train as trainSteps,
  type StepReport,
} from '../../model/chameleon/training/train.js';
import { hashOf, readWeights, writeWeights } from '../../model/chameleon/weights/weightsFile.js';
import type { Effects } from '../effects.js';
import { readBytes, writeParts } from '../files.js';
import { toJson } from '../json.js';
import { parseCount } from '../options/numbers.js';
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
    .option('--workers <n>', 'threads; as many as processors if not given', parseCount)
    .option('--out <file>', 'write the weights to a file, as safetensors')
    .option('--checkpoint <file>', 'write a checkpoint to a file now and then, and at the end')
    .option('--every <n>', 'steps from one checkpoint to the next', parseCount, 250)
    .option('--resume <file>', 'go on from a checkpoint, with its plan')
    .option('--curve <file>', 'write the loss of every step to a file, as CSV')
    .option('--svg <file>', 'draw the loss of every step into a file')
    .option('--documents <n>', 'held-out documents to judge the weights on', parseCount, 1000)
    .option('--pictures <n>', 'held-out pictures to judge the answers on', parseCount, 100)
    .option('--json', 'write the result as JSON')
    .addHelpText('after', helpAfter(effects, about, examples))
    .action((options: TrainOptions) => train(options, effects));
}

async function train(options: TrainOptions, effects: Effects): Promise<void> {
  const { plan, curve, weights } = await runTraining(options, effects);
  if (options.curve !== undefined) await writeParts(effects, options.curve, curveCsv(curve));
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
  if (options.out !== undefined) await writeParts(effects, options.out, [bytes]);
  if (options.svg !== undefined)
    await writeSvg(effects, options.svg, 'loss', { source: { chart: 'loss', reports: curve } });
  const hash = hashOf(bytes);
  const result = { plan, ...evaluation, hash };
  await effects.write(
    options.json
      ? `${toJson(result)}\n`
      : `${evaluationView(evaluation, hash, terminalOf(effects)).join('\n')}\n`,
  );
}

async function runTraining(options: TrainOptions, effects: Effects) {
  const resumed =
    options.resume === undefined
      ? undefined
      : readCheckpoint(await readBytes(effects, options.resume));
  const plan = {
    ...(resumed?.plan ?? chameleonPlan),
    ...(options.steps !== undefined && { steps: options.steps }),
    ...(options.seed !== undefined && { seed: options.seed }),
  };
  const runner = startShardWorkers(plan, options.workers ?? availableParallelism());
  const state = resumed ? resumeTraining(resumed.state, runner) : beginTraining(plan, runner);
  const save = async () => {
    if (options.checkpoint === undefined) return;
    await writeParts(effects, options.checkpoint, [writeCheckpoint({ plan, state })]);
  };
  const curve: StepReport[] = [];
  const progress = createProgress(effects, plan.steps, state.step);
  try {
    for await (const report of trainSteps(plan, state, runner)) {
      curve.push(report);
      await progress.tell(report);
      if (state.step % options.every === 0 || state.step === plan.steps) await save();
    }
  } finally {
    await progress.end();
    await runner.stop();
  }
  return { plan, curve, weights: { config: plan.config, values: state.weights.slice() } };
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
  'threads, and with a break in between.';

const examples = [
  'train --steps 20 --documents 20 --pictures 2',
  'train --out my-chameleon.safetensors --curve loss.csv --svg loss.svg',
  'train --checkpoint training.safetensors --every 100',
  'train --resume training.safetensors --out my-chameleon.safetensors',
];

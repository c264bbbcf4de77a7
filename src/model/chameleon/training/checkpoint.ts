import { SamplescopeError, say, type Said } from '../../../error.js';
import { countWeights } from '../transformer/weights.js';
import { readSafetensors, writeSafetensors, type StoredTensor } from '../weights/safetensors.js';
import { hashOf } from '../weights/weightsFile.js';
import { checkPlan, type TrainingPlan } from './plan.js';
import type { StepReport, TrainingState } from './train.js';

/** A training that can go on: its plan, where it stands, and what its steps have come to so far. */
export interface Checkpoint {
  readonly plan: TrainingPlan;
  readonly state: TrainingState;
  readonly curve: readonly StepReport[];
}

/** What the curve's tensor holds of each step, in order. */
const columns = ['loss', 'entropy', 'gradientLength', 'learningRate'] as const;

/**
 * The bytes of a checkpoint, a safetensors file in float64: all that a training needs to go on to the very
 * bits that it would have come to without a break, what its steps have come to, and a SHA-256 of all that.
 */
export function writeCheckpoint({ plan, state, curve }: Checkpoint): Uint8Array {
  const { weights, optimizer, step } = state;
  const values = Float64Array.from(
    curve.flatMap((report) => columns.map((column) => report[column])),
  );
  const tensors = new Map<string, StoredTensor>([
    ['weights', vector(weights)],
    ['first', vector(optimizer.first)],
    ['second', vector(optimizer.second)],
    ['curve', { format: 'F64', shape: [curve.length, columns.length], values }],
  ]);
  const metadata = { plan: JSON.stringify(plan), step: String(step) };
  const sha256 = hashOf(writeSafetensors({ tensors, metadata }));
  return writeSafetensors({ tensors, metadata: { ...metadata, sha256 } });
}

const vector = (values: Float64Array): StoredTensor => ({
  format: 'F64',
  shape: [values.length],
  values,
});

/**
 * The checkpoint in some bytes.
 *
 * @throws SamplescopeError `malformed` where they are not what `writeCheckpoint` has written: no such file, cut off,
 * changed, or of another shape than their plan
 */
export function readCheckpoint(bytes: Uint8Array): Checkpoint {
  const { tensors, metadata } = readSafetensors(bytes);
  const { sha256, ...notes } = metadata;
  if (sha256 === undefined) throw without(say`a SHA-256 of what it holds`);
  if (hashOf(writeSafetensors({ tensors, metadata: notes })) !== sha256) {
    throw new SamplescopeError(
      'malformed',
      say`a checkpoint must have the SHA-256 that stands in it, but it was changed, or damaged. Take an earlier one.`,
    );
  }
  const plan = checkPlan(parsed(notes['plan']));
  const step = Number(notes['step']);
  if (!(Number.isInteger(step) && step >= 0 && step <= plan.steps)) {
    throw without(say`its step, in [0, ${plan.steps}]`);
  }
  const values = (name: string, length: number) => {
    const found = tensors.get(name)?.values;
    if (found?.length === length) return found;
    throw without(say`${length} numbers in ${name}`);
  };
  const size = sizeOf(plan, tensors.get('weights')?.values.length ?? 0);
  const curve = values('curve', step * columns.length);
  return {
    plan,
    state: {
      step,
      weights: values('weights', size),
      optimizer: { first: values('first', size), second: values('second', size), steps: step },
    },
    curve: Array.from({ length: step }, (_, at) => reportOf(at, curve)),
  };
}

/** How many weights the plan has; no shape is counted out that is beyond the numbers there are. */
function sizeOf({ config }: TrainingPlan, numbers: number): number {
  const { vocabulary, width, layers, hidden, context, reach } = config;
  const fits = [vocabulary, width, layers, hidden, context, reach].every((n) => n <= numbers);
  return fits ? countWeights(config) : NaN;
}

function reportOf(step: number, curve: Float64Array): StepReport {
  const [loss, entropy, gradientLength, learningRate] = curve.subarray(step * columns.length);
  return {
    step,
    loss: loss!,
    entropy: entropy!,
    gradientLength: gradientLength!,
    learningRate: learningRate!,
  };
}

function parsed(plan = ''): unknown {
  try {
    return JSON.parse(plan);
  } catch {
    throw without(say`its plan in JSON`);
  }
}

function without(what: Said): SamplescopeError {
  return new SamplescopeError(
    'malformed',
    say`a checkpoint must have ${what}, and this file has not. Take a file that train has written.`,
  );
}

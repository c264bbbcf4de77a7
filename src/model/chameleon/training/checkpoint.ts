import { SamplescopeError, say } from '../../../error.js';
import { readSafetensors, writeSafetensors, type Tensor } from '../weights/safetensors.js';
import type { TrainingPlan } from './plan.js';
import type { TrainingState } from './train.js';

/** A training that can go on: its plan, and where it stands. */
export interface Checkpoint {
  readonly plan: TrainingPlan;
  readonly state: TrainingState;
}

/**
 * The bytes of a checkpoint, a safetensors file in float64: all that a training needs to go on to the very
 * bits that it would have come to without a break.
 */
export function writeCheckpoint({ plan, state }: Checkpoint): Uint8Array {
  const vector = (values: Float64Array): Tensor => ({
    format: 'F64',
    shape: [values.length],
    values,
  });
  const { weights, optimizer, step } = state;
  return writeSafetensors({
    tensors: new Map([
      ['weights', vector(weights)],
      ['first', vector(optimizer.first)],
      ['second', vector(optimizer.second)],
    ]),
    metadata: { plan: JSON.stringify(plan), step: String(step) },
  });
}

/**
 * The checkpoint in some bytes.
 *
 * @throws SamplescopeError `malformed` where they are not what `writeCheckpoint` has written
 */
export function readCheckpoint(bytes: Uint8Array): Checkpoint {
  const { tensors, metadata } = readSafetensors(bytes);
  const vector = (name: string) => tensors.get(name)?.values ?? fail(`the tensor ${name}`);
  const step = Number(metadata['step'] ?? fail('the number of its step'));
  return {
    plan: JSON.parse(metadata['plan'] ?? fail('the plan of its training')) as TrainingPlan,
    state: {
      step,
      weights: vector('weights'),
      optimizer: { first: vector('first'), second: vector('second'), steps: step },
    },
  };
}

function fail(what: string): never {
  throw new SamplescopeError(
    'malformed',
    say`a checkpoint must have ${what}, and this file has not. Take a file that train has
      written.`,
  );
}

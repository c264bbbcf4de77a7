import { SamplescopeError, say, shown } from '../../../error.js';
import { checkConfig, type TransformerConfig } from '../transformer/config.js';
import { vocabulary } from '../vocabulary.js';
import type { Part } from '../world/documents.js';

/** All that a training depends on: the same plan gives the same weights, to the bit. Plain data. */
export interface TrainingPlan {
  readonly config: TransformerConfig;
  /** Seeds the weights to begin with, and the documents. */
  readonly seed: number;
  readonly steps: number;
  /** A step's documents come in so many shards, whose gradients are added up in order. */
  readonly shards: number;
  /** Documents in a shard. */
  readonly documents: number;
  /** The learning rate at its highest. */
  readonly learningRate: number;
  /** Steps over which the learning rate rises to that; from there it falls along a cosine, to 0. */
  readonly warmUp: number;
  /** By what share of the learning rate matrices shrink each step. */
  readonly weightDecay: number;
  /** Gradients that are longer than this are cut to it. */
  readonly longestGradient: number;
  /** How much a token of each part of a document counts. */
  readonly importance: Readonly<Record<Part['part'], number>>;
}

/** The plan of the weights that ship. */
export const chameleonPlan: TrainingPlan = {
  config: {
    vocabulary: vocabulary.length,
    width: 64,
    layers: 3,
    heads: 4,
    hidden: 128,
    context: 128,
    reach: 8,
    rotaryBase: 10_000,
    epsilon: 1e-6,
  },
  seed: 5,
  steps: 5000,
  shards: 4,
  documents: 6,
  learningRate: 0.002,
  warmUp: 100,
  weightDecay: 0.05,
  longestGradient: 1,
  // What is drawn evenly from very many teaches little, and drowns out the rest.
  importance: { picture: 0.2, question: 0.2, request: 0.2, answer: 1, story: 1, drawing: 1 },
};

/**
 * The same value, when it is a plan.
 *
 * @throws SamplescopeError `out-of-range`, naming what is wrong
 * @example
 * checkPlan({ ...chameleonPlan, steps: 100 }).steps // → 100
 */
export function checkPlan(value: unknown): TrainingPlan {
  const plan = value as TrainingPlan;
  const numbers = { ...plan, ...plan?.importance };
  for (const [key, { most, isWhole, least }] of Object.entries(limits)) {
    const number: unknown = numbers[key as keyof typeof numbers];
    const isInside = typeof number === 'number' && number >= least && number <= most;
    if (isInside && (!isWhole || Number.isInteger(number))) continue;
    throw new SamplescopeError(
      'out-of-range',
      isWhole
        ? say`${key} must be a whole number in [${least}, ${most}], got ${shown(number)}`
        : say`${key} must be a number in [${least}, ${most}], got ${shown(number)}`,
    );
  }
  checkConfig({ ...plan.config });
  return plan;
}

interface Limit {
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
}

const whole = (least: number, most: number): Limit => ({ least, most, isWhole: true });
const real = (most: number): Limit => ({ least: 0, most, isWhole: false });

/** What a training's time and memory allow. */
const limits: Readonly<Record<string, Limit>> = {
  seed: whole(0, Number.MAX_SAFE_INTEGER),
  steps: whole(1, 10_000_000),
  shards: whole(1, 64),
  documents: whole(1, 10_000),
  warmUp: whole(1, 10_000_000),
  learningRate: real(1),
  weightDecay: real(1),
  longestGradient: real(1_000_000),
  ...Object.fromEntries(
    Object.keys(chameleonPlan.importance).map((part) => [part, real(1_000_000)]),
  ),
};

import { chameleonTokens, vocabulary } from '../vocabulary.js';
import type { TransformerConfig } from '../transformer/config.js';

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
  /** How much an image token counts, where a text token counts 1. */
  readonly imageImportance: number;
}

/** The plan of the weights that ship. */
export const chameleonPlan: TrainingPlan = {
  config: {
    vocabulary: vocabulary.length,
    width: 64,
    layers: 4,
    heads: 4,
    hidden: 128,
    context: 128,
    rotaryBase: 100,
    epsilon: 1e-6,
  },
  seed: 5,
  steps: 4000,
  shards: 4,
  documents: 12,
  learningRate: 0.004,
  warmUp: 100,
  weightDecay: 0.05,
  longestGradient: 1,
  imageImportance: 1,
};

/** How much a target counts under a plan. */
export function importanceOf({ imageImportance }: TrainingPlan, target: number): number {
  const { firstImage, imageCodes } = chameleonTokens;
  return target >= firstImage && target < firstImage + imageCodes ? imageImportance : 1;
}

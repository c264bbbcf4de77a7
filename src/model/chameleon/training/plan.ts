import type { TransformerConfig } from '../transformer/config.js';
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

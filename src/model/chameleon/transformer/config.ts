import { SamplescopeError, say, type Said } from '../../../error.js';

/** The shape of a decoder-only transformer. All sizes are whole numbers, and but for `reach` from 1. */
export interface TransformerConfig {
  /** Tokens in the vocabulary. */
  readonly vocabulary: number;
  /** Numbers that stand for one position between the layers (the residual stream). */
  readonly width: number;
  readonly layers: number;
  /** Attention heads in a layer; each is `width / heads` wide, an even number. */
  readonly heads: number;
  /** Numbers in the middle of a feed-forward block. */
  readonly hidden: number;
  /** Tokens that a context may have at most. */
  readonly context: number;
  /** Tokens before its own that a position's embedding has a share of, from 0. */
  readonly reach: number;
  /** The slowest rotary angle turns by about 1 / rotaryBase of a radian per position. */
  readonly rotaryBase: number;
  /** Added to the mean square before its root is taken, so that nothing is divided by zero. */
  readonly epsilon: number;
}

/**
 * The same shape, when it is one.
 *
 * @throws SamplescopeError `out-of-range`, naming what is wrong
 * @example
 * const shape = { vocabulary: 9, width: 8, layers: 1, heads: 2, hidden: 8, context: 16, reach: 2 };
 * checkConfig({ ...shape, rotaryBase: 100, epsilon: 1e-6 }).width // → 8
 */
export function checkConfig(config: TransformerConfig): TransformerConfig {
  const sizes = ['vocabulary', 'width', 'layers', 'heads', 'hidden', 'context', 'reach'] as const;
  for (const key of sizes) {
    const least = key === 'reach' ? 0 : 1;
    if (!Number.isInteger(config[key]) || config[key] < least) {
      throw wrong(say`${key} must be a whole number from ${least}, got ${config[key]}`);
    }
  }
  if (config.width % (2 * config.heads) !== 0) {
    throw wrong(
      say`width must be a multiple of twice the heads (${2 * config.heads}), got ${config.width}.
        Each head turns its numbers in pairs.`,
    );
  }
  for (const key of ['rotaryBase', 'epsilon'] as const) {
    if (!(config[key] > 0 && config[key] < Infinity)) {
      throw wrong(say`${key} must be in (0, ∞), got ${config[key]}`);
    }
  }
  return config;
}

const wrong = (what: Said) => new SamplescopeError('out-of-range', what);

import type { TransformerConfig } from '../transformer/config.js';

/** What one layer's forward pass leaves for the way back; each is `tokens × …`, row by row. */
export interface LayerActivations {
  readonly input: Float64Array;
  readonly attentionInverse: Float64Array;
  readonly attentionInput: Float64Array;
  /** Queries and keys before their norm, and after norm and turn. */
  readonly rawQuery: Float64Array;
  readonly rawKey: Float64Array;
  readonly queryInverse: Float64Array;
  readonly keyInverse: Float64Array;
  readonly query: Float64Array;
  readonly key: Float64Array;
  readonly value: Float64Array;
  shares: Float64Array;
  readonly mixed: Float64Array;
  readonly middle: Float64Array;
  readonly feedForwardInverse: Float64Array;
  readonly feedForwardInput: Float64Array;
  readonly gate: Float64Array;
  readonly up: Float64Array;
  /** 1 / (1 + e^−gate). */
  readonly sigmoid: Float64Array;
  readonly gated: Float64Array;
}

/** All that a forward pass leaves, and room for the gradients on the way back. */
interface Activations {
  /** Tokens that there is room for. */
  readonly room: number;
  readonly layers: readonly LayerActivations[];
  readonly output: Float64Array;
  readonly inverse: Float64Array;
  readonly normed: Float64Array;
  readonly logits: Float64Array;
  readonly losses: Float64Array;
  /** Gradients by width: of the residual stream, and of what is being worked on. */
  readonly dStream: Float64Array;
  readonly dNormed: Float64Array;
  readonly dQuery: Float64Array;
  readonly dKey: Float64Array;
  readonly dValue: Float64Array;
  readonly dMixed: Float64Array;
  readonly dRaw: Float64Array;
  readonly dGate: Float64Array;
  readonly dUp: Float64Array;
  readonly dGated: Float64Array;
}

/** Room for batches of up to so many tokens. */
export function createActivations(config: TransformerConfig, room: number): Activations {
  const { width, heads, hidden, vocabulary, layers } = config;
  const rows = (columns: number) => new Float64Array(room * columns);
  return {
    room,
    layers: Array.from({ length: layers }, () => ({
      input: rows(width),
      attentionInverse: rows(1),
      attentionInput: rows(width),
      rawQuery: rows(width),
      rawKey: rows(width),
      queryInverse: rows(heads),
      keyInverse: rows(heads),
      query: rows(width),
      key: rows(width),
      value: rows(width),
      shares: rows(0),
      mixed: rows(width),
      middle: rows(width),
      feedForwardInverse: rows(1),
      feedForwardInput: rows(width),
      gate: rows(hidden),
      up: rows(hidden),
      sigmoid: rows(hidden),
      gated: rows(hidden),
    })),
    output: rows(width),
    inverse: rows(1),
    normed: rows(width),
    logits: rows(vocabulary),
    losses: rows(1),
    dStream: rows(width),
    dNormed: rows(width),
    dQuery: rows(width),
    dKey: rows(width),
    dValue: rows(width),
    dMixed: rows(width),
    dRaw: rows(width),
    dGate: rows(hidden),
    dUp: rows(hidden),
    dGated: rows(hidden),
  };
}

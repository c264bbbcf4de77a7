import { SamplescopeError, say } from '../../../error.js';
import { checkConfig, type TransformerConfig } from './config.js';

/** Where one tensor stands in the weights: row by row from `start`. */
interface TensorPlace {
  readonly name: string;
  readonly shape: readonly number[];
  readonly start: number;
  readonly size: number;
}

/** All that a transformer has learned: its shape, and its numbers one after another, see `layoutOf`. */
export interface TransformerWeights {
  readonly config: TransformerConfig;
  readonly values: Float64Array;
}

/**
 * The tensors of a transformer of this shape, in the order of the weights. A matrix is `[outputs, inputs]`.
 * The names are those that Llama, Qwen and their kin have in files for the transformers library; positions and
 * mix have none there. The embedding is the output matrix too.
 *
 * @example
 * const shape = { vocabulary: 9, width: 8, layers: 1, heads: 2, hidden: 8, context: 16, reach: 2 };
 * layoutOf({ ...shape, rotaryBase: 100, epsilon: 1e-6 }).at(0) // → { name: 'model.embed_tokens.weight', shape: [9, 8], start: 0, size: 72 }
 */
export function layoutOf(config: TransformerConfig): TensorPlace[] {
  const { vocabulary, width, layers, heads, hidden, context, reach } = checkConfig(config);
  const shapes: [name: string, shape: number[]][] = [
    ['model.embed_tokens.weight', [vocabulary, width]],
    ['model.embed_positions.weight', [context, width]],
    ['model.embed_mix.weight', [width, reach]],
  ];
  for (let layer = 0; layer < layers; layer++) {
    const add = (name: string, ...shape: number[]) =>
      shapes.push([`model.layers.${layer}.${name}.weight`, shape]);
    add('input_layernorm', width);
    add('self_attn.q_proj', width, width);
    add('self_attn.k_proj', width, width);
    add('self_attn.v_proj', width, width);
    add('self_attn.q_norm', width / heads);
    add('self_attn.k_norm', width / heads);
    add('self_attn.o_proj', width, width);
    add('post_attention_layernorm', width);
    add('mlp.gate_proj', hidden, width);
    add('mlp.up_proj', hidden, width);
    add('mlp.down_proj', width, hidden);
  }
  shapes.push(['model.norm.weight', [width]]);
  let start = 0;
  return shapes.map(([name, shape]) => {
    const size = shape.reduce((product, length) => product * length);
    const place = { name, shape, start, size };
    start += size;
    return place;
  });
}

/** How many weights a transformer of this shape has. */
export function countWeights(config: TransformerConfig): number {
  const last = layoutOf(config).at(-1)!;
  return last.start + last.size;
}

/** Where the tensors of one layer begin. */
export interface LayerPlaces {
  readonly attentionGain: number;
  readonly query: number;
  readonly key: number;
  readonly value: number;
  readonly queryGain: number;
  readonly keyGain: number;
  readonly attentionOutput: number;
  readonly feedForwardGain: number;
  readonly gate: number;
  readonly up: number;
  readonly down: number;
}

/** Where every tensor begins, for code that walks through the weights. */
export interface WeightPlaces {
  readonly embedding: number;
  readonly positions: number;
  readonly mix: number;
  readonly layers: readonly LayerPlaces[];
  readonly gain: number;
  readonly output: number;
}

/** Where every tensor of a transformer of this shape begins. */
export function weightPlaces(config: TransformerConfig): WeightPlaces {
  const starts = new Map(layoutOf(config).map(({ name, start }) => [name, start]));
  const start = (name: string) => starts.get(`${name}.weight`)!;
  return {
    embedding: start('model.embed_tokens'),
    positions: start('model.embed_positions'),
    mix: start('model.embed_mix'),
    layers: Array.from({ length: config.layers }, (_, layer) => {
      const inLayer = (name: string) => start(`model.layers.${layer}.${name}`);
      return {
        attentionGain: inLayer('input_layernorm'),
        query: inLayer('self_attn.q_proj'),
        key: inLayer('self_attn.k_proj'),
        value: inLayer('self_attn.v_proj'),
        queryGain: inLayer('self_attn.q_norm'),
        keyGain: inLayer('self_attn.k_norm'),
        attentionOutput: inLayer('self_attn.o_proj'),
        feedForwardGain: inLayer('post_attention_layernorm'),
        gate: inLayer('mlp.gate_proj'),
        up: inLayer('mlp.up_proj'),
        down: inLayer('mlp.down_proj'),
      };
    }),
    gain: start('model.norm'),
    output: start('model.embed_tokens'),
  };
}

/**
 * The same weights, when there are as many numbers as the shape asks for, all of them finite.
 *
 * @throws SamplescopeError `malformed`
 */
export function checkWeights(weights: TransformerWeights): TransformerWeights {
  const expected = countWeights(weights.config);
  if (weights.values.length !== expected) {
    throw new SamplescopeError(
      'malformed',
      say`weights must be ${expected} numbers for this shape, got ${weights.values.length}`,
    );
  }
  const index = weights.values.findIndex((value) => !Number.isFinite(value));
  if (index >= 0) {
    throw new SamplescopeError(
      'malformed',
      say`weights must be finite, got ${weights.values[index]} as number ${index}`,
    );
  }
  return weights;
}

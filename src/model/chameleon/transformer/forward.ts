import { exp } from '../../../numerics/exp.js';
import type { Reckoning } from './arithmetic.js';
import type { KeyValueCache } from './cache.js';
import { rotaryTables, type RotaryTables } from './rotary.js';
import { placesOf, type LayerPlaces, type TransformerWeights } from './weights.js';

/** A forward pass, position by position. */
interface Forward {
  /** Works out one more position of a cache, for this token. */
  step(cache: KeyValueCache, token: number): void;
  /** The logits after the position that was worked out last. */
  readLogits(out: Float32Array | Float64Array): void;
}

/**
 * The forward pass of a decoder-only transformer, position by position.
 *
 *     x = embeddings of the token and of its position + Σ mix · embeddings of the tokens before
 *     each layer:  x += attention(norm(x));  x += feedForward(norm(x))
 *     logits = embeddings · norm(x)
 *
 * with RMSNorm, rotary positions, a norm on every query and key, and SwiGLU, as in Chameleon (which has
 * LayerNorm where queries and keys have RMSNorm here). What Chameleon has not: learned positions, and the look
 * back at the tokens before, a short causal convolution as in Mamba; they spare a model of three layers some of
 * the steps for which a large one has layers enough.
 *
 * Every intermediate number is rounded to the format. Every sum over positions or inputs is a row of
 * `multiply`, so the reckoning decides the order of its terms; the few embeddings are added from the nearest
 * token to the farthest.
 *
 * Sources: Chameleon Team, "Chameleon: mixed-modal early-fusion foundation models" (2024), section 2.3;
 * A. Gu and T. Dao, "Mamba" (2023), for the convolution.
 */
export function createForward(
  { config, values }: TransformerWeights,
  reckoning: Reckoning,
): Forward {
  const { width, heads, hidden, vocabulary, context, reach } = config;
  const { round, multiply } = reckoning;
  const weights = values.map(round);
  const places = placesOf(config);
  const rotary = rotaryTables(config, round);
  const attend = createAttention(context, width, heads, reckoning);
  const epsilon = round(config.epsilon);
  const x = new Float64Array(width);
  const normed = new Float64Array(width);
  const query = new Float64Array(width);
  const mixed = new Float64Array(width);
  const update = new Float64Array(width);
  const gate = new Float64Array(hidden);
  const up = new Float64Array(hidden);
  const scratch = new Float64Array(Math.max(width, vocabulary));
  const normalize = createNormalize(weights, epsilon, reckoning);

  const project = (
    place: number,
    rows: number,
    columns: number,
    from: Float64Array,
    out: Float64Array,
  ) => multiply(weights, place, columns, rows, columns, from, 0, out, 0);

  /** x = the token's embedding + Σ mix · those of the tokens before it, the nearest first. */
  function embed({ tokens, length }: KeyValueCache, token: number): void {
    const own = places.embedding + token * width;
    const place = places.positions + length * width;
    for (let i = 0; i < width; i++) x[i] = round(weights[own + i]! + weights[place + i]!);
    for (let back = 1; back <= reach && back <= length; back++) {
      const other = places.embedding + tokens[length - back]! * width;
      const mix = places.mix + back - 1;
      for (let i = 0; i < width; i++) {
        x[i] = round(x[i]! + round(weights[mix + i * reach]! * weights[other + i]!));
      }
    }
  }

  function addUpdate(): void {
    for (let i = 0; i < width; i++) x[i] = round(x[i]! + update[i]!);
  }

  function attention(cache: KeyValueCache, layer: number, at: LayerPlaces): void {
    const { keys, values: cached, length: position } = cache;
    const start = layer * context * width;
    const row = start + position * width;
    normalize(x, 0, width, at.attentionGain, normed, 0);
    project(at.query, width, width, normed, query);
    project(at.key, width, width, normed, scratch);
    for (let head = 0; head < width; head += width / heads) {
      normalize(query, head, width / heads, at.queryGain, query, head);
      normalize(scratch, head, width / heads, at.keyGain, keys, row + head);
      turn(query, head, position, rotary, round);
      turn(keys, row + head, position, rotary, round);
    }
    project(at.value, width, width, normed, scratch);
    for (let i = 0; i < width; i++) cached[start + i * context + position] = scratch[i]!;
    attend(query, keys, cached, start, position + 1, mixed);
    project(at.attentionOutput, width, width, mixed, update);
  }

  function feedForward(at: LayerPlaces): void {
    normalize(x, 0, width, at.feedForwardGain, normed, 0);
    project(at.gate, hidden, width, normed, gate);
    project(at.up, hidden, width, normed, up);
    for (let i = 0; i < hidden; i++) {
      const z = gate[i]!;
      const silu = round(z / round(1 + round(exp(-z))));
      gate[i] = round(silu * up[i]!);
    }
    project(at.down, width, hidden, gate, update);
  }

  return {
    step(cache, token) {
      embed(cache, token);
      for (let layer = 0; layer < places.layers.length; layer++) {
        const at = places.layers[layer]!;
        attention(cache, layer, at);
        addUpdate();
        feedForward(at);
        addUpdate();
      }
      cache.tokens[cache.length++] = token;
    },
    readLogits(out) {
      normalize(x, 0, width, places.gain, normed, 0);
      project(places.output, vocabulary, width, normed, scratch);
      for (let i = 0; i < vocabulary; i++) out[i] = scratch[i]!;
    },
  };
}

/** RMSNorm: numbers over the root of their mean square, times gains (B. Zhang and R. Sennrich, 2019). */
function createNormalize(weights: Float64Array, epsilon: number, { round, multiply }: Reckoning) {
  const square = new Float64Array(1);
  return (
    from: Float64Array,
    start: number,
    size: number,
    gain: number,
    out: Float64Array,
    outStart: number,
  ): void => {
    multiply(from, start, size, 1, size, from, start, square, 0);
    const root = round(Math.sqrt(round(round(square[0]! / size) + epsilon)));
    for (let i = 0; i < size; i++) {
      out[outStart + i] = round(round(from[start + i]! / root) * weights[gain + i]!);
    }
  };
}

/** Turns one head's numbers, in pairs, by the rotary angles of a position. */
function turn(
  numbers: Float64Array,
  start: number,
  position: number,
  { half, cosines, sines }: RotaryTables,
  round: (x: number) => number,
): void {
  for (let pair = 0; pair < half; pair++) {
    const cosine = cosines[position * half + pair]!;
    const sine = sines[position * half + pair]!;
    const a = numbers[start + pair]!;
    const b = numbers[start + half + pair]!;
    numbers[start + pair] = round(round(a * cosine) - round(b * sine));
    numbers[start + half + pair] = round(round(b * cosine) + round(a * sine));
  }
}

/** Softmax attention of one query over the first `count` positions of a layer's keys and values. */
function createAttention(
  context: number,
  width: number,
  heads: number,
  { round, multiply }: Reckoning,
) {
  const size = width / heads;
  const scale = round(1 / Math.sqrt(size));
  const shares = new Float64Array(context);
  const ones = new Float64Array(context).fill(1);
  const total = new Float64Array(1);
  return (
    query: Float64Array,
    keys: Float64Array,
    values: Float64Array,
    start: number,
    count: number,
    out: Float64Array,
  ): void => {
    for (let head = 0; head < width; head += size) {
      multiply(keys, start + head, width, count, size, query, head, shares, 0);
      let largest = -Infinity;
      for (let i = 0; i < count; i++) {
        shares[i] = round(shares[i]! * scale);
        if (shares[i]! > largest) largest = shares[i]!;
      }
      for (let i = 0; i < count; i++) shares[i] = round(exp(round(shares[i]! - largest)));
      multiply(shares, 0, context, 1, count, ones, 0, total, 0);
      for (let i = 0; i < count; i++) shares[i] = round(shares[i]! / total[0]!);
      multiply(values, start + head * context, context, size, count, shares, 0, out, head);
    }
  };
}

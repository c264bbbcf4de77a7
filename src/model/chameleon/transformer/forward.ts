import { exp } from '../../../numerics/exp.js';
import type { KeyValueCache } from './cache.js';
import type { Kernels } from './kernels.js';
import { formatNamed } from './formatNamed.js';
import type { Formats, Operation } from './plan.js';
import type { Multiply } from './multiplySequentially.js';
import { rotaryTables, type RotaryTables } from './rotary.js';
import { weightPlaces, type TransformerWeights } from './weights.js';

/** What an operation gave at a position, as somebody sees it who looks on. */
export interface Tensor {
  /** The position of the token, from 0. */
  readonly position: number;
  /** From 0; undefined after the last layer. */
  readonly layer: number | undefined;
  readonly operation: Operation;
  /** Which of the operation's results, where it has several: `query`, `head 0`. */
  readonly part: string | undefined;
  /** It lasts until the next one is seen. */
  readonly values: Float64Array;
}

/** Looks on. */
export type See = (tensor: Tensor) => void;

/** A forward pass, position by position. */
interface Forward {
  /** Works out one more position of a cache, for this token. Gives whether all numbers stayed finite. */
  step(cache: KeyValueCache, token: number, kernels: Kernels, see?: See): boolean;
  /** The logits after the position that was worked out last. Gives whether they are finite. */
  readLogits(out: Float32Array | Float64Array, kernels: Kernels, see?: See): boolean;
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
 * Every intermediate number is rounded to the format of activations. Every sum over positions or inputs is a row of a
 * product, so the kernels decide the order of its terms; the few embeddings are added from the nearest token to the
 * farthest. Parts of a norm and of attention stay inside a kernel, in the format of the accumulation, as FlashDecoding
 * has it; those of the matrix products are handed over.
 *
 * Sources: Chameleon Team, "Chameleon: mixed-modal early-fusion foundation models" (2024), section 2.3;
 * A. Gu and T. Dao, "Mamba" (2023), for the convolution.
 */
export function createForward({ config, values }: TransformerWeights, formats: Formats): Forward {
  const { width, heads, hidden, vocabulary, context, reach } = config;
  const { round } = formatNamed(formats.activations);
  const roundCached = formatNamed(formats.cache).round;
  const weights = values.map(formatNamed(formats.storage).round);
  const places = weightPlaces(config);
  const rotary = rotaryTables(config, round);
  const attend = createAttention(context, width, heads, round);
  const epsilon = round(config.epsilon);
  const x = new Float64Array(width);
  const normed = new Float64Array(width);
  const query = new Float64Array(width);
  const mixed = new Float64Array(width);
  const update = new Float64Array(width);
  const gate = new Float64Array(hidden);
  const up = new Float64Array(hidden);
  const scratch = new Float64Array(Math.max(width, vocabulary));
  const normalize = createNormalize(weights, epsilon, round);
  let finite = true;
  let last = 0;

  const project = (
    multiply: Multiply,
    place: number,
    rows: number,
    columns: number,
    from: Float64Array,
    out: Float64Array,
  ) => multiply(weights, place, columns, rows, columns, from, 0, out, 0);

  const normalizeAll = (gain: number, kernels: Kernels) => {
    finite = normalize(kernels.norm, x, 0, width, gain, normed, 0) && finite;
  };

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

  function attention(cache: KeyValueCache, layer: number, kernels: Kernels, see?: See): void {
    const at = places.layers[layer]!;
    const { keys, values: cached, length: position } = cache;
    const start = layer * context * width;
    const row = start + position * width;
    const show = see && showIn(see, position, layer);
    normalizeAll(at.attentionGain, kernels);
    show?.('norm', normed);
    project(kernels.qkv, at.query, width, width, normed, query);
    project(kernels.qkv, at.key, width, width, normed, scratch);
    show?.('qkv', query, 'query');
    show?.('qkv', scratch.subarray(0, width), 'key');
    for (let head = 0; head < width; head += width / heads) {
      const size = width / heads;
      const one = normalize(kernels.norm, query, head, size, at.queryGain, query, head);
      const other = normalize(kernels.norm, scratch, head, size, at.keyGain, keys, row + head);
      finite = finite && one && other;
      turn(query, head, position, rotary, round);
      turn(keys, row + head, position, rotary, round);
    }
    if (roundCached !== round) {
      for (let i = row; i < row + width; i++) keys[i] = roundCached(keys[i]!);
    }
    project(kernels.qkv, at.value, width, width, normed, scratch);
    show?.('qkv', scratch.subarray(0, width), 'value');
    for (let i = 0; i < width; i++) {
      cached[start + i * context + position] = roundCached(scratch[i]!);
    }
    attend(kernels, query, keys, cached, start, position + 1, mixed, show);
    show?.('values', mixed);
    project(kernels.oProj, at.attentionOutput, width, width, mixed, update);
    show?.('oProj', update);
  }

  function feedForward(position: number, layer: number, kernels: Kernels, see?: See): void {
    const at = places.layers[layer]!;
    const show = see && showIn(see, position, layer);
    normalizeAll(at.feedForwardGain, kernels);
    show?.('norm', normed);
    project(kernels.gateUp, at.gate, hidden, width, normed, gate);
    project(kernels.gateUp, at.up, hidden, width, normed, up);
    show?.('gateUp', gate, 'gate');
    show?.('gateUp', up, 'up');
    for (let i = 0; i < hidden; i++) {
      const z = gate[i]!;
      const silu = round(z / round(1 + round(exp(-z))));
      gate[i] = round(silu * up[i]!);
    }
    project(kernels.downProj, at.down, width, hidden, gate, update);
    show?.('downProj', update);
  }

  return {
    step(cache, token, kernels, see) {
      const { length } = cache;
      finite = true;
      embed(cache, token);
      for (let layer = 0; layer < places.layers.length; layer++) {
        attention(cache, layer, kernels, see);
        addUpdate();
        feedForward(length, layer, kernels, see);
        addUpdate();
      }
      cache.tokens[cache.length] = token;
      cache.kernels[cache.length++] = kernels;
      last = length;
      return finite;
    },
    readLogits(out, kernels, see) {
      finite = true;
      const show = see && showIn(see, last, undefined);
      normalizeAll(places.gain, kernels);
      show?.('norm', normed);
      project(kernels.lmHead, places.output, vocabulary, width, normed, scratch);
      show?.('lmHead', scratch.subarray(0, vocabulary));
      for (let i = 0; i < vocabulary; i++) {
        out[i] = scratch[i]!;
        if (!Number.isFinite(scratch[i]!)) finite = false;
      }
      return finite;
    },
  };
}

/** Shows what an operation gave at one place. */
type Show = (operation: Operation, values: Float64Array, part?: string) => void;

const showIn =
  (see: See, position: number, layer: number | undefined): Show =>
  (operation, values, part) =>
    see({ position, layer, operation, part, values });

/**
 * RMSNorm: numbers over the root of their mean square, times gains (B. Zhang and R. Sennrich, 2019). Gives whether the
 * square is finite: if not, a number was not, or its square.
 */
function createNormalize(weights: Float64Array, epsilon: number, round: (x: number) => number) {
  const square = new Float64Array(1);
  return (
    multiply: Multiply,
    from: Float64Array,
    start: number,
    size: number,
    gain: number,
    out: Float64Array,
    outStart: number,
  ): boolean => {
    multiply(from, start, size, 1, size, from, start, square, 0);
    const root = round(Math.sqrt(round(round(square[0]! / size) + epsilon)));
    for (let i = 0; i < size; i++) {
      out[outStart + i] = round(round(from[start + i]! / root) * weights[gain + i]!);
    }
    return square[0]! < Infinity;
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
  round: (x: number) => number,
) {
  const size = width / heads;
  const scale = round(1 / Math.sqrt(size));
  const shares = new Float64Array(context);
  const ones = new Float64Array(context).fill(1);
  const total = new Float64Array(1);
  return (
    kernels: Kernels,
    query: Float64Array,
    keys: Float64Array,
    values: Float64Array,
    start: number,
    count: number,
    out: Float64Array,
    show?: Show,
  ): void => {
    for (let head = 0; head < width; head += size) {
      kernels.keys(keys, start + head, width, count, size, query, head, shares, 0);
      show?.('keys', shares.subarray(0, count), `head ${head / size}`);
      let largest = -Infinity;
      for (let i = 0; i < count; i++) {
        shares[i] = round(shares[i]! * scale);
        if (shares[i]! > largest) largest = shares[i]!;
      }
      for (let i = 0; i < count; i++) shares[i] = round(exp(round(shares[i]! - largest)));
      kernels.values(shares, 0, context, 1, count, ones, 0, total, 0);
      for (let i = 0; i < count; i++) shares[i] = round(shares[i]! / total[0]!);
      kernels.values(values, start + head * context, context, size, count, shares, 0, out, head);
    }
  };
}

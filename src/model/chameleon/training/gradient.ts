import { exp } from '../../../numerics/exp.js';
import type { TransformerConfig } from '../transformer/config.js';
import { rotaryTables } from '../transformer/rotary.js';
import { weightPlaces, type LayerPlaces } from '../transformer/weights.js';
import { createActivations, type LayerActivations } from './activations.js';
import { attend, attendBack, countShares } from './attention.js';
import type { Batch } from './batch.js';
import { crossEntropyBack } from './crossEntropy.js';
import { addProduct, addTransposedProduct, multiplyByTransposed } from './matrix.js';
import { normalizeGroups, normalizeGroupsBack } from './rootMeanSquare.js';
import { turnRows } from './turnRows.js';

/**
 * The cross-entropy of a batch, in nats, target by target (good until the next call). What its sum, each
 * target by its importance, would change by with each weight is added to `gradient`.
 */
type Gradient = (weights: Float64Array, batch: Batch, gradient: Float64Array) => Float64Array;

/**
 * The gradient of a transformer's cross-entropy, by hand: the same network as `createForward`, all positions
 * of all documents at once and in doubles, and then back through every step of it.
 *
 * Every sum has a fixed order, so the same batch gives the same bits.
 */
export function createGradient(config: TransformerConfig): Gradient {
  const { width, heads, hidden, vocabulary, epsilon, reach } = config;
  const size = width / heads;
  const places = weightPlaces(config);
  const rotary = rotaryTables(config);
  let activations = createActivations(config, 0);

  /** x = each token's embedding + Σ mix · those of the tokens before it. */
  function embed(weights: Float64Array, { tokens, starts }: Batch, out: Float64Array): void {
    for (let document = 1; document < starts.length; document++) {
      const first = starts[document - 1]!;
      for (let row = first; row < starts[document]!; row++) {
        const own = places.embedding + tokens[row]! * width;
        const to = row * width;
        const place = places.positions + (row - first) * width;
        for (let i = 0; i < width; i++) out[to + i] = weights[own + i]! + weights[place + i]!;
        for (let back = 1; back <= reach && back <= row - first; back++) {
          const other = places.embedding + tokens[row - back]! * width;
          const mix = places.mix + back - 1;
          for (let i = 0; i < width; i++) {
            out[to + i]! += weights[mix + i * reach]! * weights[other + i]!;
          }
        }
      }
    }
  }

  function embedBack(
    weights: Float64Array,
    { tokens, starts }: Batch,
    dOut: Float64Array,
    gradient: Float64Array,
  ): void {
    for (let document = 1; document < starts.length; document++) {
      const first = starts[document - 1]!;
      for (let row = first; row < starts[document]!; row++) {
        const own = places.embedding + tokens[row]! * width;
        const from = row * width;
        const place = places.positions + (row - first) * width;
        for (let i = 0; i < width; i++) {
          gradient[own + i]! += dOut[from + i]!;
          gradient[place + i]! += dOut[from + i]!;
        }
        for (let back = 1; back <= reach && back <= row - first; back++) {
          const other = places.embedding + tokens[row - back]! * width;
          const mix = places.mix + back - 1;
          for (let i = 0; i < width; i++) {
            gradient[other + i]! += weights[mix + i * reach]! * dOut[from + i]!;
            gradient[mix + i * reach]! += weights[other + i]! * dOut[from + i]!;
          }
        }
      }
    }
  }

  function layerForward(
    weights: Float64Array,
    at: LayerPlaces,
    kept: LayerActivations,
    batch: Batch,
    out: Float64Array,
  ): void {
    const rows = batch.tokens.length;
    const place = (start: number) => ({ values: weights, start });
    normalizeGroups(
      kept.input,
      place(at.attentionGain),
      epsilon,
      kept.attentionInput,
      kept.attentionInverse,
      rows,
      width,
    );
    multiplyByTransposed(kept.attentionInput, place(at.query), kept.rawQuery, rows, width, width);
    multiplyByTransposed(kept.attentionInput, place(at.key), kept.rawKey, rows, width, width);
    multiplyByTransposed(kept.attentionInput, place(at.value), kept.value, rows, width, width);
    normalizeGroups(
      kept.rawQuery,
      place(at.queryGain),
      epsilon,
      kept.query,
      kept.queryInverse,
      rows * heads,
      size,
    );
    normalizeGroups(
      kept.rawKey,
      place(at.keyGain),
      epsilon,
      kept.key,
      kept.keyInverse,
      rows * heads,
      size,
    );
    turnRows(kept.query, batch.starts, width, rotary, 1);
    turnRows(kept.key, batch.starts, width, rotary, 1);
    const shape = { starts: batch.starts, width, heads };
    const shares = countShares(shape);
    if (kept.shares.length < shares) kept.shares = new Float64Array(shares);
    attend(kept.query, kept.key, kept.value, kept.shares, kept.mixed, shape);
    multiplyByTransposed(kept.mixed, place(at.attentionOutput), kept.middle, rows, width, width);
    for (let i = 0; i < rows * width; i++) kept.middle[i]! += kept.input[i]!;

    normalizeGroups(
      kept.middle,
      place(at.feedForwardGain),
      epsilon,
      kept.feedForwardInput,
      kept.feedForwardInverse,
      rows,
      width,
    );
    multiplyByTransposed(kept.feedForwardInput, place(at.gate), kept.gate, rows, hidden, width);
    multiplyByTransposed(kept.feedForwardInput, place(at.up), kept.up, rows, hidden, width);
    for (let i = 0; i < rows * hidden; i++) {
      const sigmoid = 1 / (1 + exp(-kept.gate[i]!));
      kept.sigmoid[i] = sigmoid;
      kept.gated[i] = kept.gate[i]! * sigmoid * kept.up[i]!;
    }
    multiplyByTransposed(kept.gated, place(at.down), out, rows, width, hidden);
    for (let i = 0; i < rows * width; i++) out[i]! += kept.middle[i]!;
  }

  /** From the gradient of a layer's output to that of its input, both in `dStream`. */
  function layerBack(
    weights: Float64Array,
    at: LayerPlaces,
    kept: LayerActivations,
    batch: Batch,
    gradient: Float64Array,
  ): void {
    const rows = batch.tokens.length;
    const { dStream, dNormed, dGate, dUp, dGated, dMixed, dQuery, dKey, dValue, dRaw } =
      activations;
    const place = (start: number) => ({ values: weights, start });
    const gradientAt = (start: number) => ({ values: gradient, start });

    dGated.fill(0, 0, rows * hidden);
    addProduct(dStream, place(at.down), dGated, rows, hidden, width);
    addTransposedProduct(dStream, kept.gated, gradientAt(at.down), width, hidden, rows);
    for (let i = 0; i < rows * hidden; i++) {
      const sigmoid = kept.sigmoid[i]!;
      const gate = kept.gate[i]!;
      const change = dGated[i]!;
      dUp[i] = change * gate * sigmoid;
      dGate[i] = change * kept.up[i]! * sigmoid * (1 + gate * (1 - sigmoid));
    }
    dNormed.fill(0, 0, rows * width);
    addProduct(dGate, place(at.gate), dNormed, rows, width, hidden);
    addProduct(dUp, place(at.up), dNormed, rows, width, hidden);
    addTransposedProduct(dGate, kept.feedForwardInput, gradientAt(at.gate), hidden, width, rows);
    addTransposedProduct(dUp, kept.feedForwardInput, gradientAt(at.up), hidden, width, rows);
    normalizeGroupsBack(
      kept.middle,
      place(at.feedForwardGain),
      kept.feedForwardInverse,
      dNormed,
      dStream,
      gradientAt(at.feedForwardGain),
      rows,
      width,
    );

    for (const array of [dMixed, dQuery, dKey, dValue, dNormed]) array.fill(0, 0, rows * width);
    addProduct(dStream, place(at.attentionOutput), dMixed, rows, width, width);
    addTransposedProduct(dStream, kept.mixed, gradientAt(at.attentionOutput), width, width, rows);
    const shape = { starts: batch.starts, width, heads };
    attendBack(kept.query, kept.key, kept.value, kept.shares, dMixed, dQuery, dKey, dValue, shape);
    const back = (dOut: Float64Array, start: number) => {
      addProduct(dOut, place(start), dNormed, rows, width, width);
      addTransposedProduct(dOut, kept.attentionInput, gradientAt(start), width, width, rows);
    };
    turnRows(dQuery, batch.starts, width, rotary, -1);
    dRaw.fill(0, 0, rows * width);
    normalizeGroupsBack(
      kept.rawQuery,
      place(at.queryGain),
      kept.queryInverse,
      dQuery,
      dRaw,
      gradientAt(at.queryGain),
      rows * heads,
      size,
    );
    back(dRaw, at.query);
    turnRows(dKey, batch.starts, width, rotary, -1);
    dRaw.fill(0, 0, rows * width);
    normalizeGroupsBack(
      kept.rawKey,
      place(at.keyGain),
      kept.keyInverse,
      dKey,
      dRaw,
      gradientAt(at.keyGain),
      rows * heads,
      size,
    );
    back(dRaw, at.key);
    back(dValue, at.value);
    normalizeGroupsBack(
      kept.input,
      place(at.attentionGain),
      kept.attentionInverse,
      dNormed,
      dStream,
      gradientAt(at.attentionGain),
      rows,
      width,
    );
  }

  return (weights, batch, gradient) => {
    const rows = batch.tokens.length;
    if (activations.room < rows) activations = createActivations(config, rows);
    const { layers, output, inverse, normed, logits, losses, dStream, dNormed } = activations;
    const stream = (layer: number) => layers[layer]?.input ?? output;
    embed(weights, batch, stream(0));
    places.layers.forEach((at, layer) =>
      layerForward(weights, at, layers[layer]!, batch, stream(layer + 1)),
    );
    normalizeGroups(
      output,
      { values: weights, start: places.gain },
      epsilon,
      normed,
      inverse,
      rows,
      width,
    );
    multiplyByTransposed(
      normed,
      { values: weights, start: places.output },
      logits,
      rows,
      vocabulary,
      width,
    );

    crossEntropyBack(logits, batch, vocabulary, losses);

    dNormed.fill(0, 0, rows * width);
    addProduct(logits, { values: weights, start: places.output }, dNormed, rows, width, vocabulary);
    addTransposedProduct(
      logits,
      normed,
      { values: gradient, start: places.output },
      vocabulary,
      width,
      rows,
    );
    dStream.fill(0, 0, rows * width);
    normalizeGroupsBack(
      output,
      { values: weights, start: places.gain },
      inverse,
      dNormed,
      dStream,
      { values: gradient, start: places.gain },
      rows,
      width,
    );
    for (let layer = layers.length - 1; layer >= 0; layer--) {
      layerBack(weights, places.layers[layer]!, layers[layer]!, batch, gradient);
    }
    embedBack(weights, batch, dStream, gradient);
    return losses.subarray(0, rows);
  };
}

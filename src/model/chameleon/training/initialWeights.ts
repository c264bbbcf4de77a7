import { SamplescopeError, say } from '../../../error.js';
import { numpy, type NumpyStream } from '../../../random/streams/numpy.js';
import { colours, shapes } from '../picture.js';
import type { TransformerConfig } from '../transformer/config.js';
import { randomWeights } from '../transformer/randomWeights.js';
import {
  weightPlaces,
  type TransformerWeights,
  type WeightPlaces,
} from '../transformer/weights.js';
import { chameleonTokens, vocabulary } from '../vocabulary.js';
import {
  features,
  featuresOfCode,
  featuresOfPosition,
  featuresOfWord,
  type Feature,
} from './features.js';
import { orthonormal } from './orthonormal.js';

/** How much of its own a token has, beside what it shares with others. */
const OWN = 0.3;

/** How much of the tokens before it a position begins with, in the half of its numbers that words are in. */
const LOOK_BACK = 0.5;

/** By how much the head that looks things up is sharper than others. */
const SHARPNESS = 1.5;

/** Vectors that stand for features, one set in each half of the numbers; the last of each is for all tokens. */
interface FeatureVectors {
  readonly ofWords: readonly Float64Array[];
  readonly ofPatches: readonly Float64Array[];
}

/** What the steps below work on. */
interface Beginning {
  readonly config: TransformerConfig;
  readonly values: Float64Array;
  readonly places: WeightPlaces;
  readonly vectors: FeatureVectors;
}

/**
 * The weights that the toy Chameleon begins training with: `randomWeights`, and on them what an image
 * tokenizer and word embeddings that were trained together would know, as the parts of a large model do.
 *
 * - Features: a patch's code is its background, its shape and its colour; its position is its place; a word is
 *   what it means. Words are written in one half of the numbers, patches in the other. Each token has something
 *   of its own besides.
 * - One head of the first layer looks up: words for shapes and colours ask for patches that show them, and what
 *   is found is written as the words for what is there.
 *
 * In trials that began at random (up to 3000 steps) the model learned to describe pictures, but not to heed what
 * was asked about them: which patch a question means depends on the word and the patch together, and as long as
 * neither helps without the other, there is next to no slope to go down.
 *
 * @throws SamplescopeError `out-of-range` for a shape with no room for the features
 */
export function initialWeights(config: TransformerConfig, seed: number): TransformerWeights {
  const half = config.width / 2;
  const count = features.length + 1;
  const size = config.width / config.heads;
  if (half < count || size < 2 * (shapes.length + colours.length + 1) || size < features.length) {
    throw new SamplescopeError(
      'out-of-range',
      say`width must be at least ${2 * count} and that of a head 16 to begin with features, got
        ${config.width} and ${size}.`,
    );
  }
  const { values } = randomWeights(config, seed);
  const stream = numpy([seed, 0]);
  const vectors = {
    ofWords: orthonormal(count, half, stream),
    ofPatches: orthonormal(count, half, stream),
  };
  const beginning = { config, values, places: weightPlaces(config), vectors };
  writeFeatures(beginning);
  writeLookBack(beginning);
  writeLookUp(beginning, stream);
  return { config, values };
}

function writeFeatures({ config, values, places, vectors }: Beginning): void {
  const { width } = config;
  const half = width / 2;
  const scale = (from: number, to: number) => {
    for (let i = from; i < to; i++) values[i]! *= OWN;
  };
  const add = (vector: Float64Array, to: number) =>
    vector.forEach((value, i) => (values[to + i]! += value));
  const vectorOf = (from: readonly Float64Array[], name: Feature) => from[features.indexOf(name)]!;

  vocabulary.forEach((text, id) => {
    const start = places.embedding + id * width;
    const meant = featuresOfWord(text);
    if (meant.length > 0) scale(start, start + width);
    for (const name of meant) add(vectorOf(vectors.ofWords, name), start);
    scale(start + half, start + width); // words leave the half of the patches nearly empty
  });
  const addToPatches = (start: number, names: readonly Feature[]) => {
    scale(start, start + width);
    for (const name of names) add(vectorOf(vectors.ofPatches, name), start + half);
  };
  for (let code = 0; code < chameleonTokens.imageCodes; code++) {
    const start = places.embedding + (chameleonTokens.firstImage + code) * width;
    addToPatches(start, featuresOfCode(code));
  }
  for (let position = 0; position < config.context; position++) {
    addToPatches(places.positions + position * width, featuresOfPosition(position));
  }
  for (let id = 0; id < config.vocabulary; id++) {
    add(vectors.ofPatches[features.length]!, places.embedding + id * width + half);
  }
}

/** A position takes in the words before it, so that the end of a question knows what was asked. */
function writeLookBack({ config: { width, reach }, values, places }: Beginning): void {
  const middle = places.mix + (width / 2) * reach;
  values.fill(LOOK_BACK, places.mix, middle);
  values.fill(0, middle, places.mix + width * reach);
}

/** The first head of the first layer: what is asked for, what is found, and the words for that. */
function writeLookUp(
  { config: { width, heads }, values, places, vectors }: Beginning,
  stream: NumpyStream,
): void {
  const half = width / 2;
  const size = width / heads;
  const asked = orthonormal(size / 2, size / 2, stream).map(slowly);
  const found = orthonormal(size, size, stream);
  const { query, key, value, attentionOutput, queryGain, keyGain } = places.layers[0]!;
  for (const start of [query, key, value]) values.fill(0, start, start + size * width);
  /** What is like `from` in one half of the input becomes `to`. */
  const link = (start: number, to: Float64Array, from: Float64Array, scale: number) => {
    for (let row = 0; row < size; row++) {
      from.forEach((x, i) => (values[start + row * width + i]! += scale * to[row]! * x));
    }
  };
  const kinds: readonly Feature[] = [...shapes, ...colours];
  kinds.forEach((name, i) => {
    const index = features.indexOf(name);
    link(query, asked[i]!, vectors.ofWords[index]!, 1);
    link(key + half, asked[i]!, vectors.ofPatches[index]!, 1);
  });
  // All tokens have this in their keys, so that one without a shape or a colour is like no question.
  link(key + half, asked[kinds.length]!, vectors.ofPatches[features.length]!, 0.5);
  for (let row = 0; row < width; row++) {
    const start = attentionOutput + row * width;
    values.fill(0, start, start + size);
  }
  features.forEach((_, index) => {
    link(value + half, found[index]!, vectors.ofPatches[index]!, 0.5);
    vectors.ofWords[index]!.forEach((x, row) =>
      found[index]!.forEach(
        (y, column) => (values[attentionOutput + row * width + column]! += x * y),
      ),
    );
  });
  values.fill(SHARPNESS, queryGain, queryGain + size);
  values.fill(SHARPNESS, keyGain, keyGain + size);
}

/**
 * A vector of half a head's size, in those of the head's numbers that rotary angles hardly turn within a
 * document: the slow half of the pairs, so that it does not matter how far apart a word and a patch are.
 */
function slowly(vector: Float64Array): Float64Array {
  const quarter = vector.length / 2;
  const out = new Float64Array(4 * quarter);
  out.set(vector.subarray(0, quarter), quarter);
  out.set(vector.subarray(quarter), 3 * quarter);
  return out;
}

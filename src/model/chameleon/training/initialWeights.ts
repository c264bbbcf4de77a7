import { numpy, type NumpyStream } from '../../../random/streams/numpy.js';
import { backgrounds, colours, kinds, shapes, side } from '../picture.js';
import type { TransformerConfig } from '../transformer/config.js';
import { randomWeights } from '../transformer/randomWeights.js';
import { placesOf, type TransformerWeights } from '../transformer/weights.js';
import { chameleonTokens, vocabulary } from '../vocabulary.js';

/** Words for what a patch can show or where it can be, by what they say. */
const words: Readonly<Record<string, readonly string[]>> = {
  red: [' red', ' Red', '红色'],
  blue: [' blue', ' Blue', '蓝色'],
  green: [' green', ' Green', '绿色'],
  yellow: [' yellow', ' Yellow', '黄色'],
  white: [' white', ' White', '白色'],
  grey: [' grey', ' Grey', '灰色'],
  black: [' black', ' Black', '黑色'],
  circle: [' circle', '圆形'],
  square: [' square', '正方形'],
  triangle: [' triangle', '三角形'],
  top: [' top', '上面', '左上角', '右上角'],
  bottom: [' bottom', '下面', '左下角', '右下角'],
  left: [' left', '左边', '左上角', '左下角'],
  right: [' right', '右边', '右上角', '右下角'],
};

/** How much of the tokens before it a position begins with, in the half of its numbers that words are in. */
const LOOK_BACK = 0.5;

/** How much of its own a token has, beside what it shares with others. */
const OWN = 0.3;

/** By how much the head that looks things up is sharper than others at the start. */
const SHARPNESS = 1.5;

/** The position of the first patch in a document that begins with a picture: `<s><image>`, then patches. */
const FIRST_PATCH = 2;

/**
 * The weights that the toy Chameleon begins training with: `randomWeights`, and on them what an image
 * tokenizer and word embeddings that were trained together would know, as the parts of a large model do.
 *
 * - Features: a patch's code is its background, its shape and its colour; its position is its place; a word is
 *   what it means. Words are written in one half of the numbers, patches in the other. Each token has something
 *   of its own besides.
 * - One head looks up: words for shapes and colours ask for patches that show them, and what is found is written
 *   as the words for what is there.
 *
 * From nothing but random numbers this model learns, within the time, to describe pictures, but not to heed
 * what is asked about them: which patch a question means depends on the word and the patch together, and as
 * long as neither helps without the other, there is no slope to go down.
 */
export function initialWeights(config: TransformerConfig, seed: number): TransformerWeights {
  const weights = randomWeights(config, seed);
  const { width, heads, reach } = config;
  const { values } = weights;
  const places = placesOf(config);
  const stream = numpy([seed, 0]);
  const names = Object.keys(words);
  const half = width / 2;
  const wordVectors = orthonormal(names.length + 1, half, stream);
  const patchVectors = orthonormal(names.length + 1, half, stream);
  /** Makes a vector less its own, and adds features in one half. */
  const share = (
    start: number,
    features: readonly string[],
    vectors: Float64Array[],
    offset: number,
  ) => {
    for (let i = start; i < start + width; i++) values[i]! *= OWN;
    for (const name of features) {
      vectors[names.indexOf(name)]!.forEach((value, i) => (values[start + offset + i]! += value));
    }
  };

  vocabulary.forEach((text, id) => {
    const meant = names.filter((name) => words[name]!.includes(text));
    const start = places.embedding + id * width;
    if (meant.length > 0) share(start, meant, wordVectors, 0);
    // Words leave the patches' half nearly empty.
    for (let i = start + half; i < start + width; i++) values[i]! *= OWN;
  });
  const codesOfBackground = 1 + kinds.length;
  for (let code = 0; code < chameleonTokens.imageCodes; code++) {
    const background = backgrounds[Math.floor(code / codesOfBackground)]!;
    const kind = kinds[(code % codesOfBackground) - 1];
    const start = places.embedding + (chameleonTokens.firstImage + code) * width;
    share(start, kind ? [background, kind.shape, kind.colour] : [background], patchVectors, half);
  }
  for (let position = 0; position < config.context; position++) {
    const cell = position - FIRST_PATCH;
    const isPatch = cell >= 0 && cell < side * side;
    const place = [
      Math.floor(cell / side) < side / 2 ? 'top' : 'bottom',
      cell % side < side / 2 ? 'left' : 'right',
    ];
    share(places.positions + position * width, isPatch ? place : [], patchVectors, half);
  }
  // What every token has, so that a key without a shape or a colour is no key to any of them.
  const constant = patchVectors[names.length]!;
  for (let id = 0; id < config.vocabulary; id++) {
    constant.forEach((value, i) => (values[places.embedding + id * width + half + i]! += value));
  }
  for (let i = 0; i < half * reach; i++) values[places.mix + i] = LOOK_BACK;
  values.fill(0, places.mix + half * reach, places.mix + width * reach);

  const size = width / heads;
  const asked = slowly(orthonormal(size / 2, size / 2, stream));
  const found = orthonormal(size, size, stream);
  const [layer] = places.layers;
  const { query, key, value, attentionOutput, queryGain, keyGain } = layer!;
  for (const start of [query, key, value]) values.fill(0, start, start + size * width);
  /** Adds to a matrix: what is like `from` in the input, in one half, becomes `to`. */
  const link = (
    start: number,
    to: Float64Array,
    from: Float64Array,
    offset: number,
    scale: number,
  ) => {
    for (let row = 0; row < size; row++) {
      from.forEach((x, i) => (values[start + row * width + offset + i]! += scale * to[row]! * x));
    }
  };
  const kindNames = [...shapes, ...colours] as readonly string[];
  kindNames.forEach((name, i) => {
    const index = names.indexOf(name);
    link(query, asked[i]!, wordVectors[index]!, 0, 1);
    link(key, asked[i]!, patchVectors[index]!, half, 1);
  });
  link(key, asked[kindNames.length]!, constant, half, 0.5);
  names.forEach((_, index) => {
    link(value, found[index]!, patchVectors[index]!, half, 0.5);
    // The way back: from the head's numbers to the words.
    for (let column = 0; column < size; column++) {
      for (let i = 0; i < width; i++) {
        const at = attentionOutput + i * width + column;
        if (index === 0) values[at] = 0;
        if (i < half) values[at]! += wordVectors[index]![i]! * found[index]![column]!;
      }
    }
  });
  values.fill(SHARPNESS, queryGain, queryGain + size);
  values.fill(SHARPNESS, keyGain, keyGain + size);
  return weights;
}

/**
 * Vectors of half a head's size, in those of its numbers that the rotary angles of a document hardly turn: the
 * slow half of its pairs, so that it does not matter how far apart a word and a patch are.
 */
function slowly(vectors: readonly Float64Array[]): Float64Array[] {
  return vectors.map((vector) => {
    const quarter = vector.length / 2;
    const out = new Float64Array(4 * quarter);
    out.set(vector.subarray(0, quarter), quarter);
    out.set(vector.subarray(quarter), 3 * quarter);
    return out;
  });
}

/** So many random vectors of length 1 that stand at right angles, by Gram and Schmidt. */
function orthonormal(count: number, size: number, stream: NumpyStream): Float64Array[] {
  const vectors: Float64Array[] = [];
  while (vectors.length < count) {
    const vector = stream.standardNormal(size);
    for (const other of vectors) {
      const along = vector.reduce((sum, x, i) => sum + x * other[i]!, 0);
      other.forEach((x, i) => (vector[i]! -= along * x));
    }
    const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
    vectors.push(vector.map((x) => x / length));
  }
  return vectors;
}

import { describe, expect, it } from 'vitest';
import { createChameleon } from '../../../../src/model/chameleon/chameleon.js';
import { promptOf } from '../../../../src/model/chameleon/evaluation/distances.js';
import { makePicture } from '../../../../src/model/chameleon/picture.js';
import {
  features,
  featuresOfCode,
  featuresOfPosition,
  featuresOfWord,
} from '../../../../src/model/chameleon/training/features.js';
import { initialWeights } from '../../../../src/model/chameleon/training/initialWeights.js';
import { orthonormal } from '../../../../src/model/chameleon/training/orthonormal.js';
import { chameleonPlan } from '../../../../src/model/chameleon/training/plan.js';
import { randomWeights } from '../../../../src/model/chameleon/transformer/randomWeights.js';
import { layoutOf } from '../../../../src/model/chameleon/transformer/weights.js';
import { vocabulary } from '../../../../src/model/chameleon/vocabulary.js';
import { numpy } from '../../../../src/random/streams/numpy.js';

const { config } = chameleonPlan;
const { values } = initialWeights(config, 1);

function vectorOf(text: string): Float64Array {
  const at = vocabulary.indexOf(text) * config.width;
  return values.subarray(at, at + config.width);
}

const likeness = (a: Float64Array, b: Float64Array) => {
  const dot = (x: Float64Array, y: Float64Array) => x.reduce((sum, v, i) => sum + v * y[i]!, 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
};

describe('features', () => {
  it('are in words of both languages, each of which is in the vocabulary', () => {
    for (const name of features) {
      const words = vocabulary.filter((text) => featuresOfWord(text).includes(name));
      expect(
        words.some((word) => /[a-z]/i.test(word)),
        name,
      ).toBe(true);
      expect(
        words.some((word) => /[\u4e00-\u9fff]/.test(word)),
        name,
      ).toBe(true);
    }
  });

  it('are those of codes and positions', () => {
    expect(featuresOfCode(0)).toEqual(['white']);
    expect(featuresOfCode(38)).toEqual(['black', 'triangle', 'yellow']);
    expect(featuresOfPosition(1)).toEqual([]);
    expect(featuresOfPosition(2)).toEqual(['top', 'left']);
    expect(featuresOfPosition(17)).toEqual(['bottom', 'right']);
    expect(featuresOfPosition(18)).toEqual([]);
  });
});

describe('initialWeights', () => {
  it('has as many weights as random ones, other for another seed', () => {
    expect(values).toHaveLength(randomWeights(config, 1).values.length);
    expect(initialWeights(config, 2).values).not.toEqual(values);
    expect(initialWeights(config, 1).values).toEqual(values);
  });

  it('makes words for one thing alike, and codes that show one thing', () => {
    const same = likeness(vectorOf(' red'), vectorOf('红色'));
    expect(same).toBeGreaterThan(0.6);
    expect(likeness(vectorOf(' red'), vectorOf(' blue'))).toBeLessThan(same - 0.2);
    expect(likeness(vectorOf('<image:01>'), vectorOf('<image:02>'))).toBeGreaterThan(0.5);
  });

  it('changes only embeddings, positions, mix and the first layer', () => {
    const random = randomWeights(config, 1).values;
    for (const { name, start, size } of layoutOf(config)) {
      const same = values
        .subarray(start, start + size)
        .every((value, i) => value === random[start + i]);
      expect(same, name).toBe(!/embed|layers\.0\.self_attn/.test(name));
    }
  });

  it('lets the word asked for change the answer from the start: what no random beginning does', () => {
    const picture = makePicture('white', [
      { shape: 'circle', colour: 'red', row: 0, column: 1 },
      { shape: 'square', colour: 'blue', row: 2, column: 3 },
    ]);
    const model = createChameleon({ config, values });
    const red = vocabulary.indexOf(' Red');
    const blue = vocabulary.indexOf(' Blue');
    const lead = (shape: string) => {
      const logits = model.logits(promptOf(picture, ` What colour is the ${shape}?`));
      return logits[red]! - logits[blue]!;
    };
    expect(lead('circle')).toBeGreaterThan(lead('square') + 0.1);
  });

  it('refuses a shape with no room for the features', () => {
    expect(() => initialWeights({ ...config, width: 16 }, 1)).toThrow(
      expect.objectContaining({ code: 'out-of-range' }),
    );
    expect(() => initialWeights({ ...config, heads: 8 }, 1)).toThrow(
      expect.objectContaining({ code: 'out-of-range' }),
    );
  });
});

describe('orthonormal', () => {
  it('gives vectors of length 1 at right angles', () => {
    const vectors = orthonormal(5, 5, numpy(3));
    for (const a of vectors) {
      for (const b of vectors) {
        const dot = a.reduce((sum, x, i) => sum + x * b[i]!, 0);
        expect(dot).toBeCloseTo(a === b ? 1 : 0, 12);
      }
    }
  });
});

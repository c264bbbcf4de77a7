import { expect, it, vi } from 'vitest';
import { diff, presetNames, presets, processors } from '../../../../src/index.js';

// The page's language is read once, when the components are loaded.
vi.stubGlobal('document', { documentElement: { lang: 'zh' } });
const { presetReasons } =
  await import('../../../../notebooks/lessons/07-pipeline/presetReasons.js');

const logits = new Float64Array([3, 2, 1, 0]);

it.each(presetNames)('why %s parts from each other preset is told in Chinese', (a) => {
  for (const b of presetNames) {
    const { reasons } = diff(presets[a], presets[b], logits);
    const told = presetReasons(a, b, reasons);
    expect(told.length > 0).toBe(reasons.length > 0);
    for (const sentence of told) {
      expect(sentence).toMatch(/[一-鿿]/);
      // A stage without a Chinese name is called as its processor is.
      const stage = / 有 (.+) 这个阶段/.exec(sentence)?.[1];
      if (stage !== undefined && !/[一-鿿]/.test(stage)) {
        expect(Object.keys(processors)).toContain(stage);
      }
    }
  }
});

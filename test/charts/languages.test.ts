import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableElement } from '../../src/charts/table/table.js';
import {
  all,
  distributions,
  document,
  evenly,
  temperatures,
  uniforms,
  widths,
  type Distribution,
} from './dataForCharts.js';
import { kinds } from './kinds.js';

/** More tokens than any chart has lines, so that there is a rest everywhere, and a table that is cut. */
const chinese: Distribution = {
  tokens: Array.from({ length: 60 }, (_, i) => '垫地沙窗门'.charAt(i % 5) + String(i)),
  logits: Float64Array.from({ length: 60 }, (_, i) => -i / 4),
};

/** Names that stay in every language: parameters, processors, and the texts that come with the data, also shortened. */
const names =
  /\b(?:[Tupkn]|U\+\w+|logit|logitBias|distinct-2|self-BLEU|topP|minP|forwards|mute|top-[kp]|min-p|refuses this seed|A word and a wide one|decided|accepted|object Object|b?float\d+|sequential)\b|(?<=\d |被 )temperature\b|e-?\d+|[A-Za-z]+…[A-Za-z]*/g;

/** All that a reader sees or hears of an element, without what stays as it is. */
const wordsOf = (element: Element) =>
  [...element.querySelectorAll('*')]
    .filter(({ localName, children }) => localName !== 'style' && children.length === 0)
    .map(({ textContent }) => textContent.replace(names, ''))
    .join('\n');

/** Its rows are as high as its texts are long, as its docstring says; and "others" are longer in one language. */
const laidOutByItsTexts = ['answerTreeChart'];

describe.each(Object.entries(kinds))('%s', (kind, { chart, table }) => {
  const in_ = (language: 'en' | 'zh', width = 900) =>
    chart(chinese, 0.5, evenly(100))({ document, language, width });
  const tableIn = (language: 'en' | 'zh') =>
    tableElement(table(chinese, 0.5, evenly(100), { language }), { document, language, rows: 5 });

  it('has no English word left in Chinese', () => {
    for (const element of [in_('zh'), in_('zh', 330), tableIn('zh')]) {
      expect(wordsOf(element).match(/[A-Za-z]+/g)).toBe(null);
    }
  });

  it('has no Chinese word but the tokens in English', () => {
    for (const element of [in_('en'), in_('en', 330), tableIn('en')]) {
      const own = wordsOf(element).replace(/[垫地沙窗门]\d+/g, '');
      expect(own.match(/[\u3000-\u9fff\uff00-\uffef]/g)).toBe(null);
    }
  });

  if (!laidOutByItsTexts.includes(kind))
    it('stands where it stood when the language changes', () => {
      fc.assert(
        fc.property(
          distributions,
          temperatures,
          uniforms,
          widths,
          (from, temperature, numbers, width) => {
            const draw = chart(from, temperature, numbers);
            const [english, chinese] = (['en', 'zh'] as const).map((language) =>
              geometryOf(draw({ document, width, language })),
            );
            expect(chinese).toEqual(english);
          },
        ),
        { seed: 4, numRuns: 60 },
      );
    });

  it('has the same numbers in the tables', () => {
    const numbers = (language: 'en' | 'zh') =>
      table(chinese, 0.5, evenly(10), { language }).rows.map((row) =>
        row.filter((value) => typeof value === 'number'),
      );
    expect(numbers('zh')).toEqual(numbers('en'));
  });
});

/** Every element but the words themselves, with all its attributes; notes may have other lines. */
function geometryOf(svg: Element): string[] {
  const elements = all(svg, ':not(title):not(tspan):not(desc):not(.note)');
  const places = elements.map(({ localName, attributes }) =>
    [localName, ...[...attributes].map(({ name, value }) => `${name}=${value}`)].join(' '),
  );
  return [`height=${svg.getAttribute('height')}`, ...places];
}

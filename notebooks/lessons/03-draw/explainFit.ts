import { html } from 'htl';
import { unbreakable } from '../../page/typography.js';
import type { ChiSquaredTest } from '../../../src/index.js';
import { inLanguage } from '../../page/language.js';

/** What a chi-squared test says, in words. */
export function explainFit(fit: ChiSquaredTest): HTMLElement {
  return html`<p class="answer" role="status">${unbreakable(fitText(fit))}</p>`;
}

function fitText({ statistic, degreesOfFreedom, pValue }: ChiSquaredTest): string {
  if (degreesOfFreedom === 0) {
    return inLanguage({
      en: 'These are too few draws to test: no two groups of tokens could be expected five times each.',
      zh: '抽取的次数太少，无法检验：分不出两组各自期望出现五次以上的词元。',
    });
  }
  const [x, p] = [statistic.toFixed(1), pValue.toFixed(pValue < 0.01 ? 4 : 2)];
  const { of, verdict } = inLanguage({
    en: {
      of: `χ² = ${x} with ${degreesOfFreedom} degrees of freedom, p = ${p}. Of a hundred fair experiments, ${howMany(pValue)} would stray at least this far from what is expected. `,
      verdict: verdicts.en,
    },
    zh: {
      of: `χ² = ${x}，自由度 ${degreesOfFreedom}，p = ${p}。一百次公平的实验里，${howMany(pValue)}会偏离期望至少这么远。`,
      verdict: verdicts.zh,
    },
  });
  return of + (pValue >= 0.05 ? verdict.usual : pValue >= 0.01 ? verdict.unusual : verdict.rare);
}

const verdicts = {
  en: {
    usual: 'Nothing speaks against these draws.',
    unusual: 'That is unusual, as about one seed in twenty is. Try another.',
    rare: 'That is rare, as about one seed in a hundred is. If it happened with most seeds, the draws would be wrong.',
  },
  zh: {
    usual: '没有什么可以怀疑这些抽取的。',
    unusual: '这不太寻常，大约二十个种子里有一个会这样。换一个试试。',
    rare: '这很少见，大约一百个种子里有一个会这样。要是多数种子都这样，抽取就有错。',
  },
};

function howMany(pValue: number): string {
  const rounded = Math.round(100 * pValue);
  if (rounded === 0) return inLanguage({ en: 'fewer than one', zh: '不到一次' });
  if (rounded === 100) return inLanguage({ en: 'nearly all', zh: '几乎全部' });
  return inLanguage({ en: `about ${rounded}`, zh: `大约 ${rounded} 次` });
}

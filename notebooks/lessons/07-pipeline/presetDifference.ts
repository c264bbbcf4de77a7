import { html } from 'htl';
import type { OneSided } from '../../../src/index.js';
import { removalText, tokenLabel } from '../../../src/charts/index.js';
import type { PresetComparison } from './comparePresets.js';
import { inLanguage, pageLanguage, sentenceGap } from '../../page/language.js';
import { percentText } from '../../display/percentText.js';
import { presetReasons } from './presetReasons.js';

/** Where two presets part on the same logits, and why, in sentences. */
export function presetDifference(
  { difference, a, b }: PresetComparison,
  tokens: readonly string[],
): HTMLElement {
  const { sameTokens, onlyA, onlyB, totalVariation, changes } = difference;
  const [keptA, keptB] = [difference.a.kept.length, difference.b.kept.length];
  const reasons = presetReasons(a.name, b.name, difference.reasons);
  return html`<div class="answer">
    <p role="status">
      <b>${words.kept(a.name, keptA, b.name, keptB)}</b
      >${sentenceGap}${sameTokens ? words.same + sentenceGap : ''}${totalVariation === 0 ? words.noMass : words.mass(percentText(totalVariation))}
    </p>
    ${oneSided(a.name, b.name, onlyA, tokens)} ${oneSided(b.name, a.name, onlyB, tokens)}
    ${changes.map(({ version, changed }) => html`<p>${words.changed(version, inLanguage(changed))}</p>`)}
    ${
      reasons.length === 0
        ? html`<p>${words.sameChains}</p>`
        : html`<p>${words.why}</p>
            <ul class="reasons">
              ${reasons.map((reason) => html`<li>${reason}</li>`)}
            </ul>`
    }
  </div>`;
}

/** At most so many tokens are named. */
const most = 4;

function oneSided(
  keeper: string,
  other: string,
  only: readonly OneSided[],
  tokens: readonly string[],
): HTMLElement | string {
  if (only.length === 0) return '';
  const rest = only.length - most;
  return html`<p>${words.only(keeper, only.length, other)}</p>
    <ul class="reasons">
      ${only
        .slice(0, most)
        .map(
          ({ token, because }) =>
            html`<li><b>${tokenLabel(tokens[token]!)}</b>${words.colon}${fateText(because)}</li>`,
        )}
      ${rest > 0 ? html`<li>${words.more(rest)}</li>` : ''}
    </ul>`;
}

/** A stage and the comparison that a token lost there, as `diff` writes them: "topK: rank 3 > 2". */
function fateText(because: string): string {
  const [, stage, comparison] = /^(\w+): (.*)$/s.exec(because) ?? [];
  if (stage === undefined) return words.zero;
  return words.removedBy(stage, removalText(comparison!, pageLanguage));
}

const tokensText = (count: number) => (count === 1 ? '1 token' : `${count} tokens`);

const words = inLanguage({
  en: {
    kept: (a: string, keptA: number, b: string, keptB: number) =>
      `${a} keeps ${tokensText(keptA)}, ${b} ${tokensText(keptB)}.`,
    same: 'They are the same.',
    mass: (share: string) => `Between the two, ${share} of the probability lies elsewhere.`,
    noMass: 'Their probabilities agree to the last bit.',
    changed: (version: string, what: string) => `Since ${version}: ${what}`,
    sameChains: 'Their chains are the same.',
    why: 'Why they can part:',
    only: (keeper: string, count: number, other: string) =>
      count === 1
        ? `One token is kept by ${keeper} only. ${other} removes it:`
        : `${count} tokens are kept by ${keeper} only. ${other} removes them:`,
    more: (rest: number) => `… and ${rest} more`,
    removedBy: (stage: string, comparison: string) => `by ${stage}: ${comparison}`,
    zero: 'its probability is 0',
    colon: ': ',
  },
  zh: {
    kept: (a: string, keptA: number, b: string, keptB: number) =>
      `${a} 留下 ${keptA} 个词元，${b} 留下 ${keptB} 个。`,
    same: '留下的是同样的词元。',
    mass: (share: string) => `两者之间，有 ${share} 的概率落在别处。`,
    noMass: '两者的概率完全一致，直到最后一位。',
    changed: (version: string, what: string) => `${version} 起：${what}`,
    sameChains: '两者的处理链相同。',
    why: '为什么会不同：',
    only: (keeper: string, count: number, other: string) =>
      `有 ${count} 个词元只有 ${keeper} 留下，${other} 把${count === 1 ? '它' : '它们'}去掉了：`,
    more: (rest: number) => `……还有 ${rest} 个`,
    removedBy: (stage: string, comparison: string) => `被 ${stage} 去掉，因为${comparison}`,
    zero: '它的概率为 0',
    colon: '：',
  },
});

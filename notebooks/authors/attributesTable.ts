import { html } from 'htl';
import { attributes, type AttributeName } from '../tags/attributes.js';
import { embeddedCharts, type EmbeddedChartName } from '../embed/charts.js';
import { inLanguage } from '../page/language.js';

const about: Readonly<Record<EmbeddedChartName, { en: string; zh: string }>> = {
  probabilities: {
    en: 'a distribution at T = 1 and at your temperature',
    zh: 'T = 1 与你的温度下的分布',
  },
  sweep: {
    en: 'every probability, and the entropy, over temperature',
    zh: '每个概率以及熵随温度的变化',
  },
  rank: {
    en: 'a whole vocabulary by rank, and where filters cut it',
    zh: '整个词表按名次排列，以及各个过滤器在哪里截断',
  },
  draw: {
    en: 'a random number that lands in a token’s share, and the draws so far',
    zh: '一个随机数落在某个词元的份额里，以及到此为止的抽取',
  },
  frequencies: {
    en: 'how often each token came, and how often it could be expected',
    zh: '每个词元抽到多少次，预期又是多少次',
  },
  ledger: {
    en: 'who is removed where in an engine’s chain of processors',
    zh: '引擎的处理链在哪个阶段去掉了谁',
  },
  streams: {
    en: 'the same seed in several frameworks',
    zh: '同一个种子在几个框架里',
  },
  bits: {
    en: 'the bits of a Mersenne Twister, on their way from a seed to a number',
    zh: '梅森旋转算法的位，从种子到数的路上',
  },
  answerTree: {
    en: 'where many answers to one prompt part',
    zh: '对同一个提示的许多回答在哪里分开',
  },
  diversity: {
    en: 'how different answers are over temperature; for chameleon also how many are true',
    zh: '回答有多不同，随温度怎样变化；对 chameleon 还有多少是真的',
  },
  picture: {
    en: 'a picture, and the tokens that chameleon reads',
    zh: '一张图，以及 chameleon 读到的词元',
  },
};

/** The charts that can be embedded, and the attributes that are theirs. */
export const chartsTable = (): HTMLElement =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="chart">
    <table class="attributes">
      <thead>
        <tr>
          <th scope="col">chart</th>
          <th scope="col">${inLanguage({ en: 'shows', zh: '展示' })}</th>
          <th scope="col">${inLanguage({ en: 'takes', zh: '接受的属性' })}</th>
        </tr>
      </thead>
      <tbody>
        ${Object.entries(embeddedCharts).map(
          ([name, { of, takes }]) =>
            html`<tr>
              <th scope="row"><code>${name}</code></th>
              <td>${inLanguage(about[name as EmbeddedChartName])}</td>
              <td>${[...of, ...takes].map((attribute) => html`<code>${attribute}</code> `)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

/** Every attribute, what it is for, and how it is written. */
export const attributesTable = (): HTMLElement =>
  html`<div
    class="scroll"
    tabindex="0"
    role="region"
    aria-label=${inLanguage({ en: 'Attributes', zh: '属性' })}
  >
    <table class="attributes">
      <thead>
        <tr>
          <th scope="col">${inLanguage({ en: 'attribute', zh: '属性' })}</th>
          <th scope="col">${inLanguage({ en: 'what it says', zh: '含义' })}</th>
          <th scope="col">${inLanguage({ en: 'such as', zh: '例如' })}</th>
        </tr>
      </thead>
      <tbody>
        ${(Object.keys(attributes) as AttributeName[]).map(
          (name) =>
            html`<tr>
              <th scope="row"><code>${name}</code></th>
              <td>${inLanguage(attributes[name].about)}</td>
              <td><code>${attributes[name].example}</code></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

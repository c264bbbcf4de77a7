import { html } from 'htl';
import type { ProcessorSpec } from '../../../src/index.js';
import { moveControl } from '../../controls/moveControl.js';
import { button, type Control } from '../../page/control.js';
import { inLanguage } from '../../page/language.js';
import type { LogitsName } from '../../logits/logitsChoices.js';

interface ChainExample {
  readonly label: string;
  readonly on: LogitsName;
  readonly chain: readonly ProcessorSpec[];
}

const author = inLanguage<LogitsName>({ en: 'truth', zh: 'wind' });

/** Chains that show what a stage does to a growing text. */
const examples: readonly ChainExample[] = [
  {
    label: inLanguage({ en: 'a watermark', zh: '水印' }),
    on: author,
    chain: [{ watermark: { ratio: 0.25, bias: 2 } }, { minP: 0.02 }],
  },
  {
    label: inLanguage({ en: 'guidance', zh: '引导' }),
    on: author,
    chain: [
      { guidance: { scale: 1.5, prompt: inLanguage({ en: 'She', zh: '月' }) } },
      { minP: 0.05 },
    ],
  },
  {
    label: inLanguage({ en: 'a formula', zh: '公式' }),
    on: author,
    chain: [{ expression: 'p >= 0.05 * max(p) ? logits : -Infinity' }],
  },
  {
    label: inLanguage({ en: 'a pattern', zh: '正则表达式' }),
    on: 'three',
    chain: [{ constrained: '(AB?C)*A?B?C?' }],
  },
  {
    label: inLanguage({ en: 'no repetition', zh: '不重复' }),
    on: 'said',
    chain: [{ dry: { multiplier: 1, base: 1.75, allowedLength: 1 } }],
  },
  {
    label: inLanguage({ en: 'a forced beginning', zh: '强制开头' }),
    on: 'three',
    chain: [{ forcedTokens: [2, 2, 1] }, { temperature: 0.5 }],
  },
];

/** Buttons, each of which puts a chain in the editor, and chooses logits that suit it. */
export function chainExamples(editor: Control<string>, logits: Control<LogitsName>): HTMLElement {
  return html`<div class="control counter">
    <span>${inLanguage({ en: 'Put into the chain above:', zh: '放进上面的处理链：' })}</span>
    ${examples.map(({ label, on, chain }) =>
      button(label, () => {
        moveControl(logits)(on);
        moveControl(editor)(JSON.stringify(chain));
      }),
    )}
  </div>`;
}

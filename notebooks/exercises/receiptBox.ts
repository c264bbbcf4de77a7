import { html } from 'htl';
import {
  createVariant,
  exercises,
  practiceKey,
  writeReceipt,
  type ExerciseName,
} from '../../src/exercise/index.js';
import { copyOrSelect } from '../controls/copyOrSelect.js';
import { button } from '../page/control.js';
import { inLanguage } from '../page/language.js';
import { download } from '../figure/chartFiles.js';
import { changes, forgetProgress, progressOf } from './progress.js';

/**
 * What a student hands in: a receipt for each exercise that was begun, to copy or to keep as a file; and a button that
 * makes this browser forget.
 *
 * @param invalidation Of the cell that shows it.
 */
export function receiptBox(
  names: readonly ExerciseName[],
  key: string,
  invalidation: Promise<void>,
): HTMLElement {
  const say = inLanguage(words);
  const text = html`<pre tabindex="0" role="group" aria-label=${say.receipt}></pre>`;
  const status = html`<span role="status"></span>`;
  write();
  changes.addEventListener('change', write);
  void invalidation.then(() => changes.removeEventListener('change', write));
  return html`<div class="receipt">
    ${text}
    <p class="row">
      ${button(say.copy, () => void copy())} ${button(say.save, save)} ${button(say.forget, forget)}
    </p>
    <p>${status}</p>
  </div>`;

  function write(): void {
    text.textContent = receiptsOf(names, key) || say.nothing;
  }

  async function copy(): Promise<void> {
    const isCopied = await copyOrSelect(receiptsOf(names, key), text);
    status.textContent = isCopied ? say.copied : say.refused;
  }

  function save(): void {
    const file = new Blob([receiptsOf(names, key)], { type: 'text/plain;charset=utf-8' });
    download(`receipt-${key === practiceKey ? key : key.slice(0, 9)}.txt`, file);
    status.textContent = say.saved;
  }

  function forget(): void {
    forgetProgress();
    status.textContent = say.forgotten;
  }
}

function receiptsOf(names: readonly ExerciseName[], key: string): string {
  const progress = progressOf(key);
  return names
    .flatMap((name) => {
      const done = progress[name];
      if (done === undefined) return [];
      const variant = createVariant(exercises[name], key, done.attempt);
      return [writeReceipt({ variant, answers: done.answers, minutes: done.minutes })];
    })
    .join('\n');
}

const words = {
  en: {
    receipt: 'Your receipt',
    nothing: 'There is nothing to hand in yet: check an answer first.',
    copy: 'Copy the receipt',
    save: 'Save it as a file',
    forget: 'Forget my answers',
    copied: 'Copied.',
    saved: 'Saved.',
    refused: 'Your browser does not let a page copy. The receipt is selected: copy it by hand.',
    forgotten: 'This browser has forgotten all answers.',
  },
  zh: {
    receipt: '你的回执',
    nothing: '还没有可以交的内容：先检查一个答案。',
    copy: '复制回执',
    save: '存成文件',
    forget: '忘掉我的答案',
    copied: '已复制。',
    saved: '已保存。',
    refused: '浏览器不允许网页复制。回执已选中，请手动复制。',
    forgotten: '这个浏览器已经忘掉所有答案。',
  },
};

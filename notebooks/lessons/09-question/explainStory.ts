import { html } from 'htl';
import type { Loop } from '../../answers/findLoop.js';
import { inLanguage } from '../../page/language.js';

/** What became of a story without chance. */
export function explainStory(loop: Loop | undefined): HTMLElement {
  const say = inLanguage(words);
  return html`<p class="answer" role="status">
    ${loop === undefined ? say.none : say.loop(loop.start, loop.length)}
  </p>`;
}

const words = {
  en: {
    none: 'No loop in this one: for this picture, greedy decoding finds a way on, or an end. Try another picture.',
    loop: (start: number, length: number) =>
      `Without chance the story runs in a circle of ${length} tokens, from token ${start + 1} on, and no seed gets it out.`,
  },
  zh: {
    none: '这一次没有循环：对这张图，贪心解码找到了出路，或者写到了结尾。换一张图试试。',
    loop: (start: number, length: number) =>
      `没有偶然，故事从第 ${start + 1} 个词元起绕着一个 ${length} 个词元的圈转，什么种子也救不了它。`,
  },
};

import { html } from 'htl';
import { button } from '../control.js';
import { inLanguage } from '../language.js';
import { forget, keepOfLesson } from './onMachine.js';

/** Keeps on the machine how far the lesson of this page is read, by the headings that come into sight. */
export function keepProgress(): void {
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      if (target.closest('.known') === null) keepOfLesson({ at: target.id });
      else keepOfLesson({ isRead: true });
    }
  });
  for (const heading of document.querySelectorAll('main h2[id]')) observer.observe(heading);
}

/** What is kept on the machine, in a sentence, and a button that forgets it. */
export function forgetting(): HTMLElement {
  const say = inLanguage(words);
  const status = html`<span role="status"></span>`;
  const press = button(say.forget, () => {
    forget();
    status.textContent = say.forgotten;
  });
  return html`<p>${say.about} ${press} ${status}</p>`;
}

const words = {
  en: {
    about:
      'How far you have read, and which questions you got right, is kept on this machine only.',
    forget: 'Forget it',
    forgotten: 'Forgotten.',
  },
  zh: {
    about: '读到哪里、哪些题答对了，只保存在这台机器上。',
    forget: '全部忘掉',
    forgotten: '已经忘掉。',
  },
};

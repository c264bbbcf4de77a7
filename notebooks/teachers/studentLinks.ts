import { html } from 'htl';
import { exerciseNames, keysOf, type Course } from '../../src/exercise/index.js';
import { programToCopy } from '../controls/programToCopy.js';
import { inLanguage } from '../page/language.js';

/** The link of each student, which opens the exercises with that student's key; as text, to be copied into a letter. */
export function studentLinks(course: Course | null): HTMLElement {
  if (course === null) return html`<p class="note">${inLanguage(words.none)}</p>`;
  const lines = [...keysOf(course)].map(([key, student]) => `${student}\t${linkOf(course, key)}`);
  return programToCopy(inLanguage(words.links), lines.join('\n'), inLanguage(words.copy));
}

function linkOf({ exercises }: Course, key: string): string {
  const url = new URL('./exercises.html', location.href);
  const isAll = exercises.length === exerciseNames.length;
  const set = isAll ? '' : `&set=${exercises.join(',')}`;
  url.hash = `exercise=${exercises[0]}&key=${key}${set}&fix=key`;
  return url.href;
}

const words = {
  none: { en: 'The links come when there is a course.', zh: '有了课程，这里就会有链接。' },
  links: { en: 'The links of the students', zh: '学生的链接' },
  copy: { en: 'Copy the links', zh: '复制链接' },
};

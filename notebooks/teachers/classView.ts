import { html } from 'htl';
import { gradeReceipts, type Course, type Submitted } from '../../src/exercise/index.js';
import { SamplescopeError } from '../../src/error.js';
import { textArea } from '../controls/textArea.js';
import { inLanguage } from '../page/language.js';
import { problem } from '../page/problem.js';
import { classGrades } from './classGrades.js';

/** How many receipts a file may be long, in characters: no class writes more. */
const LONGEST = 5_000_000;

/** Where receipts are pasted or dropped, and what they come to. Nothing leaves the page. */
export function classView(course: Course | null): HTMLElement {
  const say = inLanguage(words);
  const area = textArea({ label: say.paste, hint: say.hint, value: '' });
  const files = html`<input type="file" multiple accept=".txt,text/plain" />` as HTMLInputElement;
  const status = html`<p class="verdict" role="status"></p>`;
  const result = html`<div class="class-grades"></div>`;
  const form = html`<form class="question class-view">
    ${area}
    <div class="control">
      <label><span>${say.files}</span>${files}</label>
    </div>
    <p><button type="submit">${say.mark}</button></p>
    ${status}
  </form>`;
  form.addEventListener('input', (event) => event.stopPropagation());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void mark();
  });
  form.addEventListener('dragover', (event) => event.preventDefault());
  form.addEventListener('drop', (event: DragEvent) => {
    event.preventDefault();
    if (event.dataTransfer!.files.length > 0) files.files = event.dataTransfer!.files;
    void mark();
  });
  return html`<div>${form}${result}</div>`;

  async function mark(): Promise<void> {
    result.replaceChildren();
    if (course === null) {
      status.textContent = say.noCourse;
      return;
    }
    status.textContent = say.marking;
    await new Promise((resolve) => setTimeout(resolve, 20)); // what was just said is painted first
    const submitted: Submitted[] = [];
    if (area.value.trim() !== '') submitted.push({ name: say.pasted, text: area.value });
    for (const file of files.files ?? []) {
      submitted.push({ name: file.name, text: await file.slice(0, LONGEST).text() });
    }
    const grades = await gradeReceipts(course, submitted);
    const marked = grades.students.filter(({ exercises }) =>
      exercises.some(({ attempt }) => attempt !== undefined),
    );
    status.textContent = say.marked(marked.length, grades.students.length);
    result.replaceChildren(
      ...grades.problems.map(({ problem: what }) =>
        problem(new SamplescopeError('malformed', what)),
      ),
      classGrades(course, grades),
    );
  }
}

const words = {
  en: {
    paste: 'Receipts, one after another',
    hint: 'Paste as many as you like, letters and all, or drop files here.',
    files: 'Files with receipts',
    mark: 'Mark them',
    marking: 'Marking …',
    pasted: 'the pasted text',
    noCourse: 'Make a course first, or open the one that you saved.',
    marked: (some: number, all: number) => `${some} of ${all} students have handed in something.`,
  },
  zh: {
    paste: '回执，一份接一份',
    hint: '可以粘贴任意多份，连同信件也行，或者把文件拖到这里。',
    files: '存有回执的文件',
    mark: '批改',
    marking: '正在批改……',
    pasted: '粘贴的文字',
    noCourse: '请先建立课程，或者打开保存过的课程。',
    marked: (some: number, all: number) => `${all} 名学生中有 ${some} 名交了。`,
  },
};

import { html } from 'htl';
import {
  courseFromJson,
  exerciseNames,
  exercises,
  keysOf,
  parseCourse,
  type Course,
} from '../../src/exercise/index.js';
import { announce, button, control, type Control } from '../page/control.js';
import { inLanguage } from '../page/language.js';
import { tryBeside } from '../page/tryBeside.js';
import { checkGroup } from '../controls/checkGroup.js';
import { textArea } from '../controls/textArea.js';
import { download } from '../figure/chartFiles.js';
import { studentsIn } from './studentsIn.js';

/**
 * Where a teacher makes a course: its key, its students, its exercises; or brings one back from its file. The course is
 * null before there is one. It is kept nowhere: its key is a secret.
 */
export function courseForm(): Control<Course | null> {
  const say = inLanguage(words);
  let course: Course | null = null;
  const key = html`<input type="text" autocomplete="off" spellcheck="false" />` as HTMLInputElement;
  const students = textArea({ label: say.students, hint: say.hint, value: '1–3', rows: 4 });
  const chosen = checkGroup({
    label: say.exercises,
    options: exerciseNames.map((name) => ({
      value: name,
      label: inLanguage(exercises[name].title),
    })),
    value: exerciseNames,
  });
  const file = html`<input type="file" accept=".json" />` as HTMLInputElement;
  const place = html`<div aria-live="polite"></div>`;
  const form = html`<form class="question course">
    <div class="control">
      <label><span>${say.key}</span>${key}</label>
    </div>
    ${students} ${chosen}
    <p><button type="submit">${say.make}</button> ${button(say.draw, drawKey)}</p>
    <div class="control">
      <label><span>${say.load}</span>${file}</label>
    </div>
    ${place}
  </form>`;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    tryBeside(place, () =>
      take(
        parseCourse({
          version: 1,
          key: key.value,
          students: studentsIn(students.value),
          exercises: chosen.value,
        }),
      ),
    );
  });
  // What is typed makes no course: only the element around the form tells of one.
  form.addEventListener('input', (event) => event.stopPropagation());
  const element = html`<div>${form}</div>`;
  file.addEventListener('change', () => {
    void file.files?.[0]?.text().then((text) =>
      tryBeside(place, () => {
        const loaded = courseFromJson(text);
        key.value = loaded.key;
        students.value = loaded.students.join('\n');
        chosen.value = loaded.exercises;
        take(loaded);
      }),
    );
  });
  drawKey();
  return control(element, {
    get: () => course,
    set(next) {
      course = next;
    },
  });

  function take(next: Course): void {
    course = next;
    const count = keysOf(next).size;
    place.replaceChildren(
      html`<p>
        ${inLanguage({ en: `${count} keys.`, zh: `${count} 个密钥。` })} ${button(say.save, save)}
      </p>`,
    );
    announce(element);
  }

  function save(): void {
    const text = `${JSON.stringify(course, undefined, 2)}\n`;
    download('course.json', new Blob([text], { type: 'application/json' }));
  }

  function drawKey(): void {
    const numbers = crypto.getRandomValues(new Uint8Array(15));
    key.value = [...numbers].map((number) => letters[number % letters.length]).join('');
  }
}

/** 32 of them, so that each comes equally often. */
const letters = 'abcdefghijkmnpqrstuvwxyz23456789';

const words = {
  en: {
    key: 'Course key: a secret of yours, of at least 8 characters',
    students: 'Students: a line each, or 1–30',
    hint: 'Numbers or logins rather than names. They stay on this page.',
    exercises: 'Exercises',
    make: 'Make the keys',
    draw: 'Draw a course key',
    load: 'Or open a course that you saved',
    save: 'Save the course',
  },
  zh: {
    key: '课程密钥：只有你知道，至少 8 个字符',
    students: '学生：每行一个，或者写 1–30',
    hint: '用编号或登录名，不要用姓名。它们只留在这一页上。',
    exercises: '练习',
    make: '生成密钥',
    draw: '随机生成课程密钥',
    load: '或者打开保存过的课程',
    save: '保存课程',
  },
};

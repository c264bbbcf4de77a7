import { basename } from 'node:path';
import type { Plugin } from 'vite';
import { languages, type Language } from '../../src/charts/language.js';
import { exercises } from '../../src/exercise/exercises/exercises.js';
import { languageOfPath, pagePath } from './languages.js';
import { lessons, type Lesson } from '../lessons/lessons.js';
import { pageFiles } from './pages.js';
import { isSaved, singlePath } from './singleFiles.js';

/**
 * What every page gets that a template cannot say: the menu of the lessons, with its own place marked, the
 * same page in the other languages, the way to the lessons before and after it; and code that scrolls
 * sideways can be reached with the keyboard.
 */
export function framePlugin(): Plugin {
  return {
    name: 'frame',
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { path }) => {
        const language = languageOfPath(path);
        const page = basename(path);
        return html
          .replace('<nav class="site"></nav>', siteMenu(page, language))
          .replace(
            '<nav class="onward"></nav>',
            lessonExercises(page, language) + onward(page, language),
          )
          .replace('<h1>', `${lessonLine(page, language)}<h1>`)
          .replace('<p class="save"></p>', saveLink(page, language))
          .replace(`href="./${page}"`, '$& aria-current="page"')
          .replaceAll(
            /<pre( data-language="\w+")>/g,
            `<pre$1 tabindex="0" role="group" aria-label="${words[language].code}">`,
          );
      },
    },
  };
}

const words = {
  en: {
    name: 'English',
    lessons: 'Lessons',
    exercises: 'Exercises',
    playground: 'Playground',
    code: 'Code',
  },
  zh: { name: '中文', lessons: '课程', exercises: '练习', playground: '试验场', code: '代码' },
} satisfies Record<Language, object>;

const exists = (name: string) => pageFiles.has(`${name}.html`);
const written = lessons.filter(({ name }) => exists(name));

function siteMenu(page: string, language: Language): string {
  const say = words[language];
  const link = ({ name, title }: Lesson) =>
    `<li><a href="./${name}.html">${title[language]}</a></li>`;
  const others = (['exercises', 'playground'] as const)
    .filter(exists)
    .map((name) => `<a href="./${name}.html">${say[name]}</a>`)
    .join('');
  return `<nav class="site" aria-label="${say.lessons}">
        <details class="menu"><summary>${say.lessons}</summary><ol>${written.map(link).join('')}</ol></details>
        ${others}${otherLanguages(page, language)}
      </nav>`;
}

/** `data-language` is where `languageLinks.ts` finds them, to hand on what the address holds. */
function otherLanguages(page: string, language: Language): string {
  return languages
    .filter((other) => other !== language)
    .map(
      (other) =>
        `<a data-language href="${topOf(language)}${pagePath(page, other)}" hreflang="${other}" lang="${other}">${words[other].name}</a>`,
    )
    .join('');
}

/** The way from a page in a language to the top of the site. */
const topOf = (language: Language) => pagePath('', language).replace(/[^/]+/g, '..') || './';

const saveWords = { en: 'Save this lesson as one file', zh: '把这一课保存为一个文件' };

function saveLink(page: string, language: Language): string {
  if (!isSaved(page)) return '';
  const file = topOf(language) + singlePath(pagePath(page, language));
  const name = `samplescope-${page.replace('.html', '')}-${language}.html`;
  return `<p class="save"><a href="${file}" download="${name}">${saveWords[language]}</a></p>`;
}

/** At the end of a lesson: the ways to its exercises. */
function lessonExercises(page: string, language: Language): string {
  const own = Object.values(exercises).filter(({ lesson }) => `${lesson}.html` === page);
  if (own.length === 0) return '';
  const links = own.map(
    ({ name, title, minutes }) =>
      `<li><a href="./exercises.html#exercise=${name}">${title[language]}</a> <small>${minutesText[language](minutes)}</small></li>`,
  );
  return `<nav class="exercises" aria-labelledby="lesson-exercises"><h2 id="lesson-exercises">${exercisesTitle[language]}</h2><ul>${links.join('')}</ul></nav>\n`;
}

const exercisesTitle = { en: 'Exercises for this lesson', zh: '这一课的练习' };

const minutesText = {
  en: (minutes: number) => `${minutes} minutes`,
  zh: (minutes: number) => `${minutes} 分钟`,
};

function onward(page: string, language: Language): string {
  const place = written.findIndex(({ name }) => `${name}.html` === page);
  if (place < 0) return '';
  const link = (lesson: Lesson | undefined, rel: 'prev' | 'next') =>
    lesson === undefined
      ? ''
      : `<a rel="${rel}" href="./${lesson.name}.html"><small>${written.indexOf(lesson) + 1}</small> ${lesson.title[language]}</a>`;
  return `<nav class="onward" aria-label="${onwardLabel[language]}">${link(written[place - 1], 'prev')}${link(written[place + 1], 'next')}</nav>`;
}

/** Above the title of a lesson: which one it is, and how long it takes. */
function lessonLine(page: string, language: Language): string {
  const place = written.findIndex(({ name }) => `${name}.html` === page);
  if (place < 0) return '';
  const text = {
    en: `Lesson ${place + 1} of ${written.length} · ten minutes`,
    zh: `第 ${place + 1} 课，共 ${written.length} 课 · 十分钟`,
  };
  return `<p class="lesson" data-lesson="${written[place]!.name}">${text[language]}</p>`;
}

const onwardLabel = { en: 'The lessons before and after this one', zh: '上一课和下一课' };

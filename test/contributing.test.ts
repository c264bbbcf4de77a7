import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lessons } from '../notebooks/lessons/lessons.js';
import { pageFiles } from '../notebooks/site/pages.js';
import { languages } from '../src/charts/language.js';
import { parseModule } from './house/module.js';
import { placesOf } from './house/places.js';

const text = readFileSync('CONTRIBUTING.md', 'utf8');

/** The files that a list of CONTRIBUTING names. */
const named = (title: string): string[] => {
  const [, rest] = text.split(`\n## ${title}\n`);
  return [...rest!.split('\n## ')[0]!.matchAll(/\]\(([^)#]+)\)/g)].map(([, file]) => file!);
};

/** The files of the library and the pages in which a word of the code is this name. */
function filesWith(name: string): string[] {
  const modules = ['src', 'notebooks']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
    )
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.includes('/.observable/'))
    .map((file) => [file, readFileSync(file, 'utf8')] as const)
    .filter(([, code]) => code.includes(name))
    .map(([file, code]) => parseModule(file, code));
  return [...placesOf(modules, (word) => word === name)].sort();
}

describe('how to add', () => {
  it('a processor: names all files in which one stands that no preset has', () => {
    expect(named('How to add a processor').sort()).toEqual(filesWith('topA'));
  });

  it('a lesson: names what every lesson has', () => {
    const [page, list, test] = named('How to add a lesson');
    expect(page).toBe('notebooks/lessons/04-seeds/seeds.html');
    expect(list).toBe('notebooks/lessons/lessons.ts');
    expect(test).toBe('test/browser/seeds.test.ts');
    for (const { name } of lessons) {
      expect(pageFiles.get(`${name}.html`), name).toMatch(/\/lessons\/\d\d-\w+\/\w+\.html$/);
      expect(existsSync(`test/browser/${name}.test.ts`), name).toBe(true);
    }
  });

  it('a language: names what is there for each but the first', () => {
    const files = named('How to add a language');
    for (const file of files) expect(existsSync(file), file).toBe(true);
    expect(files[0]).toBe('src/charts/language.ts');
    for (const language of languages.slice(1)) {
      const seeds = readFileSync(pageFiles.get('seeds.html')!, 'utf8');
      expect(seeds).toContain(`lang="${language}"`);
    }
  });
});

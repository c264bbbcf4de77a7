import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageFiles } from '../../../notebooks/site/pages.js';
import { translationProblems } from '../../../notebooks/site/translations.js';

it.each([...pageFiles])('%s says the same in both languages', (_, file) => {
  expect(translationProblems(readFileSync(file, 'utf8'))).toEqual([]);
});

describe('translationProblems', () => {
  const cell = (attributes: string, text: string) =>
    `<script type="text/markdown"${attributes}>\n  ${text}\n</script>\n`;
  /** The mark is the beginning of sha256("One."), as `printf 'One.' | sha256sum` gives it. */
  const translated = cell(' lang="en"', 'One.') + cell(' lang="zh" of="MARK"', '一。');

  it('is content with prose whose translation is of what it says now', () => {
    expect(translationProblems(translated.replace('MARK', '70277bfc'))).toEqual([]);
    const indented = translated.replace('  One.', '      One.');
    expect(translationProblems(indented.replace('MARK', '70277bfc'))).toEqual([]);
  });

  it('sees that the English was changed, and says what to write', () => {
    expect(translationProblems(translated)).toEqual([
      'line 4: the English is not what this translates; when it is, say of="70277bfc"',
    ]);
  });

  it('sees prose without a translation, without a language, or in a wrong place', () => {
    expect(translationProblems(cell(' lang="en"', 'One.'))).toEqual([
      'line 1: there is no translation',
    ]);
    expect(translationProblems(cell('', 'One.'))).toEqual(['line 1: say lang="en" or lang="zh"']);
    expect(translationProblems(cell(' lang="zh" of=""', '一。'))).toEqual([
      'line 1: this translation does not stand behind its English',
    ]);
  });

  it('leaves cells alone that are no prose', () => {
    const script = '<script type="text/x-typescript">\n  display(1);\n</script>\n';
    expect(translationProblems(script)).toEqual([]);
    expect(translationProblems('<script type="text/html">\n<math></math>\n</script>')).toEqual([]);
  });
});

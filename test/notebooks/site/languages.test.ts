import { describe, expect, it } from 'vitest';
import { pageInLanguage, languageOfPath, pagePath } from '../../../notebooks/site/languages.js';

describe('inLanguage', () => {
  const notebook = `<!doctype html>
<notebook>
  <title lang="en">Draw</title>
  <title lang="zh" of="1">抽取</title>
  <script type="text/markdown" lang="en">
    Draw *one*.
  </script>
  <script type="text/markdown" lang="zh" of="2">
    抽一次。
  </script>
  <script type="text/x-typescript" pinned>
    const lang = "zh";
  </script>
</notebook>`;

  it('keeps what is in the language, and what is in none', () => {
    const chinese = pageInLanguage(notebook, 'zh');
    expect(chinese).toContain('抽取');
    expect(chinese).toContain('抽一次');
    expect(chinese).toContain('const lang = "zh";');
    expect(chinese).not.toMatch(/Draw/);
    const english = pageInLanguage(notebook, 'en');
    expect(english).toContain('Draw *one*.');
    expect(english).toContain('const lang = "zh";');
    expect(english).not.toMatch(/抽/);
  });

  it('writes the language where a screen reader looks for it', () => {
    expect(pageInLanguage('<html><head></head></html>', 'zh')).toMatch(/^<html lang="zh">/);
  });
});

it('says by its address which language a page is in', () => {
  for (const language of ['en', 'zh'] as const) {
    expect(languageOfPath(`/${pagePath('seeds.html', language)}`)).toBe(language);
  }
  expect(pagePath('seeds.html', 'en')).toBe('seeds.html');
});

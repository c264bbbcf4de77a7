import { describe, expect, it } from 'vitest';
import { languages } from '../../src/charts/index.js';
import { checkQuestions } from './checkQuestions.js';
import { checkReload, descriptions, visitor } from './visit.js';

const visit = visitor();

describe.each(languages)('Temperature, in %s', (language) => {
  it('asks a question, and explains right and wrong answers', () =>
    visit({ page: 'temperature.html', language }, checkQuestions));
  it('reload', () =>
    visit({ page: 'temperature.html', language, fragment: '#T=2' }, async (page) => {
      expect((await descriptions(page)).length).toBeGreaterThan(1);
      await checkReload(page);
    }));
});

import { languages, type Language } from '../../src/charts/index.js';

/** The language of the page, which its address says and its build wrote into `<html lang>`. */
export const pageLanguage: Language =
  languages.find((language) => language === document.documentElement.lang) ?? 'en';

/** What stands in both languages, in the page's. */
export function inLanguage<Text>(texts: Readonly<Record<Language, Text>>): Text {
  return texts[pageLanguage];
}

/** What stands between two sentences. A Chinese full stop brings its own room. */
export const sentenceGap = inLanguage({ en: ' ', zh: '' });

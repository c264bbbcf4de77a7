import { saidBy, textOf } from '../../src/error.js';
import { pageLanguage } from './language.js';

/**
 * What an error says, in the page's language. The library speaks English; its Chinese is fetched when
 * something first goes wrong on a Chinese page, and stands there a moment later.
 */
export function said(error: unknown): Text {
  const what = saidBy(error);
  if (pageLanguage === 'en') return document.createTextNode(textOf(what));
  const text = document.createTextNode('');
  import('./messages/inChinese.js').then(
    ({ inChinese }) => (text.data = inChinese(what)),
    () => (text.data = textOf(what)),
  );
  return text;
}

import { pageLanguage } from './language.js';

/**
 * What an error says, in the page's language. The library speaks English; its Chinese is fetched when
 * something first goes wrong on a Chinese page, and stands there a moment later.
 */
export function said(error: unknown): Text {
  const { message } = error as Error;
  if (pageLanguage === 'en') return document.createTextNode(message);
  const text = document.createTextNode('');
  import('./messages/inChinese.js').then(
    ({ inChinese }) => (text.data = inChinese(message)),
    () => (text.data = message),
  );
  return text;
}

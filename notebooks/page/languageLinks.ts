import { writeAddress } from './inAddress.js';

/**
 * The same page in another language shows what this one shows: its link takes along what the address holds.
 * Called, and not only imported: the package says that its modules do nothing by being imported, and a build
 * leaves out those that are.
 */
export function linkLanguages(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
    for (const event of ['pointerdown', 'focus', 'click']) {
      link.addEventListener(event, () => {
        writeAddress();
        link.hash = location.hash;
      });
    }
  }
}

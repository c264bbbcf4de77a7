import { rulesIn } from './classRules.js';
import { writeAddress } from './inAddress.js';

/**
 * The same page in another language shows what this one shows: its link takes along what the address holds. The ways to
 * other lessons take along what a class link has locked or hidden.
 * Called, and not only imported: the package says that its modules do nothing by being imported, and a build
 * leaves out those that are.
 */
export function linkLanguages(): void {
  takeAlong('a[data-language]', (hash) => hash);
  takeAlong(':is(.onward, .menu) a', rulesIn);
}

function takeAlong(links: string, part: (hash: string) => string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(links)) {
    for (const event of ['pointerdown', 'focus', 'click']) {
      link.addEventListener(event, () => {
        writeAddress();
        link.hash = part(location.hash);
      });
    }
  }
}

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const folder = fileURLToPath(new URL('../../artefacts/screenshots/', import.meta.url));
mkdirSync(folder, { recursive: true });

/**
 * Keeps a picture of a whole page, for people to look at after a run; Git does not.
 *
 * @param path Of the page in the site, such as `zh/seeds.html`: becomes `seeds-zh-360-dark.jpg`.
 */
export async function screenshot(
  page: Page,
  path: string,
  window: { readonly width: number; readonly scheme: string },
): Promise<void> {
  const [name, language = 'en'] = path.replace('.html', '').split('/').reverse();
  const file = `${name}-${language}-${window.width}-${window.scheme}.jpg`;
  await page.screenshot({ path: folder + file, type: 'jpeg', quality: 85, fullPage: true });
}

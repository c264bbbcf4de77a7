import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a change of colours alone can make wrong. */
export const colourRules: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };

/** What another width of the window can make wrong: what lies where, what scrolls, and so is cut off or covered. */
export const widthRules: RunOptions = {
  runOnly: ['color-contrast', 'scrollable-region-focusable', 'target-size'],
};

/**
 * What axe finds wrong with a page, however little: the rules of WCAG 2.2 A and AA, and axe's best practices.
 *
 * @param options Default: all rules, and that of targets of 24 px, which axe leaves out by itself.
 */
export async function violations(
  page: Page,
  options: RunOptions = { rules: { 'target-size': { enabled: true } } },
): Promise<string[]> {
  // Playwright's own world, which the page's policy against foreign scripts does not hold for.
  if (await page.evaluate(`!('axe' in globalThis)`)) await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify({ resultTypes: ['violations'], ...options })})`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 300)} ${failureSummary}`),
  );
}

import { readdirSync } from 'node:fs';
import { inject } from 'vitest';

/** The files of all pages of the site, but for the frame and the saved lessons, which have tests of their own. */
export const sitePages = (): string[] =>
  readdirSync(inject('folder'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.html') && name !== 'embed.html' && !name.startsWith('single'),
  );

import { basename } from 'node:path';
import type { Plugin } from 'vite';

/**
 * What every page gets that a template cannot say: its own link in the navigation is marked as the
 * current one, and code that scrolls sideways can be reached with the keyboard.
 */
export function frame(): Plugin {
  return {
    name: 'frame',
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { path }) =>
        html
          .replace(`href="./${basename(path)}"`, '$& aria-current="page"')
          .replaceAll(
            /<pre( data-language="\w+")>/g,
            '<pre$1 tabindex="0" role="region" aria-label="Code">',
          ),
    },
  };
}

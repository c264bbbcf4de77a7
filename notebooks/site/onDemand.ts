import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { sourceOf } from './languages.js';
import { root } from './pages.js';

/** While notebooks are written: makes the page that is asked for, and makes it anew when any file of it is saved. */
export function onDemand(): Plugin {
  return {
    name: 'on-demand',
    apply: 'serve',
    configureServer(server) {
      server.watcher.on('change', (file) => {
        if (file.endsWith('.html')) server.hot.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url!, 'http://localhost');
        const page = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
        const source = sourceOf(root + page.slice(1));
        if (source === undefined) {
          next();
          return;
        }
        readFile(source, 'utf8')
          .then((html) => server.transformIndexHtml(page, html, request.originalUrl))
          .then((html) => {
            response.setHeader('content-type', 'text/html; charset=utf-8');
            response.end(html);
          })
          .catch(next);
      });
    },
  };
}

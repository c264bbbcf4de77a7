import type { Plugin } from 'vite';

/** The browser itself refuses whatever would leave the site, whoever wrote it. */
const policy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
].join('; ');

/**
 * Keeps the site on this machine: an import from the network is an error when the site is built,
 * and a request to it is refused when a page is read.
 */
export function offline(): Plugin {
  return {
    name: 'offline',
    enforce: 'pre',
    resolveId(source, importer) {
      if (/^(https?:|\/\/|npm:|jsr:)/.test(source)) {
        this.error(
          `${importer} imports ${source} from the network; install the package and import it by its name.`,
        );
      }
    },
    transformIndexHtml: {
      order: 'post',
      // Vite's development server needs inline scripts and a socket of its own.
      handler: (_, { server }) =>
        server === undefined
          ? [
              {
                tag: 'meta',
                attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
                injectTo: 'head-prepend',
              },
            ]
          : [],
    },
  };
}

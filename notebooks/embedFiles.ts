import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const here = fileURLToPath(new URL('embed/', import.meta.url));

/**
 * Adds what other people's pages take from the site: `embed.js`, which makes `<sample-scope>` a chart, and
 * `embed.html`, the same for a frame.
 *
 * The script is one classic script and no module: those would need permission from the server to be used on
 * another site, and cannot be read from a folder of files at all. So nothing is split off from it, and the
 * novels that models are fitted to stay outside.
 */
export function embedFiles(): Plugin {
  let script: Promise<string>;
  return {
    name: 'embed-files',
    apply: 'build',
    buildStart() {
      script = bundle();
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'embed.js', source: await script });
      const page = readFileSync(`${here}embed.html`);
      this.emitFile({ type: 'asset', fileName: 'embed.html', source: page });
    },
  };
}

async function bundle(): Promise<string> {
  const result = await build({
    root: here,
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: `${here}script.ts`,
        output: { format: 'iife', codeSplitting: false },
        checks: { bundlerTimings: false },
      },
    },
  });
  if (!('output' in result) || result.output.length !== 1) {
    throw new Error('embed.js must be one file: nothing that it imports may be loaded later');
  }
  return result.output[0].code;
}

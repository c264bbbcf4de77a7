import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { fontsFor, inPlace, withoutTheSite } from './inOneFile.js';
import { languageOf } from './languages.js';
import { lessons } from './lessons.js';

/** The folder of the built site that holds the lessons as files to take along. */
export const savedFolder = 'saved';

/**
 * A lesson as a file of its own, from the top of the site.
 *
 * @param path Where its page stands, such as `zh/seeds.html`.
 * @returns Undefined for a page that is no lesson.
 */
export function savedPath(path: string): string | undefined {
  const name = basename(path, '.html');
  if (!lessons.some((lesson) => lesson.name === name)) return undefined;
  return `${savedFolder}/samplescope-${name}-${languageOf(path)}.html`;
}

/**
 * Makes a file of each lesson, in each language, that works by itself: one opens it by a double click, with
 * no server and no network. All that the page may ask for is in it, the models too.
 */
export function oneFile(): Plugin {
  return {
    name: 'one-file',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      mkdirSync(join(dir!, savedFolder), { recursive: true });
      const scripts = new Map<string, Promise<string>>();
      for (const [path, page] of Object.entries(bundle)) {
        const target = path.endsWith('.html') ? savedPath(path) : undefined;
        if (target === undefined || page.type !== 'asset') continue;
        writeFileSync(join(dir!, target), await wholePage(String(page.source), bundle, script));
      }

      /** The same in every language, but for its name. */
      function script(file: string): Promise<string> {
        const { code } = bundle[file] as Rolldown.OutputChunk;
        const made = scripts.get(code) ?? inOneScript(join(dir!, file));
        scripts.set(code, made);
        return made;
      }
    },
  };
}

/** What the browser is to refuse: everything, but for what stands in the file. */
const policy =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:";

async function wholePage(
  html: string,
  bundle: Rolldown.OutputBundle,
  scriptOf: (file: string) => Promise<string>,
): Promise<string> {
  const [, entry] = /<script type="module"[^>]* src="[./]*(assets\/[^"]+)"/.exec(html)!;
  const script = await scriptOf(entry!);
  const page = withoutTheSite(html)
    .replace(/(http-equiv="Content-Security-Policy" content=")[^"]*/, (_, start) => start + policy)
    .replace(/\s*<link rel="modulepreload"[^>]*>/g, '')
    .replace(/\s*<script type="module"[^>]* src="[^"]*"><\/script>/, '');
  const inPage = inPlace(page, (file) => sourceOf(bundle, file));
  const text = inPage + script;
  return inPage
    .replace(/<style>(.*?)<\/style>/gs, (_, css: string) => `<style>${fontsFor(text, css)}</style>`)
    .replace('</body>', () => `<script type="module">${script}</script></body>`);
}

function sourceOf(bundle: Rolldown.OutputBundle, file: string): string | Uint8Array {
  const asset = bundle[file];
  if (asset?.type !== 'asset') throw new Error(`the page names ${file}, which is not in the site`);
  return asset.source;
}

/**
 * A built script with all that it imports, and may import later. A file may not start a worker: who needs
 * one has to do without, and is told at once.
 */
async function inOneScript(file: string): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: file, output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput;
  const [chunk, ...others] = built.output;
  if (others.length > 0) throw new Error(`${file} does not fit into one script`);
  // What would end the element early, or begin a comment, may stand in a text.
  return `window.Worker = undefined;\n${chunk.code}`
    .replaceAll('</script', '<\\/script')
    .replaceAll('<!--', '<\\!--');
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type OutputChunk, type OutputOptions } from 'rolldown';
import type { Plugin } from 'vite';

const here = fileURLToPath(new URL('../embed/', import.meta.url));

/**
 * Adds what other people's pages take from the site: `embed.js`, which makes `<sample-scope>` a chart;
 * in the folder `embed` beside it what it loads only for the charts and models that need it; and `embed.html`, the same
 * for a frame.
 *
 * All of them are classic scripts and no modules: those would need permission from the server to be used on
 * another site, and cannot be read from a folder of files at all. So they are built as files that require
 * each other, and `parts.ts` is what they run in.
 */
export function embedFiles(): Plugin {
  let files: Promise<ReadonlyMap<string, string>>;
  return {
    name: 'embed-files',
    apply: 'build',
    buildStart() {
      files = bundle();
    },
    async generateBundle() {
      for (const [fileName, source] of await files) {
        this.emitFile({ type: 'asset', fileName, source });
      }
      const page = readFileSync(`${here}embed.html`);
      this.emitFile({ type: 'asset', fileName: 'embed.html', source: page });
    },
  };
}

const first = 'embed.js';

/** So many characters are a small file. */
const small = 8_000;

const isPreset = (file: string) => file.replaceAll('\\', '/').includes('/recipe/presets/');

async function bundle(): Promise<ReadonlyMap<string, string>> {
  const [parts, chunks] = await Promise.all([
    chunksOf('parts.ts', { format: 'iife', name: 'samplescopeParts' }),
    chunksOf('script.ts', {
      format: 'cjs',
      entryFileNames: first,
      // What several files share has the name of one module in it, whichever: the presets say what they are.
      chunkFileNames: ({ name, moduleIds }) =>
        `embed/${moduleIds.every(isPreset) ? 'presets' : name}-[hash].js`,
    }),
  ]);
  const at = (file: string) => chunks.find(({ fileName }) => fileName === file)!;
  const inFirst = neededBy(first, at);
  for (const { fileName, code } of chunks) {
    const users = chunks.filter(({ imports }) => imports.includes(fileName));
    // What is small, and needed by several, would be a request for each chart.
    if (users.length > 1 && code.length < small) neededBy(fileName, at, inFirst);
  }
  const later = chunks.filter(({ fileName }) => !inFirst.has(fileName));
  const firstParts = [...inFirst].map(
    (file) => `${JSON.stringify(nameOf(file))}:${partOf(at(file))}`,
  );
  const needs = Object.fromEntries(
    later.map(({ fileName, imports }) => [nameOf(fileName), imports.map(nameOf)]),
  );
  const start = `samplescopeParts.startParts("${first}",{${firstParts.join()}},${JSON.stringify(needs)})`;
  return new Map([
    [first, `(()=>{${parts[0]!.code};${start}})();\n`],
    ...later.map((chunk): [string, string] => [
      chunk.fileName,
      `document.currentScript.samplescopePart=${partOf(chunk)};\n`,
    ]),
  ]);
}

/** A file and all that it requires: what it shares with later ones is split off from it. */
function neededBy(
  file: string,
  at: (file: string) => OutputChunk,
  found = new Set<string>(),
): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const next of at(file).imports) neededBy(next, at, found);
  return found;
}

const nameOf = (file: string) => file.slice(file.lastIndexOf('/') + 1);

/** What Rolldown makes of an import that is to happen later. */
const laterImport = /Promise\.resolve\(\)\.then\(\(\)=>require\((["'`][^"'`]+["'`])\)\)/g;

/** The code of a file as a function, see `parts.ts`. */
const partOf = ({ code }: OutputChunk): string =>
  `(require,load,exports)=>{"use strict";${code.replaceAll(laterImport, 'load($1)')}}`;

async function chunksOf(input: string, output: OutputOptions): Promise<readonly OutputChunk[]> {
  const result = await build({
    input: here + input,
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    transform: { target: 'es2022' },
    checks: { bundlerTimings: false },
    write: false,
    output: { ...output, minify: true },
  });
  return result.output.filter((file) => file.type === 'chunk');
}

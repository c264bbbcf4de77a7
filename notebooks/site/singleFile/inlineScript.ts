import { dirname, join } from 'node:path/posix';
import { build, type Plugin } from 'rolldown';

/** The files of a built site, by their place in it. */
export interface BuiltFiles {
  /** The text of a script. */
  code(file: string): string | undefined;
  /** Any file as a `data:` address. */
  data(file: string): string;
  /** Whether a script that is loaded later stays outside, and what to say to whoever asks for it. */
  leftOut(file: string): string | undefined;
}

/**
 * A script of the built site with everything that it imports, at once or later, and its workers, as one
 * module; or as a classic script, which a worker must be: from `file:`, browsers start no other.
 */
export async function inlineScript(
  entry: string,
  files: BuiltFiles,
  format: 'es' | 'iife' = 'es',
): Promise<string> {
  const { output } = await build({
    input: entry,
    plugins: [fromBuilt(entry, files)],
    treeshake: false,
    checks: { bundlerTimings: false },
    write: false,
    output: {
      format,
      ...(format === 'iife' && { name: 'worker' }),
      codeSplitting: false,
      // The parts are small already: only their white space is new.
      minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
    },
  });
  if (output.length !== 1) {
    throw new Error(`${entry} must become one file, but something was split off from it`);
  }
  return output[0].code;
}

const prefix = '\0built:';

/** Takes modules from the built site instead of the disk. */
function fromBuilt(entry: string, files: BuiltFiles): Plugin {
  return {
    name: 'from-built',
    resolveId(source, importer) {
      if (source === entry && importer === undefined) return prefix + entry;
      if (!importer?.startsWith(prefix)) return null;
      return prefix + join(dirname(importer.slice(prefix.length)), source);
    },
    async load(id) {
      if (!id.startsWith(prefix)) return null;
      const file = id.slice(prefix.length);
      const reason = files.leftOut(file);
      if (reason !== undefined) return `throw new Error(${JSON.stringify(reason)}); export {};`;
      const code = files.code(file);
      if (code === undefined) throw new Error(`${file} is not in the built site`);
      return { code: await withOwnFiles(file, code, files), moduleSideEffects: true };
    },
  };
}

/** What Vite makes of `new URL('file', import.meta.url)`. */
const besideMe =
  /new URL\((?:""\s*\+\s*)?(["'`])([^"'`]+)\1\s*,\s*(?:""\s*\+\s*)?import\.meta\.url\)/g;

/** What Vite would load ahead of a script that is loaded later: here all of it is there already. */
const preloads = /\b__vite__mapDeps\(\[[\d,\s]*\]\)/g;

const moduleWorker =
  /(new Worker\([^;{}]*import\.meta\.url\)(?:\.href)?\s*,\s*\{[^{}]*?\btype:\s*)(["'`])module\2/g;

/** A script of its own, a worker's, becomes a `blob:` address; what is read becomes a `data:` one. */
async function withOwnFiles(file: string, code: string, files: BuiltFiles): Promise<string> {
  const addresses = new Map<string, string>();
  for (const [whole, , name] of code.matchAll(besideMe)) {
    if (addresses.has(whole)) continue;
    const place = join(dirname(file), name!);
    const isScript = files.code(place) !== undefined;
    addresses.set(
      whole,
      isScript
        ? `new URL(URL.createObjectURL(new Blob([${JSON.stringify(await inlineScript(place, files, 'iife'))}],{type:"text/javascript"})))`
        : `new URL(${JSON.stringify(files.data(place))})`,
    );
  }
  return code
    .replace(preloads, '[]')
    .replace(moduleWorker, '$1$2classic$2')
    .replace(besideMe, (whole) => addresses.get(whole)!);
}

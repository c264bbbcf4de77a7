import type { Effects } from '../../src/cli/effects.js';
import { runCli } from '../../src/cli/runCli.js';

/** What a command line did. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
  /** All files afterwards, those that were there before too. */
  readonly files: Readonly<Record<string, string>>;
  /** Those of them that hold bytes. */
  readonly bytes: Readonly<Record<string, Uint8Array>>;
}

export interface World {
  /** What reading a file gives: its content, or an error. */
  readonly files?: Readonly<Record<string, string | Uint8Array | Error>>;
  readonly stdin?: string;
  readonly columns?: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** The write to standard output at which its reader goes away, from 1. */
  readonly readerLeavesAt?: number;
  /** Interrupts, as Ctrl-C does, once this stands on standard error. */
  readonly interruptAt?: string;
}

/** Runs a command line, such as `sample --prompt 'The coin shows'`, or its words, in a world that is only memory. */
export async function runInMemory(
  commandLine: string | readonly string[],
  world: World = {},
): Promise<Outcome> {
  const files: Record<string, string | Uint8Array | Error> = { ...world.files };
  const stdin = [world.stdin ?? ''];
  let out = '';
  let error = '';
  let writes = 0;
  let stop = () => {};
  const effects: Effects = {
    write: async (text) => {
      writes++;
      if (writes >= (world.readerLeavesAt ?? Infinity)) throw failure('EPIPE');
      out += text;
    },
    writeError: async (text) => {
      error += text;
      if (world.interruptAt !== undefined && text.includes(world.interruptAt)) stop();
    },
    onInterrupt: (listener) => {
      stop = listener;
      return () => void (stop = () => {});
    },
    readFile: async (path) => {
      const content = files[path];
      if (content === undefined) throw failure('ENOENT');
      if (content instanceof Error) throw content;
      return bytesOf(content);
    },
    readFolder: async (path) => {
      const inside = Object.keys(files).filter((file) => file.startsWith(`${path}/`));
      return inside.length === 0 ? undefined : inside.sort();
    },
    readStdin: async () => bytesOf(stdin.splice(0).join('')), // as a pipe: once read, it is empty
    writeFile: async (path, parts) => {
      if (path.includes('no-such-directory/')) throw failure('ENOENT');
      const all = [...parts];
      const [first] = all;
      files[path] = first instanceof Uint8Array ? first.slice() : all.join('');
    },
    tryFile: async (path) => {
      if (path.includes('no-such-directory/')) throw failure('ENOENT');
    },
    columns: world.columns,
    environment: world.environment ?? {},
  };
  const words = typeof commandLine === 'string' ? splitArguments(commandLine) : commandLine;
  const code = await runCli(words, effects);
  const bytes = Object.entries(files).filter((entry) => entry[1] instanceof Uint8Array);
  return {
    code,
    out,
    error,
    files: files as Record<string, string>,
    bytes: Object.fromEntries(bytes) as Record<string, Uint8Array>,
  };
}

/** A command line's arguments as a shell cuts them: spaces part, single quotes hold together. */
export const splitArguments = (commandLine: string): string[] =>
  (commandLine.match(/(?:'[^']*'|[^\s'])+/g) ?? []).map((argument) => argument.replaceAll("'", ''));

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

const failure = (code: string) => Object.assign(new Error(code), { code });

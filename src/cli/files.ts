import { SamplescopeError, say } from '../error.js';
import type { Effects } from './effects.js';

/**
 * The text of a file, or of standard input for `-`: UTF-8, or UTF-16 with its byte order mark, as
 * Windows tools write it.
 *
 * @throws SamplescopeError `malformed` if it cannot be read, or is not text
 */
export async function readText(effects: Effects, path: string): Promise<string> {
  return decodeText(await readBytes(effects, path), nameOf(path));
}

/**
 * The text that bytes are, in UTF-8 or UTF-16.
 *
 * @throws SamplescopeError `malformed` if they are no text
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new SamplescopeError(
      'malformed',
      say`${name} must be text in UTF-8, and is not. Save it as UTF-8.`,
    );
  }
}

/**
 * The bytes of a file, or of standard input for `-`.
 *
 * @throws SamplescopeError `malformed` if it cannot be read
 */
export async function readBytes(effects: Effects, path: string): Promise<Uint8Array> {
  try {
    return await (path === '-' ? effects.readStdin() : effects.readFile(path));
  } catch (cause) {
    throw refused(`read ${nameOf(path)}`, cause);
  }
}

/** What to call a file in a message. */
export const nameOf = (path: string): string => (path === '-' ? 'standard input' : path);

/**
 * Sees, before the work begins, whether the files that are to hold its results can be written.
 *
 * @param paths Those of them that were named.
 * @throws SamplescopeError `malformed` for a file that cannot be written, for `-`, since standard output has the
 * result already, and for two results in one file
 */
export async function tryOutputs(
  effects: Effects,
  paths: readonly (string | undefined)[],
): Promise<void> {
  const named = paths.filter((path) => path !== undefined);
  for (const [index, path] of named.entries()) {
    checkPath(path);
    if (named.indexOf(path) < index) {
      throw new SamplescopeError(
        'malformed',
        say`${path} must hold one result, got two. Name a file for each`,
      );
    }
    await effects.tryFile(path).catch((cause: unknown) => {
      throw refused(`write ${path}`, cause);
    });
  }
}

/**
 * Writes texts or bytes to a file, all or nothing.
 *
 * @throws SamplescopeError `malformed` if it cannot be written, or is `-`: standard output has the result already
 */
export async function writeParts(
  effects: Effects,
  path: string,
  parts: Iterable<string | Uint8Array>,
): Promise<void> {
  checkPath(path);
  try {
    await effects.writeFile(path, parts);
  } catch (cause) {
    throw refused(`write ${path}`, cause);
  }
}

function checkPath(path: string): void {
  if (path === '-') {
    throw new SamplescopeError(
      'malformed',
      say`cannot write to -: standard output has the result itself. Name a file; one that is
        called so is ./-`,
    );
  }
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file or directory',
  EISDIR: 'it is a directory',
  ENOTDIR: 'a part of its path is not a directory',
  EACCES: 'it is not permitted',
  EPERM: 'it is not permitted',
  ENOSPC: 'the disk is full',
  EFBIG: 'it is too large for this system',
  EIO: 'the device does not answer as it should',
  EROFS: 'the disk cannot be written to',
};

/** Why the system refused something, or undefined if it was not the system that failed. */
export function systemReason(cause: unknown): string | undefined {
  const { code } = cause as { code?: unknown };
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code)
    ? (reasons[code] ?? code)
    : undefined;
}

/** What the system refuses is bad input; anything else is thrown on, since it is a bug of ours. */
function refused(what: string, cause: unknown): SamplescopeError {
  const reason = systemReason(cause);
  if (reason === undefined) throw cause;
  return new SamplescopeError('malformed', say`cannot ${what}: ${reason}`);
}

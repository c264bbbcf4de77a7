import { SamplescopeError, say } from '../error.js';
import type { Effects } from './effects.js';

/**
 * The text of a file, or of standard input for `-`: UTF-8, or UTF-16 with its byte order mark, as
 * Windows tools write it.
 *
 * @throws SamplescopeError `malformed` if it cannot be read, or is not text
 */
export async function readText(effects: Effects, path: string): Promise<string> {
  const bytes = await readBytes(effects, path);
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
      say`${nameOf(path)} must be text in UTF-8, and is not. Save it as UTF-8.`,
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
 * Writes texts or bytes to a file, end to end.
 *
 * @throws SamplescopeError `malformed` if it cannot be written, or is `-`: standard output has the result already
 */
export async function writeParts(
  effects: Effects,
  path: string,
  parts: Iterable<string | Uint8Array>,
): Promise<void> {
  if (path === '-') {
    throw new SamplescopeError(
      'malformed',
      say`cannot write to -: standard output has the result itself. Name a file; one that is
        called so is ./-`,
    );
  }
  try {
    await effects.writeFile(path, parts);
  } catch (cause) {
    throw refused(`write ${path}`, cause);
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

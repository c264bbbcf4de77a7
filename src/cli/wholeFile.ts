import { createWriteStream } from 'node:fs';
import { access, constants, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Replaces a file by these texts or bytes, all or nothing: they are written beside it, brought to the disk, and take
 * its place by its name. A disk that fills, or a program that is ended, leaves what was there before. What is no
 * plain file, such as a pipe or /dev/stdout, is written to as it is.
 *
 * @throws what the system says, with its code
 */
export async function writeWholeFile(
  path: string,
  parts: Iterable<string | Uint8Array>,
): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (there !== undefined && !there.isFile()) {
    return pipeline(Readable.from(parts), createWriteStream(path));
  }
  // A link goes on pointing to its file, which gets the new content.
  const place = there === undefined ? path : await realpath(path);
  const beside = join(dirname(place), `.${basename(place)}.${process.pid}.part`);
  try {
    const file = await open(beside, 'w', there?.mode);
    await pipeline(Readable.from(parts), file.createWriteStream({ flush: true }));
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/**
 * Sees whether a file could be written, before work begins that it is to hold; writes nothing.
 *
 * @throws what the system says, with its code
 */
export async function tryFile(path: string): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' });
  if (there !== undefined) await access(path, constants.W_OK);
  if (there === undefined || there.isFile()) {
    const folder = dirname(path);
    if (!(await stat(folder)).isDirectory()) {
      throw Object.assign(new Error(path), { code: 'ENOTDIR' });
    }
    await access(folder, constants.W_OK);
  }
}

import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tryFile, writeWholeFile } from '../../src/cli/wholeFile.js';

let directory: string;
let file: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'samplescope-'));
  file = join(directory, 'x');
});
afterEach(() => rm(directory, { recursive: true }));

describe('writeWholeFile', () => {
  it('writes texts and bytes, end to end, and nothing beside them', async () => {
    await writeWholeFile(file, ['a', Uint8Array.of(98), 'ç']);
    expect(await readFile(file, 'utf8')).toBe('abç');
    expect(await readdir(directory)).toEqual(['x']);
  });

  it('leaves what was there where the work breaks off', async () => {
    await writeFile(file, 'old');
    function* broken() {
      yield 'new';
      throw new Error('the disk is full');
    }
    await expect(writeWholeFile(file, broken())).rejects.toThrow('the disk is full');
    expect(await readFile(file, 'utf8')).toBe('old');
    expect(await readdir(directory)).toEqual(['x']);
  });

  it('writes into the file that a link points to', async () => {
    await writeFile(file, 'old');
    const link = join(directory, 'link');
    await symlink(file, link);
    await writeWholeFile(link, ['new']);
    expect(await readFile(file, 'utf8')).toBe('new');
  });

  it('writes to what is no plain file as it is', async () => {
    await writeWholeFile('/dev/null', ['gone']);
    await expect(writeWholeFile('/dev/full', ['too much'])).rejects.toMatchObject({
      code: 'ENOSPC',
    });
  });
});

describe('tryFile', () => {
  it('agrees with what can be written, and writes nothing', async () => {
    await tryFile(file);
    await tryFile('/dev/null');
    expect(await readdir(directory)).toEqual([]);
    await expect(tryFile(directory)).rejects.toMatchObject({ code: 'EISDIR' });
    await expect(tryFile(join(directory, 'none', 'x'))).rejects.toMatchObject({ code: 'ENOENT' });
    await writeFile(file, '');
    await expect(tryFile(join(file, 'x'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });
});

#!/usr/bin/env node
import { readdir, readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Effects } from './effects.js';
import { runCli } from './runCli.js';
import { tryFile, writeWholeFile } from './wholeFile.js';

const writeTo = (stream: NodeJS.WriteStream) => {
  stream.on('error', () => {}); // each write says it, too
  return (text: string) =>
    new Promise<void>((resolve, reject) => {
      stream.write(text, (error) => (error ? reject(error) : resolve()));
    });
};

const effects: Effects = {
  write: writeTo(process.stdout),
  writeError: writeTo(process.stderr),
  readFile,
  readStdin: () => {
    if (process.stdin.isTTY) process.stderr.write('Type or paste; end with Ctrl-D.\n');
    return buffer(process.stdin);
  },
  readFolder: async (path) => {
    const there = await stat(path).catch(() => undefined);
    if (!there?.isDirectory()) return undefined;
    const entries = await readdir(path, { withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
    return files.map(({ name }) => join(path, name)).sort();
  },
  writeFile: writeWholeFile,
  tryFile,
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  startWorkers: async (count) => (await import('../experiment/workers.js')).startWorkers(count),
  sha256: (bytes) =>
    process.getBuiltinModule('node:crypto').createHash('sha256').update(bytes).digest(),
  cores: availableParallelism(),
  onInterrupt: (stop) => {
    process.once('SIGINT', stop); // a second one ends the program, as ever
    return () => process.off('SIGINT', stop);
  },
  environment: process.env,
};

process.exitCode = await runCli(process.argv.slice(2), effects);

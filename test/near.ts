// The tests of the rooms that files belong to; without files, of those that differ from the last commit:
//   npm run test:near [-- src/sampling/processors/topP.ts …]
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const changed = () =>
  execFileSync('git', ['status', '--porcelain', '--no-renames'], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.slice(3))
    .filter((file) => file !== '');

/** The folder of a file's tests: that of its room, or of its own in notebooks and test. */
function testsOf(file: string): string | undefined {
  const [top, room] = file.split('/');
  const folder = top === 'notebooks' ? 'test/notebooks' : `test/${room}`;
  return ['src', 'notebooks', 'test'].includes(top!) && existsSync(folder) ? folder : undefined;
}

const given = process.argv.slice(2);
const folders = new Set((given.length > 0 ? given : changed()).map(testsOf));
folders.delete(undefined);
folders.delete('test/browser');
if (folders.size === 0) {
  console.error(
    'no tests are near: name files of src, notebooks or test, such as src/numerics/exp.ts',
  );
  process.exitCode = 2;
} else {
  const projects = ['--project', 'node', '--project', 'world'];
  const { status } = spawnSync(
    'npx',
    [
      'vitest',
      'run',
      '--config',
      'test/vitest.config.ts',
      ...projects,
      ...(folders as Set<string>),
    ],
    { stdio: 'inherit', shell: process.platform === 'win32' },
  );
  process.exitCode = status ?? 1;
}

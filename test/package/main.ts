// Part of `npm run check:package`: who has only our package and what it depends on can check our declarations too,
// `skipLibCheck: false`, with no types of d3 or of anything else installed beside it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const { name, exports, dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  name: string;
  exports: Record<string, unknown>;
  dependencies: Record<string, string>;
};

const project = mkdtempSync(join(tmpdir(), 'samplescope-package-'));
try {
  const installed = join(project, 'node_modules', name);
  mkdirSync(installed, { recursive: true });
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', project], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const tarball = join(project, packed.trim().split('\n').at(-1)!);
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  for (const dependency of Object.keys(dependencies)) {
    const link = join(project, 'node_modules', dependency);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(resolve('node_modules', dependency), link, 'junction');
  }
  const entries = Object.keys(exports).filter((entry) => !entry.endsWith('.json'));
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(project, 'user.ts'),
    entries.map((entry) => `import '${name}${entry.slice(1)}';\n`).join(''),
  );
  const compilerOptions = {
    ...{ module: 'nodenext', target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'] },
    ...{ strict: true, skipLibCheck: false, noEmit: true, types: [] },
  };
  const files = ['user.ts'];
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  const compiler = resolve('node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', project], { stdio: 'inherit' });
  console.log(`The declarations of ${entries.length} entries need no types of other packages.`);
} finally {
  rmSync(project, { recursive: true });
}

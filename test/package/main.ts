// Part of `npm run check:package`. Who has only our package and what it depends on can check our declarations too,
// `skipLibCheck: false`, with no types of d3 or of anything else installed beside it; and who bundles `run` for a page,
// in one file, takes along no text, no weights and no parser that nobody asked for.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';

const { name, exports, dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  name: string;
  exports: Record<string, unknown>;
  dependencies: Record<string, string>;
};

/** The most that `import { run } from 'samplescope'` may come to, gzipped. */
const LARGEST = 70 * 1024;

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
  await checkBundles(project);
} finally {
  rmSync(project, { recursive: true });
}

async function checkBundles(folder: string): Promise<void> {
  const asks = (model: string) =>
    `import { run } from '${name}';
     const recipe = { model: '${model}', prompt: '', processors: [{ expression: 'logits' }], maxTokens: 1 };
     console.log((await run(recipe)).steps.length);`;
  const everything = `import '${name}/models';\nimport '${name}/expression';\n${asks('austen')}`;
  const small = await bundle(folder, 'small', `export { run } from '${name}'`);
  const size = gzipSync(readFileSync(small)).length;
  if (size > LARGEST)
    throw new Error(`A bundle of run has ${size} bytes gzipped, above ${LARGEST}`);

  writeFileSync(join(folder, 'unbundled.js'), asks('austen'));
  expectOutput(join(folder, 'unbundled.js'), /^1$/);
  expectOutput(await bundle(folder, 'whole', everything), /^1$/);
  // Where no package of ours is installed, the message says what to import.
  const elsewhere = mkdtempSync(join(tmpdir(), 'samplescope-bundle-'));
  try {
    const bare = readFileSync(await bundle(folder, 'bare', asks('austen')));
    writeFileSync(join(elsewhere, 'bare.mjs'), bare);
    expectOutput(join(elsewhere, 'bare.mjs'), /Write: import '\w+\/expression'/);
  } finally {
    rmSync(elsewhere, { recursive: true });
  }
  console.log(`A bundle of run has ${size} bytes gzipped, and says what else to import.`);
}

/** One file of a program and of all that it imports. */
async function bundle(folder: string, file: string, program: string): Promise<string> {
  writeFileSync(join(folder, `${file}.source.js`), program);
  const build = await rolldown({
    input: join(folder, `${file}.source.js`),
    platform: 'browser',
    logLevel: 'silent',
  });
  const output = join(folder, `${file}.js`);
  await build.write({ file: output, format: 'es', minify: true, codeSplitting: false });
  return output;
}

/** Runs a program, whose output or error must look so. */
function expectOutput(program: string, expected: RegExp): void {
  const { stdout, stderr } = spawnSync(process.execPath, [program], { encoding: 'utf8' });
  if (expected.test(stdout.trim()) || expected.test(stderr)) return;
  throw new Error(`${program} must give ${expected}, got ${stdout} ${stderr.slice(0, 2000)}`);
}

// `npm run check:api` compares what a user can import with the reports beside this file, and `npm run check:api --
// --write` writes them anew: so a change of the public face is seen, and meant, in a commit.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { publicFaces, type PublicFace } from './publicFace.js';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

function declarationFiles(): ReadonlyMap<string, string> {
  const { name, exports } = JSON.parse(readFileSync(at('../../package.json'), 'utf8')) as {
    name: string;
    exports: Record<string, { types?: string }>;
  };
  return new Map(
    Object.entries(exports).flatMap(([path, { types }]) =>
      types === undefined ? [] : [[name + path.slice(1), at(`../../${types}`)] as const],
    ),
  );
}

const member = String.raw`(?:"[^"]*"|(?:readonly )?\b[\w.]+(?:\[\])*)(?![\w.<[])`;
const union = new RegExp(`(?<![\\w.>\\])])${member}(?: \\| ${member})+(?! \\|)`, 'g');

/** The compiler writes the members of a union in the order in which it first met them, anywhere: that tells nothing. */
const inOneOrder = (declaration: string): string =>
  declaration.replace(union, (members) => members.split(' | ').sort().join(' | '));

const reportOf = (entry: string, { declarations, unnamed }: PublicFace): string =>
  [
    `// What ${entry} gives. Written by \`npm run check:api -- --write\`, do not edit.`,
    ...[...declarations.values()].map(inOneOrder),
    ...(unnamed.length === 0 ? [] : ['// Types that it mentions and that have no name to import:']),
    ...unnamed.map((type) => `//   ${type}`),
    '',
  ].join('\n');

function printDifference(before: string, now: string): void {
  const only = (text: string, other: string) => {
    const lines = new Set(other.split('\n'));
    return text.split('\n').filter((line) => !lines.has(line));
  };
  for (const line of only(before, now)) console.error(`- ${line}`);
  for (const line of only(now, before)) console.error(`+ ${line}`);
}

for (const [entry, face] of publicFaces(declarationFiles())) {
  const file = at(`./${entry.replaceAll('/', '-')}.api.txt`);
  const now = reportOf(entry, face);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (now === before) continue;
  if (process.argv.includes('--write')) {
    writeFileSync(file, now);
    continue;
  }
  console.error(`${entry} gives something else than its report says:`);
  printDifference(before, now);
  console.error('If that is meant: npm run check:api -- --write\n');
  process.exitCode = 1;
}

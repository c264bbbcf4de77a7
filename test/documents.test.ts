import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const packageJson = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly version: string;
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
};

/** What a document links to beside itself, without the place within it. */
const linksOf = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/\]\((?!https?:|#)([^)\s#]+)/g)].map(([, target]) => target!);

describe('the documents at the root', () => {
  const documents = readdirSync('.').filter((file) => file.endsWith('.md'));

  it.each(documents)('%s links to what is there', (file) => {
    const links = linksOf(readFileSync(file, 'utf8'));
    expect(links.filter((target) => !existsSync(target))).toEqual([]);
  });

  it('cite this version under this licence', () => {
    const citation = readFileSync('CITATION.cff', 'utf8');
    expect(citation).toContain(`\nversion: ${packageJson.version}\n`);
    expect(citation).toContain(`\nlicense: ${packageJson.license}\n`);
  });

  it('tell what this version is', () => {
    expect(readFileSync('CHANGELOG.md', 'utf8')).toContain(`\n## ${packageJson.version}\n`);
  });

  it('say the terms of every package that ships along', () => {
    const ships = readFileSync('THIRD-PARTY.md', 'utf8').split('## Ships along')[1]!;
    const terms = Object.keys(packageJson.dependencies).map((name) => {
      const text = readFileSync(`node_modules/${name}/package.json`, 'utf8');
      return (JSON.parse(text) as { license: string }).license;
    });
    expect(terms.filter((licence) => !ships.includes(licence))).toEqual([]);
  });
});

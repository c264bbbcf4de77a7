import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { templateOf } from '../../../../src/error.js';

/** The templates of all that is tagged with `say` in the sources of the library and of the pages, with their files. */
export function saidTemplates(): ReadonlyMap<string, readonly string[]> {
  const templates = new Map<string, string[]>();
  for (const file of ['src', 'notebooks'].flatMap(sourcesIn)) {
    for (const template of templatesIn(readFileSync(file, 'utf8'))) {
      templates.set(template, [...(templates.get(template) ?? []), file]);
    }
  }
  return templates;
}

/** The templates in one source, in their order. */
export function templatesIn(source: string): readonly string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'say') {
      found.push(templateOf(partsOf(node.template)));
    }
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true));
  return found;
}

const partsOf = (template: ts.TemplateLiteral): readonly string[] =>
  ts.isNoSubstitutionTemplateLiteral(template)
    ? [template.text]
    : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)];

const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && !file.includes('/.observable/'));

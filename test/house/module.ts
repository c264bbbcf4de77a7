import { posix } from 'node:path';
import ts from 'typescript';

/** A file as its neighbours see it. Paths are from the root of the project. */
export interface Module {
  readonly path: string;
  readonly code: string;
  readonly imports: readonly Import[];
  /** What is defined here and exported. */
  readonly exports: readonly Export[];
  /** What is exported here and defined elsewhere; it stands among the imports too. */
  readonly handedOn: readonly HandedOn[];
}

/** `names` is undefined where everything may be meant: `import *`, and an import() that names nothing. */
export interface Import {
  readonly target: string;
  readonly names: readonly string[] | undefined;
}

export interface Export {
  readonly name: string;
  readonly kind: 'type' | 'value';
}

/** `name` is undefined for `export *`. */
export interface HandedOn {
  readonly target: string;
  readonly name: string | undefined;
  readonly as: string | undefined;
}

/** Reads a TypeScript file, or the cells of a page. What is imported from other packages is left out. */
export function parseModule(
  path: string,
  text: string,
  entries: ReadonlyMap<string, string> = new Map(),
): Module {
  const code = path.endsWith('.html') ? cellsOf(text) : text;
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.ES2022, true);
  const imports: Import[] = [];
  const exports: Export[] = [];
  const handedOn: HandedOn[] = [];
  const resolve = (specifier: string) => resolved(path, specifier, entries);
  const take = (specifier: ts.Node | undefined, names: readonly string[] | undefined) => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return undefined;
    const target = resolve(specifier.text);
    if (target !== undefined) imports.push({ target, names });
    return target;
  };
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      take(statement.moduleSpecifier, importedNames(statement.importClause));
    } else if (ts.isExportDeclaration(statement)) {
      const { exportClause, moduleSpecifier } = statement;
      const named = exportClause !== undefined && ts.isNamedExports(exportClause);
      const pairs = named
        ? exportClause.elements.map((element) => ({
            name: (element.propertyName ?? element.name).text,
            as: element.name.text,
          }))
        : [{ name: undefined, as: undefined }];
      const target = take(moduleSpecifier, []);
      if (target !== undefined) handedOn.push(...pairs.map((pair) => ({ target, ...pair })));
      if (moduleSpecifier === undefined) {
        for (const { as } of pairs) if (as !== undefined) exports.push({ name: as, kind: 'value' });
      }
    } else {
      exports.push(...exportsOf(statement));
    }
  }
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      take(node.arguments[0], namesTaken(node));
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      take(node.argument.literal, node.qualifier && [node.qualifier.getText().split('.')[0]!]);
    } else if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
      take(node.arguments?.[0], []);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { path, code, imports, exports, handedOn };
}

/** The TypeScript cells of a page, one after another. */
const cellsOf = (html: string): string =>
  [...html.matchAll(/<script type="text\/x-typescript"[^>]*>([\s\S]*?)<\/script>/g)]
    .map(([, cell]) => cell)
    .join('\n');

function resolved(
  from: string,
  specifier: string,
  entries: ReadonlyMap<string, string>,
): string | undefined {
  if (!specifier.startsWith('.')) return entries.get(specifier);
  const target = posix.join(posix.dirname(from), specifier);
  return target.replace(/\.js$/, '.ts');
}

function importedNames(clause: ts.ImportClause | undefined): readonly string[] | undefined {
  if (clause === undefined) return [];
  const bindings = clause.namedBindings;
  if (bindings !== undefined && ts.isNamespaceImport(bindings)) return undefined;
  const names =
    bindings?.elements.map(({ propertyName, name }) => (propertyName ?? name).text) ?? [];
  return clause.name === undefined ? names : ['default', ...names];
}

/** Of `(await import(…)).a`, `const { a } = await import(…)` and `import(…).then(({ a }) => …)`: a. */
function namesTaken(call: ts.CallExpression): readonly string[] | undefined {
  let outer: ts.Node = call.parent;
  while (ts.isAwaitExpression(outer) || ts.isParenthesizedExpression(outer)) outer = outer.parent;
  if (ts.isVariableDeclaration(outer)) return boundNames(outer.name);
  if (!ts.isPropertyAccessExpression(outer)) return undefined;
  if (outer.name.text !== 'then') return [outer.name.text];
  const [handler] = ts.isCallExpression(outer.parent) ? outer.parent.arguments : [];
  const isFunction = handler !== undefined && ts.isArrowFunction(handler);
  return isFunction && handler.parameters[0] ? boundNames(handler.parameters[0].name) : undefined;
}

const boundNames = (name: ts.BindingName): readonly string[] | undefined =>
  ts.isObjectBindingPattern(name)
    ? name.elements.map((element) => (element.propertyName ?? element.name).getText())
    : undefined;

function exportsOf(statement: ts.Statement): readonly Export[] {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  const has = (kind: ts.SyntaxKind) => modifiers.some((modifier) => modifier.kind === kind);
  if (!has(ts.SyntaxKind.ExportKeyword) || has(ts.SyntaxKind.DefaultKeyword)) return [];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) =>
      (ts.isIdentifier(name) ? [name.text] : (boundNames(name) ?? [])).map((bound) => ({
        name: bound,
        kind: 'value' as const,
      })),
    );
  }
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
    return [{ name: statement.name.text, kind: 'type' }];
  }
  const { name } = statement as ts.FunctionDeclaration | ts.ClassDeclaration;
  return name === undefined ? [] : [{ name: name.text, kind: 'value' }];
}

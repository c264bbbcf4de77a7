import ts from 'typescript';

/** What a user of the package can import from one of its entries. */
export interface PublicFace {
  /** Every name with its declaration, comments apart, in the order of the alphabet. */
  readonly declarations: ReadonlyMap<string, string>;
  /** The types of the package that a declaration mentions and no entry hands out, as `Type in name`. */
  readonly unnamed: readonly string[];
}

/**
 * The public faces of a package's entries.
 *
 * @param entries By name, such as `samplescope/charts`, the file with its declarations.
 */
export function publicFaces(
  entries: ReadonlyMap<string, string>,
  host?: ts.CompilerHost,
): ReadonlyMap<string, PublicFace> {
  const options = { module: ts.ModuleKind.NodeNext, skipLibCheck: true, types: [] };
  const program = ts.createProgram([...entries.values()], options, host);
  const checker = program.getTypeChecker();
  const originOf = (symbol: ts.Symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const exportsOf = (file: string) =>
    checker
      .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)!)!)
      .map((symbol) => ({ name: symbol.name, origin: originOf(symbol) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  const named = new Set([...entries.values()].flatMap(exportsOf).map(({ origin }) => origin));
  const isUnnamed = (symbol: ts.Symbol) =>
    !named.has(symbol) && symbol.declarations?.every(isOfPackage) === true;
  const faceOf = (file: string): PublicFace => {
    const found = exportsOf(file).map(({ name, origin }) => {
      const statements = (origin.declarations ?? []).map(statementOf);
      return { name, statements };
    });
    const unnamed = found.flatMap(({ name, statements }) =>
      statements
        .flatMap(typeNamesIn)
        .map((node) => originOf(checker.getSymbolAtLocation(node)!))
        .filter(isUnnamed)
        .map((symbol) => `${symbol.name} in ${name}`),
    );
    return {
      declarations: new Map(
        found.map(({ name, statements }) => [name, statements.map(textOf).join('\n')]),
      ),
      unnamed: [...new Set(unnamed)],
    };
  };
  return new Map([...entries].map(([name, file]) => [name, faceOf(file)]));
}

/** Not of the language nor of another package, and not the parameter of a type. */
const isOfPackage = (node: ts.Declaration): boolean =>
  !node.getSourceFile().fileName.includes('/node_modules/') && !ts.isTypeParameterDeclaration(node);

/** The whole statement of a declaration: of a variable, the list that it is in. */
const statementOf = (node: ts.Declaration): ts.Node =>
  ts.isVariableDeclaration(node) ? node.parent.parent : node;

const printer = ts.createPrinter({ removeComments: true });

const textOf = (node: ts.Node): string =>
  printer
    .printNode(ts.EmitHint.Unspecified, node, node.getSourceFile())
    .replace(/^export declare /, 'export ');

function typeNamesIn(node: ts.Node): readonly ts.Node[] {
  const own = ts.isTypeReferenceNode(node)
    ? [node.typeName]
    : ts.isExpressionWithTypeArguments(node)
      ? [node.expression]
      : [];
  const inner: ts.Node[] = [];
  ts.forEachChild(node, (child) => void inner.push(...typeNamesIn(child)));
  return [...own, ...inner];
}

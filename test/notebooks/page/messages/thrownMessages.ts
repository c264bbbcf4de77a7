import ts from 'typescript';

/** Stands for what a message says of the moment: a name, a number, what a reader typed. */
export const hole = '\u0000';

/** A message as its source says it, with holes for what is not known before it is thrown. */
export interface ThrownMessage {
  readonly text: string;
  readonly place: string;
}

/**
 * All messages that the sources can throw, read off the program without running it: the second argument of
 * every `new SamplescopeError`, followed through templates, conditions, constants and the parameters of the
 * functions that make it; and what valibot is told to say. Where a text cannot be followed it is a hole.
 */
export function thrownMessages(isThrower: (file: string) => boolean): ThrownMessage[] {
  const program = ownSources();
  const checker = program.getTypeChecker();
  const calls = new Map<ts.Node, ts.CallExpression[]>();
  const found: ThrownMessage[] = [];
  const thrown: ts.Expression[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const made = calledBy(node);
      if (made !== undefined) calls.set(made, [...(calls.get(made) ?? []), node]);
    }
    if (isThrower(node.getSourceFile().fileName)) {
      if (ts.isNewExpression(node) && node.expression.getText() === 'SamplescopeError') {
        if (node.arguments?.[1] !== undefined) thrown.push(node.arguments[1]);
      }
      if (isValibot(node)) {
        const says = node.arguments.filter((each) => /^must /.test(textsOf(each, [])[0]!));
        thrown.push(...says);
      }
    }
    ts.forEachChild(node, look);
  };
  program.getSourceFiles().forEach(look);
  for (const expression of thrown) {
    const file = expression.getSourceFile();
    const line = file.getLineAndCharacterOfPosition(expression.getStart()).line + 1;
    const place = `${file.fileName.replace(/.*\/(src|notebooks)\//, '$1/')}:${line}`;
    for (const text of textsOf(expression, [])) found.push({ text, place });
  }
  return found;

  /** The function that a call by name calls. Types are left out of it: they take ten times as long. */
  function calledBy({ expression }: ts.CallExpression): ts.SignatureDeclaration | undefined {
    if (!ts.isIdentifier(expression)) return undefined;
    let symbol = checker.getSymbolAtLocation(expression);
    if (symbol !== undefined && symbol.flags & ts.SymbolFlags.Alias) {
      symbol = checker.getAliasedSymbol(symbol);
    }
    const made = symbol?.valueDeclaration;
    if (made === undefined) return undefined;
    if (ts.isFunctionDeclaration(made)) return made;
    if (!ts.isVariableDeclaration(made) || made.initializer === undefined) return undefined;
    return ts.isArrowFunction(made.initializer) ? made.initializer : undefined;
  }

  /** Every text that an expression can have. */
  function textsOf(expression: ts.Expression, above: readonly ts.Node[]): readonly string[] {
    if (above.includes(expression) || above.length > 40) return [hole];
    const on = (next: ts.Expression) => textsOf(next, [...above, expression]);
    if (ts.isStringLiteralLike(expression)) return [expression.text];
    if (ts.isTemplateExpression(expression)) {
      return expression.templateSpans.reduce<readonly string[]>(
        (texts, span) => product(product(texts, proseOf(on(span.expression))), [span.literal.text]),
        [expression.head.text],
      );
    }
    if (ts.isParenthesizedExpression(expression) || ts.isAsExpression(expression)) {
      return on(expression.expression);
    }
    if (ts.isConditionalExpression(expression)) {
      return [...on(expression.whenTrue), ...on(expression.whenFalse)];
    }
    if (ts.isBinaryExpression(expression)) {
      const { left, right, operatorToken } = expression;
      if (operatorToken.kind === ts.SyntaxKind.PlusToken) return product(on(left), on(right));
      const { QuestionQuestionToken, BarBarToken } = ts.SyntaxKind;
      if ([QuestionQuestionToken, BarBarToken].some((kind) => kind === operatorToken.kind)) {
        return [...on(left), ...on(right)];
      }
    }
    if (ts.isCallExpression(expression)) {
      const called = expression.expression;
      if (ts.isPropertyAccessExpression(called)) {
        if (called.name.text === 'trimEnd') return on(called.expression);
        const [each] = called.name.text === 'join' ? mapped(called.expression) : [];
        return each === undefined ? [hole] : on(each);
      }
      const made = calledBy(expression);
      return made === undefined ? [hole] : returned(made).flatMap(on);
    }
    if (ts.isIdentifier(expression)) {
      const written = ts.isShorthandPropertyAssignment(expression.parent)
        ? checker.getShorthandAssignmentValueSymbol(expression.parent)
        : checker.getSymbolAtLocation(expression);
      const declared = written?.valueDeclaration;
      const resolved =
        declared === undefined ? [] : textsOfDeclaration(declared, [...above, expression]);
      return resolved.length === 0 ? [hole] : resolved;
    }
    return [hole];
  }

  function textsOfDeclaration(declared: ts.Node, above: readonly ts.Node[]): readonly string[] {
    if (ts.isVariableDeclaration(declared)) {
      return declared.initializer === undefined ? [hole] : textsOf(declared.initializer, above);
    }
    if (!ts.isParameter(declared)) return [hole];
    const maker = declared.parent;
    const index = maker.parameters.indexOf(declared);
    const given = (calls.get(maker) ?? []).flatMap((call) => {
      const argument = call.arguments[index];
      return argument === undefined ? [] : textsOf(argument, above);
    });
    const unsaid = declared.initializer === undefined ? [] : textsOf(declared.initializer, above);
    return [...given, ...unsaid];
  }
}

/** The sources of the library and of the pages, without what they import from packages. */
function ownSources(): ts.Program {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  const bare = { ...options, noLib: true, types: [] };
  const host = ts.createCompilerHost(bare);
  host.resolveModuleNameLiterals = (names, from) =>
    names.map(({ text }) =>
      text.startsWith('.')
        ? ts.resolveModuleName(text, from, bare, host)
        : { resolvedModule: undefined },
    );
  const own = fileNames.filter((file) => /\/(src|notebooks)\//.test(file));
  return ts.createProgram(own, bare, host);
}

const isValibot = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) && /^v\.\w+$/.test(node.expression.getText());

/** What a list is mapped to, where `expression` maps one. */
function mapped(expression: ts.Expression): ts.Expression[] {
  if (!ts.isCallExpression(expression) || !/\.map$/.test(expression.expression.getText()))
    return [];
  const [each] = expression.arguments;
  return each !== undefined && ts.isArrowFunction(each) ? returned(each) : [];
}

function returned(maker: ts.SignatureDeclaration): ts.Expression[] {
  const { body } = maker as ts.FunctionLikeDeclaration;
  if (body === undefined) return [];
  if (!ts.isBlock(body)) return [body];
  const all: ts.Expression[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isReturnStatement(node) && node.expression !== undefined) all.push(node.expression);
    if (!ts.isFunctionLike(node)) ts.forEachChild(node, look);
  };
  look(body);
  return all;
}

/** Names stay holes: only what is said in words has to be translated. */
const proseOf = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.map((text) => (text === '' || text.includes(' ') ? text : hole))),
];

const product = (firsts: readonly string[], seconds: readonly string[]): readonly string[] => [
  ...new Set(firsts.flatMap((first) => seconds.map((second) => first + second))),
];

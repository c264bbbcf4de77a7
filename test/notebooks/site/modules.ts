import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Cells run when what they need is there, wherever they stand: using a name early is no error. */
const usedBeforeDeclared = [2448, 2454];

/** The files that all such modules stand on are read once. */
const parsed = new Map<string, ts.SourceFile>();

/** Modules that are in memory alone, by the names that they would have. */
export type Modules = Readonly<Record<string, string>>;

/** What the type checker says against them. */
export function typeErrors(modules: Modules): string[] {
  const program = programOf(modules);
  return Object.keys(modules)
    .map((path) => program.getSourceFile(path)!)
    .flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ])
    .filter(({ code }) => !usedBeforeDeclared.includes(code))
    .map((diagnostic) =>
      ts.formatDiagnostic(diagnostic, {
        getCurrentDirectory: () => root,
        getCanonicalFileName: (name) => name,
        getNewLine: () => '',
      }),
    );
}

/** What the linter says against them, with the rules that all our code keeps. */
export async function lintErrors(modules: Modules): Promise<string[]> {
  const parserOptions = { programs: [programOf(modules)], projectService: false };
  const eslint = new ESLint({
    cwd: root,
    overrideConfig: [{ languageOptions: { parserOptions } }],
    // Names that Notebook Kit gives, and values that a later cell takes, are declared and not used.
    ruleFilter: ({ ruleId }) => ruleId !== '@typescript-eslint/no-unused-vars',
  });
  const results = await Promise.all(
    Object.entries(modules).map(([filePath, code]) => eslint.lintText(code, { filePath })),
  );
  return results
    .flat()
    .flatMap(({ filePath, messages }) =>
      messages.map(({ line, ruleId, message }) => `${filePath}:${line} ${message} (${ruleId})`),
    );
}

/** A program of these modules and all that they import. */
function programOf(modules: Modules): ts.Program {
  const options = compilerOptions();
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.getSourceFile = (path, ...rest) => {
    if (path in modules) return getSourceFile(path, ...rest);
    const file = parsed.get(path) ?? getSourceFile(path, ...rest);
    if (file !== undefined) parsed.set(path, file);
    return file;
  };
  host.readFile = (path) => modules[path] ?? readFile(path);
  host.fileExists = (path) => path in modules || fileExists(path);
  const files = [...Object.keys(modules), `${root}notebooks/page/untyped.d.ts`];
  return ts.createProgram(files, options, host);
}

function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  return {
    ...ts.parseJsonConfigFileContent(config, ts.sys, root).options,
    allowImportingTsExtensions: true,
    paths: {
      samplescope: [`${root}src/index.ts`],
      'samplescope/chameleon': [`${root}src/model/chameleon/index.ts`],
      'samplescope/*': [`${root}src/*/index.ts`],
    },
  };
}

import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Cells run when what they need is there, wherever they stand: using a name early is no error. */
const usedBeforeDeclared = [2448, 2454];

/** The files that all such modules stand on are read once. */
const parsed = new Map<string, ts.SourceFile>();

/** What the type checker says against modules that are in memory alone, under the names that they would have. */
export function typeErrors(modules: Record<string, string>): string[] {
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
  const program = ts.createProgram(files, options, host);
  return Object.keys(modules)
    .map((path) => program.getSourceFile(path)!)
    .flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ])
    .filter(({ code }) => !usedBeforeDeclared.includes(code))
    .map((diagnostic) => ts.formatDiagnostic(diagnostic, { ...host, getNewLine: () => '' }));
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

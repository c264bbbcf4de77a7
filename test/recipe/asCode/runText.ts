import { execFileSync } from 'node:child_process';
import ts from 'typescript';
import { expect } from 'vitest';
import * as logprobs from '../../../src/logprobs/index.js';
import * as charts from '../../../src/charts/index.js';
import * as samplescope from '../../../src/index.js';
import * as chameleon from '../../../src/model/chameleon/index.js';
import * as random from '../../../src/random/index.js';

/** What a reader's programs import. */
const modules: Readonly<Record<string, object>> = {
  samplescope,
  'samplescope/charts': charts,
  'samplescope/chameleon': chameleon,
  'samplescope/logprobs': logprobs,
  'samplescope/random': random,
};

/** What a program in TypeScript prints, with our own modules for those that it imports. */
export async function printed(program: string): Promise<string> {
  const { outputText, diagnostics } = ts.transpileModule(program, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  expect(diagnostics).toEqual([]);
  const imported: Record<string, unknown> = {};
  const body = outputText.replace(
    /^import \{ (.*) \} from '(.*)';\n/gm,
    (_, names: string, from: string) => {
      for (const name of names.split(', ')) {
        expect(modules[from], program).toHaveProperty(name);
        imported[name] = modules[from]![name as keyof object];
      }
      return '';
    },
  );
  expect(body).not.toContain('import ');
  const lines: unknown[] = [];
  await Function(
    ...Object.keys(imported),
    'console',
    `return (async () => {${body}})()`,
  )(...Object.values(imported), { log: (line: unknown) => lines.push(line) });
  return lines.join('\n');
}

/** The words of a line as a real shell takes them. */
export function shellWords(line: string): string[] {
  const listing = execFileSync('sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' });
  return listing.split('\0').slice(0, -1);
}

import { Command, CommanderError } from 'commander';
import { SamplescopeError } from '../error.js';
import { addGenerate } from './commands/generate.js';
import { addReplay } from './commands/replay.js';
import { addSample } from './commands/sample.js';
import { addSharpen } from './commands/sharpen.js';
import type { Effects } from './effects.js';
import { terminalOf, wantsColors } from './terminal/terminal.js';
import { version } from './version.js';

/**
 * Runs one command line.
 *
 * @param argv The arguments after the program's name.
 * @returns The exit code: 0 fine, 1 a bug of ours, 2 wrong usage, 3 bad input, 4 a receipt that does
 * not replay.
 */
export async function runCli(argv: readonly string[], effects: Effects): Promise<number> {
  const said = { out: '', error: '' }; // commander cannot wait for a write
  const program = createProgram(effects, said);
  try {
    const code = await exitCodeOf(() => program.parseAsync([...argv], { from: 'user' }), said);
    await effects.write(said.out);
    await effects.writeError(said.error);
    return code;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'EPIPE') return 0; // the reader, e.g. head, has enough
    throw error;
  }
}

async function exitCodeOf(run: () => Promise<unknown>, said: { error: string }): Promise<number> {
  try {
    await run();
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof SamplescopeError) {
      said.error += `error: ${error.message}\n`;
      return error.code === 'not-replayed' ? 4 : 3;
    }
    if ((error as { code?: unknown }).code === 'EPIPE') throw error;
    said.error += `This is a bug in Samplescope, not a mistake of yours.\n${(error as Error).stack ?? String(error)}\n`;
    return 1;
  }
}

function createProgram(effects: Effects, said: { out: string; error: string }): Command {
  const { columns } = terminalOf(effects);
  const program = new Command('samplescope')
    .description('See how a language model picks its next token.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => (said.out += text),
      writeErr: (text) => (said.error += text),
      getOutHelpWidth: () => columns,
      getErrHelpWidth: () => columns,
      getOutHasColors: () => wantsColors(effects),
      getErrHasColors: () => false,
    })
    .showHelpAfterError('(samplescope --help lists the commands, and each has a --help of its own)')
    .addHelpText('after', programHelp);
  addSharpen(program, effects);
  addSample(program, effects);
  addGenerate(program, effects);
  addReplay(program, effects);
  return program;
}

const programHelp = `
Examples:
  $ samplescope sharpen
  $ samplescope sample --count 100 --seed 7
  $ samplescope generate --seed 7

Exit codes: 0 fine, 2 wrong usage, 3 bad input, 4 a receipt that does not replay.`;

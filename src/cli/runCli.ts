import '../model/shippedModels.js';
import '../sampling/expressionParser.js';
import { Command, CommanderError } from 'commander';
import { SamplescopeError } from '../error.js';
import type { Effects } from './effects.js';
import { systemReason } from './files.js';
import { Interrupted } from './interrupted.js';
import { helpAfter } from './terminal/helpAfter.js';
import { terminalOf, wantsColors } from './terminal/terminal.js';
import { version } from './version.js';

/**
 * Runs one command line.
 *
 * @param argv The arguments after the program's name.
 * @returns The exit code: 0 fine, 1 a bug of ours, 2 wrong usage, 3 bad input, 4 a receipt that does
 * not replay, 130 stopped by the user.
 */
export async function runCli(argv: readonly string[], effects: Effects): Promise<number> {
  const said = { out: '', error: '' }; // commander cannot wait for a write
  const run = async () => {
    const named = commandIn(argv);
    const program = await createProgram(named, effects, said);
    // Of a command that there is not, help would be that of all commands.
    const isUnknown = named !== undefined && !Object.hasOwn(commands, named);
    await program.parseAsync(isUnknown ? [named] : [...argv], { from: 'user' });
  };
  const code = await exitCodeOf(run, said);
  const writeOut = () => effects.write(said.out);
  const codeOfWrite = said.out === '' ? 0 : await exitCodeOf(writeOut, said);
  await effects.writeError(said.error).catch(() => {}); // there is nowhere left to say so
  return code || codeOfWrite;
}

/** The command that a line is about: its first word, or the one that it wants help for. */
function commandIn(argv: readonly string[]): string | undefined {
  const [first, second] = argv.filter((word) => !word.startsWith('-'));
  return first === 'help' ? second : first;
}

async function exitCodeOf(act: () => Promise<void>, said: { error: string }): Promise<number> {
  try {
    await act();
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof Interrupted) {
      said.error += `${error.message}\n`;
      return 130;
    }
    if (error instanceof SamplescopeError) {
      said.error += `error: ${error.message}\n`;
      return error.code === 'not-replayed' ? 4 : 3;
    }
    if ((error as { code?: unknown }).code === 'EPIPE') return 0; // its reader, e.g. head, has enough
    const reason = systemReason(error);
    said.error +=
      reason === undefined
        ? `This is a bug in Samplescope, not a mistake of yours.\n${(error as Error).stack}\n`
        : `error: cannot write to standard output: ${reason}\n`;
    return reason === undefined ? 1 : 3;
  }
}

/** Each command, and how to load what it needs; only those that are named are, for a quick start. */
const commands = {
  sharpen: {
    description: 'Show how temperature sharpens or flattens the choice of the next token.',
    load: async () => (await import('./commands/sharpen.js')).defineSharpen,
  },
  sample: {
    description: 'Draw the next token many times, and compare what came with what was expected.',
    load: async () => (await import('./commands/sample.js')).defineSample,
  },
  step: {
    description:
      'Take one decoding step through a chain of processors, and say what each did and why.',
    load: async () => (await import('./commands/step.js')).defineStep,
  },
  presets: {
    description: 'List the engines that are known: what each does, since when, and by what names.',
    load: async () => (await import('./commands/presets.js')).definePresets,
  },
  generate: {
    description: 'Let a model write, token by token. Standard output is the new text and no more.',
    load: async () => (await import('./commands/generate.js')).defineGenerate,
  },
  repeat: {
    description:
      'Ask the same again and again: which answers come, how often, and where they part.',
    load: async () => (await import('./commands/repeat.js')).defineRepeat,
  },
  compare: {
    description: 'Run two recipes, and say in which token and in which operation they parted.',
    load: async () => (await import('./commands/compare.js')).defineCompare,
  },
  rand: {
    description: 'Give the numbers that a seed gives in PyTorch, NumPy, JAX, C++, …, and say why.',
    load: async () => (await import('./commands/rand.js')).defineRand,
  },
  sum: {
    description: 'Add one list in every order that programs have, and say how far each is off.',
    load: async () => (await import('./commands/sum.js')).defineSum,
  },
  resample: {
    description:
      'Sample a server’s log-probabilities at another temperature: what is certain, whatever it hid.',
    load: async () => (await import('./commands/resample.js')).defineResample,
  },
  exercise: {
    description: 'List exercises, show them, mark answers, and give hints and keys.',
    load: async () => (await import('./commands/exercise.js')).defineExercise,
  },
  grade: {
    description: 'Mark the receipts of a course: what students hand in.',
    load: async () => (await import('./commands/grade.js')).defineGrade,
  },
  train: {
    description:
      'Train the toy Chameleon, a small transformer over texts and images, from nothing.',
    load: async () => (await import('./commands/train.js')).defineTrain,
  },
  replay: {
    description: "Run a receipt's recipe again and say whether it gave the same bits.",
    load: async () => (await import('./commands/replay.js')).defineReplay,
  },
};

async function createProgram(
  named: string | undefined,
  effects: Effects,
  said: { out: string; error: string },
): Promise<Command> {
  const { columns } = terminalOf(effects);
  const program = new Command('samplescope')
    .description('See how a language model picks its next token.')
    .version(version)
    .exitOverride()
    .configureHelp({ minWidthToWrap: 20 })
    .configureOutput({
      writeOut: (text) => (said.out += text),
      writeErr: (text) => (said.error += text),
      getOutHelpWidth: () => columns,
      getErrHelpWidth: () => columns,
      getOutHasColors: () => wantsColors(effects),
      getErrHasColors: () => false,
    })
    .showHelpAfterError('(samplescope --help lists the commands, and each has a --help of its own)')
    .addHelpText('after', helpAfter(effects, about, examples));
  for (const [name, { description, load }] of Object.entries(commands)) {
    const command = program.command(name).description(description);
    if (name === named) (await load())(command, effects);
  }
  return program;
}

const about =
  'Exit codes: 0 fine, 2 wrong usage, 3 bad input, 4 a receipt that does not replay, 130 stopped by Ctrl-C.';

const examples = ['sharpen', 'sample --count 100 --seed 7', 'step --explain', 'generate --seed 7'];

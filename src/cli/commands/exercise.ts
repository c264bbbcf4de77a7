import { Option, type Command } from 'commander';
import { courseFromJson, keysOf } from '../../exercise/course.js';
import { writeReceipt } from '../../exercise/exerciseReceipt.js';
import { pointsOf } from '../../exercise/exercise.js';
import { exerciseNames, exercises } from '../../exercise/exercises/exercises.js';
import { markAll } from '../../exercise/mark.js';
import { parseKey, practiceKey } from '../../exercise/studentKey.js';
import { createVariant, type Variant } from '../../exercise/variant.js';
import { lookUp, SamplescopeError, say } from '../../error.js';
import type { Effects } from '../effects.js';
import { readText, tryOutputs, writeParts } from '../files.js';
import { toJson } from '../json.js';
import { countUpTo } from '../options/numbers.js';
import { helpAfter } from '../terminal/helpAfter.js';
import { columnsOf, textTable } from '../terminal/textTable.js';
import { terminalOf } from '../terminal/terminal.js';
import {
  exerciseListView,
  hintView,
  marksView,
  taskAsJson,
  variantView,
} from '../views/exerciseView.js';

/** Which numbers, and in which language. */
interface VariantOptions {
  readonly key: string;
  readonly attempt: number;
  readonly language: 'en' | 'zh';
  readonly json?: true;
}

/** The subcommands of `samplescope exercise`. */
export function defineExercise(command: Command, effects: Effects): void {
  const named = (name: string, description: string, about: string, examples: readonly string[]) =>
    command
      .command(name)
      .description(description)
      .addHelpText('after', helpAfter(effects, about, examples));
  command.addHelpText('after', helpAfter(effects, about, examples));

  named('list', 'Name the exercises.', 'The first column is what the other commands take.', [
    'exercise list',
    'exercise list --json',
  ])
    .option('--json', 'print everything as JSON')
    .action(({ json }: { readonly json?: true }) => list(json, effects));

  askForVariant(
    named('show', 'Show the question of an exercise.', ofKey, [
      'exercise show tokenForU',
      'exercise show softmaxByHand --attempt 2 --language zh',
    ]),
  ).action((name: string, options: VariantOptions) => show(name, options, effects));

  askForVariant(
    named('check', 'Mark answers, and say which thought leads to a wrong one.', ofAnswers, [
      'exercise check tokenForU a=tea',
      "exercise check keptByTopP 'a=tea milk' b=0.25 --receipt receipt.txt",
    ]),
  )
    .argument('<answers...>', 'part=answer, such as a=0.882')
    .option('--receipt <file>', 'write what a teacher marks')
    .action(
      (name: string, answers: string[], options: VariantOptions & { readonly receipt?: string }) =>
        check(name, answers, options, effects),
    );

  askForVariant(
    named('hint', 'Give a hint; each says more than the one before.', ofKey, [
      'exercise hint tokenForU a',
      'exercise hint tokenForU a --level 3',
    ]),
  )
    .argument('<part>', 'which part: a letter')
    .addOption(new Option('--level <n>', 'which hint').choices(['1', '2', '3']).default('1'))
    .action((name: string, part: string, options: VariantOptions & { readonly level: string }) =>
      hint(name, part, options, effects),
    );

  named('keys', 'List the keys of a course, to be handed out.', ofCourse, [
    'exercise keys course.json',
    'exercise keys course.json --json',
  ])
    .argument('<course>', 'a file with a course, or - for standard input')
    .option('--json', 'print them as JSON')
    .action((path: string, { json }: { readonly json?: true }) => keys(path, json, effects));
}

/** Adds which exercise, and whose numbers. */
function askForVariant(command: Command): Command {
  return command
    .argument('<exercise>', 'its name')
    .option('--key <key>', 'whose numbers: the key that a teacher gave', practiceKey)
    .option('--attempt <n>', 'which numbers of that key', countUpTo(1_000_000), 1)
    .addOption(new Option('--language <name>', 'of questions').choices(['en', 'zh']).default('en'))
    .option('--json', 'print everything as JSON, the right answers left out');
}

const variantOf = (name: string, { key, attempt }: VariantOptions): Variant =>
  createVariant(lookUp('exercise', exercises, name), parseKey(key), attempt);

function list(json: true | undefined, effects: Effects): Promise<void> {
  const all = Object.values(exercises).map(({ name, version, lesson, minutes, title, parts }) => ({
    name,
    version,
    lesson,
    minutes,
    points: pointsOf(parts),
    title,
  }));
  return effects.write(json ? `${toJson(all)}\n` : exerciseListView(all, terminalOf(effects)));
}

function show(name: string, options: VariantOptions, effects: Effects): Promise<void> {
  const variant = variantOf(name, options);
  const { key, attempt, fingerprint, parts } = variant;
  if (options.json) {
    const tasks = parts.map(taskAsJson);
    return effects.write(
      `${toJson({ exercise: name, key, attempt, fingerprint, parts: tasks })}\n`,
    );
  }
  return effects.write(variantView(variant, options.language, terminalOf(effects)));
}

async function check(
  name: string,
  written: readonly string[],
  { receipt, ...options }: VariantOptions & { readonly receipt?: string },
  effects: Effects,
): Promise<void> {
  const variant = variantOf(name, options);
  await variant.exercise.load?.();
  const answers = Object.fromEntries(written.map((answer) => answerIn(answer, variant)));
  const marks = markAll(variant, answers);
  await tryOutputs(effects, [receipt]);
  await effects.write(
    options.json
      ? `${toJson({ exercise: name, marks })}\n`
      : marksView(marks, options.language, terminalOf(effects)),
  );
  if (receipt !== undefined) {
    await writeParts(effects, receipt, [writeReceipt({ variant, answers })]);
  }
}

function answerIn(written: string, { exercise }: Variant): [part: string, answer: string] {
  const at = written.indexOf('=');
  const part = written.slice(0, at);
  if (at >= 0 && exercise.parts.some(({ name }) => name === part)) {
    return [part, written.slice(at + 1)];
  }
  const forms = exercise.parts.map(({ name }) => `${name}=…`);
  throw new SamplescopeError('malformed', say`an answer must be one of ${forms}, got ${written}`);
}

function hint(
  name: string,
  part: string,
  options: VariantOptions & { readonly level: string },
  effects: Effects,
): Promise<void> {
  const { parts } = variantOf(name, options);
  const tasks = Object.fromEntries(parts.map((task) => [task.name, task]));
  const words = lookUp('part', tasks, part).hints[Number(options.level) - 1]!;
  if (options.json) return effects.write(`${toJson(words)}\n`);
  return effects.write(hintView(words[options.language], terminalOf(effects)));
}

async function keys(path: string, json: true | undefined, effects: Effects): Promise<void> {
  const course = courseFromJson(await readText(effects, path));
  const rows = [...keysOf(course)].map(([key, student]) => ({ student, key }));
  if (json) return effects.write(`${toJson(rows)}\n`);
  const cells = rows.map(({ student, key }) => [student, key]);
  const lines = textTable(columnsOf('student', 'key'), cells, terminalOf(effects));
  return effects.write(`${lines.join('\n')}\n`);
}

const ofKey =
  'Without a key everybody gets the numbers for practice. Another attempt has other numbers.';

const ofAnswers =
  'Exit code 0, right or wrong. A part that is not answered costs no more than a wrong answer. The receipt holds no ' +
  'marks: samplescope grade works them out again.';

const ofCourse =
  'A course is a JSON file: {"version": 1, "key": "a secret of yours", "students": ["1", "2"], "exercises": ' +
  '["tokenForU"]}. Its key is a secret: whoever has it can work out all the others.';

const about =
  'The numbers of an exercise follow from a key, and its marks from arithmetic. samplescope grade marks receipts.';

const examples = [
  'exercise list',
  'exercise show tokenForU',
  'exercise hint tokenForU a',
  'exercise check tokenForU a=tea',
  `exercise show ${exerciseNames[0]!} --json`,
];

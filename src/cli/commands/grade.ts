import type { Command } from 'commander';
import { SamplescopeError, say, textOf } from '../../error.js';
import { courseFromJson } from '../../exercise/course.js';
import { gradesCsv, gradesForNbgrader } from '../../exercise/grades/gradesCsv.js';
import { gradesJUnit } from '../../exercise/grades/gradesJUnit.js';
import {
  gradesForClassroom50,
  gradesForGradescope,
  gradesForPrairieLearn,
} from '../../exercise/grades/gradesOfOne.js';
import { gradeReceipts, type Grades, type Submitted } from '../../exercise/gradeReceipts.js';
import type { Effects } from '../effects.js';
import { nameOf, readText, tryOutputs, writeParts } from '../files.js';
import { toJson } from '../json.js';
import { helpAfter } from '../terminal/helpAfter.js';
import { count } from '../terminal/numbers.js';
import { terminalOf } from '../terminal/terminal.js';
import { gradesView } from '../views/gradesView.js';

/** The files that grades can be written to: how, and what for. */
const formats = {
  csv: {
    about: 'a line for each student',
    text: gradesCsv,
  },
  nbgrader: {
    about: 'a line for each exercise of each student, with nbgrader’s columns',
    text: gradesForNbgrader,
  },
  junit: {
    about: 'JUnit XML, points as properties',
    text: gradesJUnit,
  },
  gradescope: {
    about: 'results.json of one student',
    text: (grades: Grades) => `${toJson(gradesForGradescope(grades), 1)}\n`,
  },
  prairielearn: {
    about: 'results.json of one student',
    text: (grades: Grades) => `${toJson(gradesForPrairieLearn(grades), 1)}\n`,
  },
  classroom50: {
    about: 'score and tests of one student, for an autograder.py',
    text: (grades: Grades) => `${toJson(gradesForClassroom50(grades), 1)}\n`,
  },
} as const;

type Format = keyof typeof formats;

type GradeOptions = { readonly course: string; readonly json?: true } & {
  readonly [Name in Format]?: string;
};

/** The options and the action of `samplescope grade`. */
export function defineGrade(command: Command, effects: Effects): void {
  command
    .argument('<submissions...>', 'files with receipts, folders of them, or - for standard input')
    .requiredOption('--course <file>', 'the course: its key, its students, its exercises')
    .option('--json', 'print everything as JSON');
  for (const [name, { about }] of Object.entries(formats)) {
    command.option(`--${name} <file>`, `write a file: ${about}`);
  }
  command
    .addHelpText('after', helpAfter(effects, about, examples))
    .action((paths: string[], options: GradeOptions) => grade(paths, options, effects));
}

async function grade(
  paths: readonly string[],
  options: GradeOptions,
  effects: Effects,
): Promise<void> {
  const course = courseFromJson(await readText(effects, options.course));
  const wanted = (Object.keys(formats) as Format[]).filter((name) => options[name] !== undefined);
  await tryOutputs(
    effects,
    wanted.map((name) => options[name]),
  );
  const grades = await gradeReceipts(course, await submittedIn(paths, effects));
  for (const name of wanted) {
    await writeParts(effects, options[name]!, [formats[name].text(grades, course)]);
  }
  const { problems } = grades;
  await effects.write(
    options.json
      ? `${toJson({ ...grades, problems: problems.map(({ name, problem }) => ({ name, problem: textOf(problem) })) })}\n`
      : gradesView(grades, terminalOf(effects)),
  );
  if (problems.length === 0) return;
  throw new SamplescopeError(
    'malformed',
    say`${count(problems.length, 'receipt')} could not be marked, and all others are. They stand above`,
  );
}

/** The texts of files; of a folder, all of its files. */
async function submittedIn(paths: readonly string[], effects: Effects): Promise<Submitted[]> {
  const submitted: Submitted[] = [];
  for (const path of paths) {
    const inside = path === '-' ? undefined : await effects.readFolder(path);
    for (const file of inside ?? [path]) {
      submitted.push({ name: nameOf(file), text: await readText(effects, file) });
    }
  }
  return submitted;
}

const about =
  'Each mark is worked out anew from the receipt: nothing that a student could have changed is believed. Wrong answers ' +
  'that are right for somebody else are reported, for you to look at. Exit code 3: some receipts could not be marked.';

const examples = [
  'grade receipts --course course.json',
  'grade receipts/1.txt receipts/2.txt --course course.json --csv grades.csv --junit grades.xml',
  'grade - --course course.json --json < receipts/1.txt',
  'grade receipts/1.txt --course course.json --gradescope results.json',
];

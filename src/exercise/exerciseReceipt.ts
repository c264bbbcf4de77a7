import { digestText } from '../decoding/fingerprint.js';
import { lookUp, SamplescopeError, say, shown, type Said } from '../error.js';
import { exercises } from './exercises/exercises.js';
import { parseKey } from './studentKey.js';
import { createVariant, type Variant } from './variant.js';

/** What a student hands in: which numbers, and what was answered. */
export interface ExerciseReceipt {
  readonly variant: Variant;
  /** By the name of the part, each on one line. */
  readonly answers: Readonly<Record<string, string>>;
  /** How long it took, where that is known: whole minutes. */
  readonly minutes?: number;
}

const TITLE = 'samplescope receipt';
const VERSION = 1;

/** An answer is cut to this many characters; none that could be right is as long. */
const LONGEST_ANSWER = 2000;

/**
 * A receipt as text, a line for each thing in it; the last has the beginning of the SHA-256 of the others. That shows
 * whether a line was lost or changed on the way. It is no proof of who answered.
 *
 * @example
 * const variant = createVariant(exercises.softmaxByHand, 'practice');
 * writeReceipt({ variant, answers: { a: '0.5' } }).split('\n')[3] // → 'answer a 0.5'
 */
export function writeReceipt({ variant, answers, minutes }: ExerciseReceipt): string {
  const { exercise, key, attempt, fingerprint } = variant;
  const given = exercise.parts.map(({ name }) => [name, lineOf(answers[name] ?? '')] as const);
  const lines = [
    `${TITLE} ${VERSION}`,
    `exercise ${exercise.name} ${exercise.version}`,
    `key ${key} ${attempt}`,
    ...given.flatMap(([name, answer]) => (answer === '' ? [] : [`answer ${name} ${answer}`])),
    ...(minutes === undefined ? [] : [`minutes ${minutes}`]),
    `numbers ${fingerprint}`,
  ];
  return [...lines, `check ${checkOf(lines)}`, ''].join('\n');
}

const lineOf = (answer: string) => answer.replace(/\s+/g, ' ').trim().slice(0, LONGEST_ANSWER);

const checkOf = (lines: readonly string[]) => digestText(lines.join('\n')).slice(0, 8);

/**
 * The texts of the receipts in a text, each from its title to its check. What stands around them is a letter's; marks
 * of quotation before lines go.
 *
 * @param name What the text is called in a message.
 * @throws SamplescopeError `malformed` where there is none, or one has no end
 */
export function receiptsIn(text: string, name: string | Said): readonly (readonly string[])[] {
  const receipts: string[][] = [];
  let open: string[] | undefined;
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const line = raw.replace(/^[\s>\uFEFF]+/, '').trimEnd();
    if (line.startsWith(TITLE)) {
      if (open !== undefined) throw cutShort(name);
      open = [];
    }
    open?.push(line);
    if (open === undefined || !line.startsWith('check ')) continue;
    receipts.push(open.filter((one) => one !== ''));
    open = undefined;
  }
  if (open !== undefined) throw cutShort(name);
  if (receipts.length > 0) return receipts;
  throw new SamplescopeError(
    'malformed',
    say`${name} must hold a receipt, from "${TITLE}" to "check", and holds none. An exercise makes one when it is done`,
  );
}

const cutShort = (name: string | Said) =>
  new SamplescopeError(
    'malformed',
    say`${name} must hold whole receipts, and one has no line "check": it was cut short`,
  );

/**
 * Reads a receipt, and makes its numbers anew.
 *
 * @param lines From its title to its check, as `receiptsIn` gives them.
 * @throws SamplescopeError `malformed` for one that was changed, that another version made, or that has a line too
 * many; `unknown-name` for an exercise or a part that there is not
 * @example
 * const text = writeReceipt({ variant: createVariant(exercises.softmaxByHand, 'practice'), answers: { a: '0.5' } });
 * readReceipt(receiptsIn(text, 'it')[0], 'it').answers // → { a: '0.5' }
 */
export function readReceipt(lines: readonly string[], name: string | Said): ExerciseReceipt {
  const wrong = (reason: Said) => new SamplescopeError('malformed', say`${name}: ${reason}`);
  const [title, ...rest] = lines;
  if (title !== `${TITLE} ${VERSION}`) {
    throw wrong(
      say`the receipt must be of version ${VERSION}, got ${shown(title)}. Another Samplescope made it`,
    );
  }
  const check = rest.at(-1);
  if (check !== `check ${checkOf(lines.slice(0, -1))}`) {
    throw wrong(
      say`the receipt was changed or cut after it was made: its check is not that of its lines`,
    );
  }
  const fields = new Map(rest.slice(0, -1).map(split));
  const [exerciseName = '', version] = split(fields.get('exercise') ?? '');
  const exercise = lookUp('exercise', exercises, exerciseName);
  if (version !== String(exercise.version)) {
    throw wrong(
      say`the receipt must be of version ${exercise.version} of ${exerciseName}, got ${shown(version)}. Mark it with
        the Samplescope that made it`,
    );
  }
  const [key = '', attempt] = split(fields.get('key') ?? '');
  const variant = createVariant(exercise, parseKey(key), Number(attempt));
  if (fields.get('numbers') !== variant.fingerprint) {
    throw wrong(
      say`the receipt must have the numbers ${variant.fingerprint} for its key, got ${shown(fields.get('numbers'))}.
        Mark it with the Samplescope that made it`,
    );
  }
  const minutes = fields.get('minutes');
  return {
    variant,
    answers: answersIn(rest.slice(0, -1), variant, wrong),
    ...(minutes !== undefined && { minutes: Number(minutes) }),
  };
}

function answersIn(
  lines: readonly string[],
  { exercise }: Variant,
  wrong: (reason: Said) => SamplescopeError,
): Record<string, string> {
  const answers: Record<string, string> = {};
  for (const line of lines) {
    const [field, rest] = split(line);
    if (!['exercise', 'key', 'answer', 'minutes', 'numbers'].includes(field)) {
      throw wrong(say`a receipt has no line ${shown(line)}`);
    }
    if (field !== 'answer') continue;
    const [part, answer] = split(rest);
    if (!exercise.parts.some((known) => known.name === part)) {
      throw wrong(
        say`${exercise.name} has the parts ${exercise.parts.map((known) => known.name)}, got ${shown(part)}`,
      );
    }
    answers[part] = answer;
  }
  return answers;
}

/** The first word of a line, and what is behind it. */
function split(line: string): [first: string, rest: string] {
  const at = line.indexOf(' ');
  return at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 1)];
}

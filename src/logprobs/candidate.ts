import { SamplescopeError, say, shown } from '../error.js';
import { log } from '../numerics/log.js';
import { itemsOf, memberOf, numberOfLiteral, type Literal } from './literal.js';
import type { Candidate, Scale } from './place.js';

/** A candidate, and what its number was called. */
export interface Found {
  readonly candidate: Candidate;
  readonly scale: Scale;
}

/** What a token may be called, its number by what it is, and its id; each program has names of its own. */
const textNames = ['token', 'decoded_token', 'text', 'tok_str', 'token_str', 'piece'];
const idNames = ['id', 'token_id', 'tokenId'];

/** The names of a token's number, the most exact first. */
const scoreNames: readonly (readonly [Scale, readonly string[]])[] = [
  ['logits', ['logit']],
  ['log-probabilities', ['logprob', 'log_prob', 'logProbability', 'log_probability']],
  ['probabilities', ['prob', 'probability', 'p']],
];

/** How an object calls its token's number; undefined where it has none. */
const scoreName = (of: Literal) =>
  scoreNames.find(
    ([, names]) => of.kind === 'object' && of.members.some(([name]) => names.includes(name)),
  );

/** Whether a literal is an object that holds a token's number. */
export const isScored = (of: Literal): boolean => scoreName(of) !== undefined;

/** What a token's object calls it: its text, or the number that stands for it. */
function textOf(of: Literal): string | undefined {
  const text = memberOf(of, ...textNames);
  return text?.kind === 'text' || text?.kind === 'number' ? String(text.value) : undefined;
}

/**
 * The token of an object such as `{ "token": " a", "id": 7, "logprob": -0.1, "bytes": [32, 97] }`.
 *
 * @param key What the object stands under, where that names the token or its id.
 * @throws SamplescopeError `malformed` without a token or a number for it; `not-a-number`, `out-of-range`
 */
export function candidateOf(of: Literal, name: string, key?: string): Found {
  const text = textOf(of) ?? key;
  const id = numberOfLiteral(memberOf(of, ...idNames)) ?? idOf(text);
  const called = scoreName(of);
  if (called === undefined || (text === undefined && id === undefined)) {
    throw new SamplescopeError(
      'malformed',
      say`${name}:${of.line}: an object must have a token, and a logit, a logprob or a prob`,
    );
  }
  const [scale, names] = called;
  const number = memberOf(of, ...names);
  return {
    candidate: {
      ...scoreOf(number, scale, `${name}:${(number ?? of).line}`),
      text: text ?? String(id),
      bytes: bytesOf(memberOf(of, 'bytes')),
      id,
      rank: numberOfLiteral(memberOf(of, 'rank')),
      line: of.line,
    },
    scale,
  };
}

/**
 * The token whose logit stands alone, at the place of its id in a list: it is called by that.
 *
 * @param place File and line, for the message.
 */
export function numbered(logit: Literal, id: number, place: string): Found {
  const candidate = { ...scoreOf(logit, 'logits', place), text: String(id), id, line: logit.line };
  return { scale: 'logits', candidate };
}

/** The id in the name that vLLM gives a token on request: "token_id:123". */
function idOf(text: string | undefined): number | undefined {
  const digits = /^token_id:(\d{1,9})$/.exec(text ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function bytesOf(of: Literal | undefined): readonly number[] | undefined {
  const bytes = itemsOf(of).map((item) => numberOfLiteral(item) ?? NaN);
  const areBytes = bytes.every((byte) => Number.isInteger(byte) && byte >= 0 && byte < 256);
  return bytes.length > 0 && areBytes ? bytes : undefined;
}

/**
 * A token's number as a logarithm, and whether it only bounds it from above: −∞ and what programs write in its
 * place (−9999 of OpenAI's, −3.4e38 of SGLang's, null) say that the token was less likely than could be told.
 *
 * @param place File and line, for the message.
 * @throws SamplescopeError `not-a-number`, or `out-of-range` for +∞, a log-probability above 0, and a probability
 * outside [0, 1]
 */
export function scoreOf(
  of: Literal | undefined,
  scale: Scale,
  place: string,
): { logit: number; atMost: boolean } {
  const number =
    of === undefined || of.kind === 'null' ? nullScore(scale, place) : numberIn(of, place);
  if (Number.isNaN(number)) {
    throw new SamplescopeError(
      'not-a-number',
      say`${place}: ${singular[scale]} must be a number, got NaN`,
    );
  }
  if (scale === 'probabilities') {
    if (!(number >= 0 && number <= 1 + rounding)) {
      throw new SamplescopeError(
        'out-of-range',
        say`${place}: probability must be in ${'[0, 1]'}, got ${number}`,
      );
    }
    return { logit: log(number), atMost: false };
  }
  if (number === Infinity) {
    throw new SamplescopeError(
      'out-of-range',
      say`${place}: ${singular[scale]} must be finite or -Infinity, got Infinity`,
    );
  }
  if (scale === 'log-probabilities' && number > rounding) {
    throw new SamplescopeError(
      'out-of-range',
      say`${place}: logprob must be at most 0, got ${number}. If it is a logit, call it logit.`,
    );
  }
  if (scale === 'logits') return { logit: number, atMost: number === -Infinity };
  return {
    logit: number <= lowest ? -Infinity : number,
    atMost: number <= lowest || number === -9999,
  };
}

const singular: Record<Scale, string> = {
  logits: 'logit',
  'log-probabilities': 'logprob',
  probabilities: 'probability',
};

/** At or below this a log-probability stands for −∞. */
const lowest = -1e30;

/** How far above 0 a log-probability may be by rounding in a format of 16 bits. */
const rounding = 0.01;

function nullScore(scale: Scale, place: string): number {
  if (scale === 'log-probabilities') return -Infinity;
  throw new SamplescopeError(
    'not-a-number',
    say`${place}: ${singular[scale]} must be a number, got null. JavaScript writes -Infinity as null: write "-Infinity"`,
  );
}

function numberIn(of: Literal, place: string): number {
  if (of.kind === 'number') return of.value;
  const written = of.kind === 'text' ? numberFrom(of.value) : undefined;
  if (written !== undefined) return written;
  const got =
    of.kind === 'text' || of.kind === 'boolean'
      ? shown(of.value)
      : of.kind === 'list'
        ? 'a list'
        : 'an object';
  throw new SamplescopeError('not-a-number', say`${place}: logit must be a number, got ${got}`);
}

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * The number in a text: decimal, or ∞ and NaN as programs write them; undefined for anything else. A number that
 * no double holds is ∞.
 *
 * @example
 * numberFrom('−1.5e3') // → -1500
 * numberFrom('-inf') // → -Infinity
 * numberFrom('0x10') // → undefined
 */
export function numberFrom(written: string): number | undefined {
  const text = written.trim().replace(/^−/, '-');
  if (/^-(inf|infinity|∞)$/i.test(text)) return -Infinity;
  if (/^\+?(inf|infinity|∞)$/i.test(text)) return Infinity;
  if (/^[+-]?nan$/i.test(text)) return NaN;
  return decimal.test(text) ? Number(text) : undefined;
}

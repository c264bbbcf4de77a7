import { saidBy, SamplescopeError, say, type Said } from '../../src/error.js';

/** Tokens and a number for each, a logit or a log-probability; or what is wrong with the text. */
export type WrittenScores =
  | { readonly tokens: readonly string[]; readonly scores: Float64Array }
  | { readonly problem: SamplescopeError };

type Pair = readonly [token: string, score: unknown];

const most = 500;

/**
 * Reads what people have at hand: lines of a token and its number; numbers alone; JSON, as an object of
 * tokens and numbers, as a list of either, or as the answer of a service that has `top_logprobs` in it.
 *
 * @example
 * readScores('yes -0.1\nno -2.4').tokens // → ['yes', 'no']
 * readScores('{"yes": 3, "no": 1}').scores // → new Float64Array([3, 1])
 */
export function readScores(text: string): WrittenScores {
  const trimmed = text.trim();
  const pairs = /^[[{]/.test(trimmed) ? fromJson(trimmed) : fromLines(trimmed);
  if ('problem' in pairs) return pairs;
  const bad = pairs.find(([, score]) => !isScore(score));
  if (bad !== undefined) return notANumber(bad);
  const scores = Float64Array.from(pairs, ([, score]) => Number(score));
  if (pairs.length === 0) return problem(say`There are no numbers in this.`);
  if (pairs.length > most) {
    return problem(
      say`There must be at most ${most} tokens, got ${pairs.length}. The likeliest are enough.`,
    );
  }
  if (!scores.some((score) => score > -Infinity)) {
    return problem(say`At least one number must be above −∞: something must be possible.`);
  }
  return { tokens: pairs.map(([token]) => token), scores };
}

const problem = (what: Said) => ({ problem: new SamplescopeError('malformed', what) });

const isScore = (score: unknown) => typeof score === 'number' && score < Infinity;

function notANumber([token, score]: Pair) {
  const shown = typeof score === 'string' ? `“${score}”` : String(score);
  return problem(say`The score of “${token}” must be a finite number or −∞, got ${shown}.`);
}

const number = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|[+-]?nan|[+-]?(?:inf(?:inity)?|∞)/i;
const line = new RegExp(`^(.*?\\S)[\\s,;:=|]+(${number.source})$`, 'i');
const bare = new RegExp(`^(?:${number.source})$`, 'i');

function fromLines(text: string): Pair[] | { problem: SamplescopeError } {
  const lines = text.split('\n').map((part) => part.trim().replaceAll('−', '-'));
  const filled = lines.filter((part) => part !== '');
  const numbers = text.replaceAll('−', '-').split(/[\s,;]+/);
  if (numbers.every((part) => bare.test(part))) return numbered(numbers.map(toNumber));
  const wrong = filled.find((part) => !line.test(part));
  if (wrong !== undefined) {
    const place = lines.indexOf(wrong) + 1;
    return problem(
      say`Line ${place} must be a token and a number, such as “yes, -0.105”, got “${wrong}”.`,
    );
  }
  return filled.map((part) => {
    const [, token, score] = line.exec(part)!;
    return [unquoted(token!), toNumber(score!)];
  });
}

const unquoted = (token: string) => /^"(.*)"$/.exec(token)?.[1] ?? token;

function toNumber(text: string): number {
  if (/inf|∞/i.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  return Number(text);
}

const numbered = (scores: readonly unknown[]) => scores.map((score, i): Pair => [`#${i}`, score]);

function fromJson(text: string): Pair[] | { problem: SamplescopeError } {
  try {
    return pairsOf(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return problem(say`This begins like JSON, and is none: ${saidBy(error)}`);
  }
}

/** The first list of tokens with log-probabilities that is somewhere in an answer, or the object itself. */
function pairsOf(value: unknown): Pair[] {
  const object = value as Readonly<Record<string, unknown>>;
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item === 'number')) return numbered(value);
    if (value.every(isScored)) return value.map((item) => [item.token, item.logprob ?? item.logit]);
    return value.length === 0 ? [] : pairsOf(value[0]);
  }
  if (typeof value !== 'object' || value === null) return [];
  for (const key of ['choices', 'logprobs', 'content', 'top_logprobs']) {
    if (typeof object[key] === 'object' && object[key] !== null) return pairsOf(object[key]);
  }
  return Object.entries(object);
}

const isScored = (item: unknown): item is { token: string; logprob?: unknown; logit?: unknown } =>
  typeof item === 'object' &&
  item !== null &&
  !('top_logprobs' in item) &&
  typeof (item as { token?: unknown }).token === 'string';

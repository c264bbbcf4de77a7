import { SamplescopeError, say } from '../error.js';
import { candidateOf, isScored, scoreOf, type Found } from './candidate.js';
import { itemsOf, memberOf, numberOfLiteral, textOfLiteral, type Literal } from './literal.js';
import type { Candidate, Place, Scale } from './place.js';

/** A place while it is read: what its tokens' numbers were called is not yet settled for the whole text. */
export interface Draft {
  readonly found: readonly Found[];
  readonly chosen?: number | undefined;
  readonly text?: string | undefined;
  readonly part?: Place['part'];
  readonly answer?: number;
}

/** The names under which a place has its alternatives. */
const alternativesNames = ['top_logprobs', 'top_probs', 'probs'];

/** Whether a literal stands for a place: a token's object with a list of what could have stood there. */
export const isPlace = (of: Literal): boolean => memberOf(of, ...alternativesNames) !== undefined;

/** Places one after another, as most servers give them: `[{ "token", "logprob", "top_logprobs": […] }, …]`. */
export const placesOf = (list: Literal | undefined, name: string): Draft[] =>
  itemsOf(list).map((entry) => placeOf(entry, name));

/** The place of `{ "token", "logprob", "top_logprobs": […] }`; the alternatives may be missing. */
export function placeOf(entry: Literal, name: string): Draft {
  const alternatives = memberOf(entry, ...alternativesNames);
  const others = alternatives === undefined ? [] : rivalsOf(alternatives, name);
  if (isScored(entry)) return withChosen(others, candidateOf(entry, name));
  const text = textOfLiteral(memberOf(entry, 'content', 'token', 'text'));
  const chosen = others.findIndex(({ candidate }) => candidate.text === text);
  return { found: others, text, chosen: chosen < 0 ? undefined : chosen };
}

/** Adds the token that was chosen where it is not among the alternatives, as servers give it beside them. */
export function withChosen(others: readonly Found[], taken: Found): Draft {
  const at = others.findIndex(({ candidate }) => isSame(candidate, taken.candidate));
  const found = at < 0 ? [...others, taken] : others;
  return { found, chosen: at < 0 ? found.length - 1 : at, text: taken.candidate.text };
}

function isSame(one: Candidate, other: Candidate): boolean {
  if (one.id !== undefined && other.id !== undefined) return one.id === other.id;
  if (one.bytes !== undefined && other.bytes !== undefined) {
    return one.bytes.join() === other.bytes.join();
  }
  return one.text === other.text && one.logit === other.logit;
}

/** The tokens that compete for one place: a list of objects, pairs or triples, or an object by token or by id. */
export function rivalsOf(of: Literal, name: string, scale: Scale = 'log-probabilities'): Found[] {
  if (of.kind === 'list') return of.items.map((item) => rivalOf(item, name, scale));
  if (of.kind !== 'object') {
    throw new SamplescopeError(
      'malformed',
      say`${name}:${of.line}: alternatives must be a list or an object, got neither`,
    );
  }
  return of.members.map(([key, value]) => memberRival(key, value, name, scale));
}

function memberRival(key: string, value: Literal, name: string, scale: Scale): Found {
  if (value.kind === 'object') {
    const found = candidateOf(value, name, key);
    const id = /^\d{1,9}$/.test(key) ? Number(key) : undefined;
    return { ...found, candidate: { ...found.candidate, id: found.candidate.id ?? id } };
  }
  return simple(key, value, value, name, scale);
}

function rivalOf(of: Literal, name: string, scale: Scale): Found {
  if (of.kind === 'object') return candidateOf(of, name);
  const [first, second, third] = itemsOf(of);
  if (isTriple(of)) {
    const id = numberOfLiteral(second);
    const text = textOfLiteral(third) ?? String(id);
    const found = simple(text, first!, of, name, 'log-probabilities');
    return { ...found, candidate: { ...found.candidate, id } };
  }
  if (first === undefined || second === undefined || third !== undefined) {
    throw new SamplescopeError(
      'malformed',
      say`${name}:${of.line}: a pair must be [token, logit], got ${itemsOf(of).length} values. Of a batch, take one row.`,
    );
  }
  if (first.kind !== 'text' && first.kind !== 'number') {
    throw new SamplescopeError(
      'malformed',
      say`${name}:${first.line}: a token must be text in quotes, got ${first.kind === 'list' ? 'a list' : first.kind}`,
    );
  }
  const found = simple(String(first.value), second, of, name, scale);
  return first.kind === 'number'
    ? { ...found, candidate: { ...found.candidate, id: first.value } }
    : found;
}

/** Whether a list is what SGLang gives for a token: [log-probability, id, text or null]. */
export const isTriple = (of: Literal): boolean => {
  const [score, id, text, ...more] = itemsOf(of);
  return (
    (score?.kind === 'number' || score?.kind === 'null') &&
    id?.kind === 'number' &&
    (text?.kind === 'text' || text?.kind === 'null') &&
    more.length === 0
  );
};

/** A token and its number, without more. */
function simple(
  text: string,
  score: Literal,
  { line }: { line: number },
  name: string,
  scale: Scale,
): Found {
  return { scale, candidate: { ...scoreOf(score, scale, `${name}:${score.line}`), text, line } };
}

/**
 * The places of parallel lists: `tokens`, `token_logprobs` and `top_logprobs`, as OpenAI's first completions have
 * them. With an echo the first place has no numbers.
 */
export function parallelPlaces(of: Literal, name: string): Draft[] {
  const tokens = itemsOf(memberOf(of, 'tokens'));
  const scores = itemsOf(memberOf(of, 'token_logprobs'));
  const alternatives = itemsOf(memberOf(of, 'top_logprobs'));
  const count = Math.max(tokens.length, scores.length, alternatives.length);
  return Array.from({ length: count }, (_, i): Draft => {
    const text = textOfLiteral(tokens[i]);
    const given = alternatives[i];
    const others = given === undefined || given.kind === 'null' ? [] : rivalsOf(given, name);
    const score = scores[i];
    if (text === undefined || score === undefined || score.kind === 'null') {
      return { found: others, text };
    }
    const at = others.findIndex(({ candidate }) => candidate.text === text);
    if (at >= 0) return { found: others, chosen: at, text };
    return withChosen(others, simple(text, score, score, name, 'log-probabilities'));
  });
}

/**
 * The places of a list of dictionaries from id or token to log-probability, as vLLM's `prompt_logprobs`; null where
 * there is none. The token that stands there comes first.
 */
export function dictionaryPlaces(list: Literal | undefined, name: string): Draft[] {
  return itemsOf(list).map((of): Draft => {
    if (of.kind === 'null') return { found: [] };
    const found = rivalsOf(of, name);
    return { found, chosen: found.length > 0 ? 0 : undefined, text: found[0]?.candidate.text };
  });
}

/** The places of two lists of triples, SGLang's: what stands there, and what else could have. */
export function triplePlaces(
  taken: Literal | undefined,
  alternatives: Literal | undefined,
  name: string,
): Draft[] {
  const others = itemsOf(alternatives);
  return itemsOf(taken).map((of, i): Draft => {
    const given = others[i];
    const rivals = given?.kind === 'list' ? rivalsOf(given, name) : [];
    const [score, , text] = itemsOf(of);
    if (score?.kind === 'null') return { found: rivals, text: textOfLiteral(text) };
    return withChosen(rivals, rivalOf(of, name, 'log-probabilities'));
  });
}

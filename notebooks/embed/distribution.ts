import { fitNgram } from '../../src/model/fitNgram.js';
import type { Model } from '../../src/model/model.js';
import { table } from '../../src/model/table.js';
import { SamplescopeError } from '../../src/error.js';
import { candidates } from '../components/candidates.js';
import { attributes, type Given } from './attributes.js';
import { quoted, readJson } from './read.js';

/** What a chart is drawn of: tokens, and a logit for each. */
export interface Distribution {
  readonly tokens: readonly string[];
  readonly logits: Float64Array;
}

/** The attributes that say whose distribution it is. */
export const distributionAttributes = ['prompt', 'model', 'text', 'logits', 'tokens'] as const;

/**
 * The tokens and logits that an author asks for: their own, or a model's after a prompt.
 *
 * @throws SamplescopeError for attributes that do not go together, and what the model throws
 * @example
 * distributionOf({ logits: '{"a": 1, "b": 2}' }).tokens // → ['a', 'b']
 * distributionOf({ prompt: 'The coin shows' }).tokens[0] // → ' heads'
 */
export function distributionOf(given: Given): Distribution {
  if (given.logits !== undefined) {
    forbid(given, 'logits', ['prompt', 'model', 'text']);
    return ownLogits(given);
  }
  forbid(given, 'a model', ['tokens']);
  if (given.text !== undefined) {
    forbid(given, 'text', ['model']);
    return candidates(fitted(given.text), given.prompt ?? '');
  }
  if (given.model !== undefined && given.model !== 'table') {
    throw new SamplescopeError(
      'unknown-name',
      `model must be "table" in an embedded chart, got ${quoted(given.model)}. ` +
        `Give another model's numbers as logits, or a text to fit one from as text.`,
    );
  }
  return candidates(table, given.prompt ?? 'What is in the picture?');
}

/** An attribute that another one leaves no use for: it would change nothing, and nobody would see why. */
function forbid(given: Given, beside: string, names: readonly (keyof Given)[]): void {
  for (const name of names) {
    if (given[name] === undefined) continue;
    throw new SamplescopeError(
      'malformed',
      `${name} must not stand beside ${beside}: it would change nothing. Leave one of them out.`,
    );
  }
}

function ownLogits(given: Given): Distribution {
  const { logits: example } = { logits: attributes.logits.example };
  const read = readJson(given, 'logits', example);
  const pairs: readonly (readonly [string, unknown])[] = Array.isArray(read)
    ? named(read, given)
    : typeof read === 'object' && read !== null
      ? Object.entries(read)
      : [];
  if (pairs.length === 0 || !pairs.every(([, logit]) => typeof logit === 'number')) {
    throw new SamplescopeError(
      'malformed',
      `logits must be a list of numbers such as [3, 2.5, 1], or tokens with their numbers such as ${example}, got ${quoted(given.logits!)}`,
    );
  }
  if (!Array.isArray(read)) forbid(given, 'logits that name their tokens', ['tokens']);
  return {
    tokens: pairs.map(([token]) => token),
    logits: Float64Array.from(pairs, ([, logit]) => logit as number),
  };
}

function named(logits: readonly unknown[], given: Given): [string, unknown][] {
  const tokens = readJson(given, 'tokens', attributes.tokens.example) ?? logits.map(letter);
  if (!Array.isArray(tokens) || !tokens.every((token) => typeof token === 'string')) {
    throw new SamplescopeError(
      'malformed',
      `tokens must be a list of texts such as ${attributes.tokens.example}, got ${quoted(given.tokens!)}`,
    );
  }
  if (tokens.length !== logits.length) {
    throw new SamplescopeError(
      'malformed',
      `tokens must have one text for each of the ${logits.length} logits, got ${tokens.length}`,
    );
  }
  return tokens.map((token: string, i) => [token, logits[i]]);
}

/** A to Z, then A1 and so on. */
const letter = (_: unknown, i: number): string =>
  String.fromCharCode(65 + (i % 26)) + (i < 26 ? '' : Math.floor(i / 26));

/** The model of the text that was fitted last: a moving slider does not fit it again. */
let last: { readonly text: string; readonly model: Model } | undefined;

function fitted(text: string): Model {
  if (last?.text !== text) last = { text, model: fitNgram(text) };
  return last.model;
}

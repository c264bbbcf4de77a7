import type { Language } from '../../../src/charts/index.js';
import { SamplescopeError, say } from '../../../src/error.js';
import type { Asked, WrittenLogits } from '../../../src/figures/asked.js';
import { askedOf, modelAttributes } from '../asked.js';
import { attributes, type Given } from '../../tags/attributes.js';
import { forbidBeside } from '../forbidBeside.js';
import { quoted, readJson } from '../read.js';

/** The attributes that say whose distribution it is. */
export const distributionAttributes = [...modelAttributes, 'logits', 'tokens'] as const;

/**
 * Whose distribution an author asks for: that of their own logits, or of a model after a prompt.
 *
 * @param language In which chameleon is asked a question.
 * @throws SamplescopeError (as a rejection) for attributes that do not go together, and what the model throws
 * @example
 * (await askedDistribution({ logits: '{"a": 1, "b": 2}' }, 'en')).written?.tokens // → ['a', 'b']
 * (await askedDistribution({ prompt: 'The coin shows' }, 'en')).model // → 'table'
 */
export async function askedDistribution(given: Given, language: Language): Promise<Asked> {
  if (given.logits !== undefined) {
    forbidBeside(given, 'logits', modelAttributes);
    return { written: ownLogits(given) };
  }
  forbidBeside(given, say`a model`, ['tokens']);
  return askedOf(given, language);
}

function ownLogits(given: Given): WrittenLogits {
  const { example } = attributes.logits;
  const read = readJson(given, 'logits', example);
  const pairs: readonly (readonly [string, unknown])[] = Array.isArray(read)
    ? named(read, given)
    : typeof read === 'object' && read !== null
      ? Object.entries(read)
      : [];
  if (pairs.length === 0 || !pairs.every(([, logit]) => typeof logit === 'number')) {
    throw new SamplescopeError(
      'malformed',
      say`logits must be a list of numbers such as [3, 2.5, 1], or tokens with their numbers such
        as ${example}, got ${quoted(given.logits!)}`,
    );
  }
  if (!Array.isArray(read)) forbidBeside(given, say`logits that name their tokens`, ['tokens']);
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
      say`tokens must be a list of texts such as ${attributes.tokens.example}, got
        ${quoted(given.tokens!)}`,
    );
  }
  if (tokens.length !== logits.length) {
    throw new SamplescopeError(
      'malformed',
      say`tokens must have one text for each of the ${logits.length} logits, got ${tokens.length}`,
    );
  }
  return tokens.map((token: string, i) => [token, logits[i]]);
}

/** A to Z, then A1 and so on. */
const letter = (_: unknown, i: number): string =>
  String.fromCharCode(65 + (i % 26)) + (i < 26 ? '' : String(Math.floor(i / 26)));

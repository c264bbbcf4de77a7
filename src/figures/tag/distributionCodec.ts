import { SamplescopeError, say } from '../../error.js';
import { writeJson } from '../../recipe/writeJson.js';
import type { Asked, WrittenLogits } from '../asked.js';
import { attributes, type Given } from './attributes.js';
import type { Codec } from './codec.js';
import { forbidBeside } from './forbidBeside.js';
import { modelCodec } from './modelCodec.js';
import { quoted, readJson } from './readAttribute.js';

/**
 * Whose distribution it is: that of an author's own logits, or of a model after a prompt.
 *
 * @example
 * (await distributionCodec.read({ logits: '{"a": 1, "b": 2}' }, 'en')).written?.tokens // → ['a', 'b']
 * (await distributionCodec.read({ prompt: 'The coin shows' }, 'en')).model // → 'table'
 */
export const distributionCodec: Codec<Asked> = {
  takes: [...modelCodec.takes, 'logits', 'tokens'],
  defaults: () => ({}),
  async read(given, language) {
    if (given.logits !== undefined) {
      forbidBeside(given, 'logits', modelCodec.takes);
      return { written: ownLogits(given) };
    }
    forbidBeside(given, say`a model`, ['tokens']);
    return modelCodec.read(given, language);
  },
  async write({ written, ...recipe }) {
    if (written === undefined) return modelCodec.write(recipe);
    const logits = Array.from(written.logits);
    // An attribute holds numbers as JSON does, which has no −∞.
    return logits.every(Number.isFinite)
      ? { logits: writeJson(logits), tokens: writeJson(written.tokens) }
      : undefined;
  },
};

function ownLogits(given: Given): WrittenLogits {
  const read = readJson(given, 'logits');
  const pairs: readonly (readonly [string, unknown])[] = Array.isArray(read)
    ? named(read, given)
    : typeof read === 'object' && read !== null
      ? Object.entries(read)
      : [];
  if (pairs.length === 0 || !pairs.every(([, logit]) => typeof logit === 'number')) {
    throw new SamplescopeError(
      'malformed',
      say`logits must be a list of numbers such as [3, 2.5, 1], or tokens with their numbers such
        as ${attributes.logits.example}, got ${quoted(given.logits!)}`,
    );
  }
  if (!Array.isArray(read)) forbidBeside(given, say`logits that name their tokens`, ['tokens']);
  return {
    tokens: pairs.map(([token]) => token),
    logits: Float64Array.from(pairs, ([, logit]) => logit as number),
  };
}

function named(logits: readonly unknown[], given: Given): [string, unknown][] {
  const tokens = readJson(given, 'tokens') ?? logits.map(letter);
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

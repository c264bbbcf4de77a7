import { SamplescopeError, say, shown } from '../../error.js';
import type { Entry } from './entry.js';
import { fromCsv } from './fromCsv.js';
import { fromJson } from './fromJson.js';
import { fromLines } from './fromLines.js';

const formats = { json: fromJson, csv: fromCsv, lines: fromLines } as const;

/** How logits are written down. */
export type LogitsFormat = keyof typeof formats;

/** The names of the formats. */
export const logitsFormats = Object.keys(formats) as readonly LogitsFormat[];

/** Logits that somebody wrote down, in the order of the text. */
export interface WrittenLogits {
  readonly tokens: readonly string[];
  /** Finite or −∞, one per token. */
  readonly logits: readonly number[];
  readonly format: LogitsFormat;
  /** Whether the text calls them log-probabilities. */
  readonly areLogProbabilities: boolean;
}

/**
 * Reads logits from a text.
 *
 * @param name What to call the text in messages: its file's name.
 * @param format Default: JSON if the text begins with [ or {, CSV if its first line has a comma, else
 * one logit a line.
 * @throws SamplescopeError `empty` without finite logits, `malformed` for a token twice, and what the formats
 * throw; each names the line
 */
export function parseLogits(text: string, name: string, format?: LogitsFormat): WrittenLogits {
  const content = text.replace(/^\uFEFF/, '');
  const chosen = format ?? recognize(content);
  const isBlank = content.trim() === '';
  const { entries, areLogProbabilities } = isBlank
    ? { entries: [], areLogProbabilities: false }
    : formats[chosen](content, name);
  if (entries.length === 0) {
    throw new SamplescopeError('empty', say`${name} must have at least one logit in it, got none`);
  }
  checkTokens(entries, name);
  if (entries.every(({ logit }) => logit === -Infinity)) {
    throw new SamplescopeError(
      'empty',
      say`${name}: one logit must be finite, got only -Infinity. Something must be possible.`,
    );
  }
  return {
    tokens: entries.map(({ token }) => token),
    logits: entries.map(({ logit }) => logit),
    format: chosen,
    areLogProbabilities,
  };
}

function recognize(text: string): LogitsFormat {
  const [firstLine] = text.trimStart().split(/\r\n|\n|\r/, 1);
  if (/^[[{]/.test(firstLine!)) return 'json';
  return firstLine!.includes(',') ? 'csv' : 'lines';
}

function checkTokens(entries: readonly Entry[], name: string): void {
  const lines = new Map<string, number>();
  for (const { token, line } of entries) {
    if (token === '') {
      throw new SamplescopeError('empty', say`${name}:${line}: a token must have text, got ""`);
    }
    const first = lines.get(token);
    if (first !== undefined) {
      throw new SamplescopeError(
        'malformed',
        say`${name}:${line}: each token must stand once, but ${shown(token)} already stands on
          line ${first}`,
      );
    }
    lines.set(token, line);
  }
}

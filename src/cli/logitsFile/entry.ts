import { SamplescopeError, say } from '../../error.js';

/** A token, its logit, and the line on which they stand, from 1. */
export interface Entry {
  readonly token: string;
  readonly logit: number;
  readonly line: number;
}

/** What one of the formats holds, before tokens are compared with each other. */
export interface Entries {
  readonly entries: readonly Entry[];
  /** Whether the file calls its numbers log-probabilities; softmax takes those as well. */
  readonly areLogProbabilities: boolean;
}

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * The logit in a text: a decimal number, or −∞ as `-inf`, `-Infinity` or `-∞`.
 *
 * @param place File and line, for the message.
 * @param advice What to say after it where the text is no number. Default: nothing.
 * @throws SamplescopeError `not-a-number`, or `out-of-range` for +∞ and beyond what a double holds
 */
export function readLogit(written: string, place: string, advice = ''): number {
  const text = written.trim();
  if (/^-(inf|infinity|∞)$/i.test(text)) return -Infinity;
  const isInfinity = /^\+?(inf|infinity|∞)$/i.test(text);
  const logit = isInfinity ? Infinity : decimal.test(text) ? Number(text) : NaN;
  if (Number.isFinite(logit)) return logit;
  if (Number.isNaN(logit)) {
    const got = /^[+-]?nan$/i.test(text) ? 'NaN' : text === '' ? 'nothing' : JSON.stringify(text);
    throw new SamplescopeError(
      'not-a-number',
      say`${place}: logit must be a number, got ${got}${advice}`,
    );
  }
  throw new SamplescopeError(
    'out-of-range',
    say`${place}: logit must be finite or -Infinity, got ${text}`,
  );
}

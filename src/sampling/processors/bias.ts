import { SamplescopeError, say, shown } from '../../error.js';
import type { Option } from './option.js';

/** What is added to a logit: a number, or −∞ as text for never, which JSON has no number for. */
export type Bias = number | '-∞' | '-Infinity';

/** Reads a bias. */
export const bias: Option<number, Bias, false> = {
  allowed: 'a number, or "-∞"',
  about: { en: '"-∞" forbids the token', zh: '"-∞" 禁止这个词元' },
  isOptional: false,
  read(name, value) {
    if (value === '-∞' || value === '-Infinity') return -Infinity;
    if (typeof value === 'number' && value < Infinity) return value;
    throw new SamplescopeError(
      'not-a-number',
      say`${name} must be a number, or "-∞" to forbid the token, got ${shown(value)}`,
    );
  },
};

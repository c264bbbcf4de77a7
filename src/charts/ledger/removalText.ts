import { measureNames } from '../../sampling/processors/measureNames.js';
import type { Language } from '../language.js';

/**
 * Why a token was removed, as a ledger says it, in the language of a chart. What is not known there stays
 * as it is.
 *
 * @example
 * removalText('rank 2 > 1', 'zh') // → '名次 2 > 1'
 */
export function removalText(because: string, language: Language): string {
  if (language === 'en') return because;
  const forbids = /^(.+) forbids it$/.exec(because);
  if (forbids !== null) return `${forbids[1]!} 禁止`;
  const [, measure, comparison] = /^(.+?) (\S+ [<≤>≥] \S+)$/.exec(because) ?? [];
  const known = (measureNames as Readonly<Record<string, string>>)[measure ?? ''];
  return known === undefined ? because : `${known} ${comparison!}`;
}

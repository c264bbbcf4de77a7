import type { Language } from '../language.js';

/** The measures of the processors, as their ledgers have them, in Chinese. */
const measures: Readonly<Record<string, string>> = {
  probability: '概率',
  'probability of it and all less likely tokens': '它与所有更不可能的词元的概率之和',
  'probability of all likelier tokens': '所有更可能的词元的概率之和',
  'probability of all more typical tokens': '所有更典型的词元的概率之和',
  'distance of its surprise from the entropy, in nats,': '惊奇度与熵的距离（奈特）',
  'entropy up to it, in nats,': '累计到它的熵（奈特）',
  'surprise in bits': '惊奇度（比特）',
  'rank among the top choices': '在首选词元中的名次',
  rank: '名次',
  logit: 'logit',
};

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
  const known = measure === undefined ? undefined : measures[measure];
  return known === undefined ? because : `${known} ${comparison!}`;
}

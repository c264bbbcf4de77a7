import { pageLanguage } from './language.js';

/** What a stage compares, as ledgers say it in English. */
const inChinese: readonly (readonly [string, string])[] = [
  ['probability of it and all less likely tokens', '它与所有更不可能的词元的概率之和'],
  ['probability of all likelier tokens', '所有更可能的词元的概率之和'],
  ['probability of all more typical tokens', '所有更典型的词元的概率之和'],
  ['distance of its surprise from the entropy, in nats,', '惊奇度与熵之差（奈特）'],
  ['entropy up to it, in nats,', '到它为止的熵（奈特）'],
  ['rank among the top choices', '在首选中的排名'],
  ['surprise in bits', '惊奇度（比特）'],
  ['its probability is 0', '它的概率为 0'],
  ['probability', '概率'],
  ['rank', '排名'],
];

/**
 * The comparison that a token lost, as a ledger has it, in the page's language.
 *
 * @param because Such as "rank 3 > 2" or "allowedTokens forbids it".
 */
export function comparisonText(because: string): string {
  if (pageLanguage === 'en') return because;
  const [measure, chinese] = inChinese.find(([measure]) => because.startsWith(measure)) ?? ['', ''];
  return `${chinese}${because.slice(measure.length)}`.replace(/^(\w+) forbids it$/, '$1 不允许它');
}

import { checkLedgerData, ledgerColumns, removalOf, type LedgerData } from './ledgerData.js';
import type { InEach } from '../language.js';
import { removalText } from './removalText.js';
import type { Table, TableOptions } from '../table/table.js';

interface Words {
  readonly caption: string;
  readonly token: string;
  readonly before: string;
  readonly fate: string;
  readonly stays: string;
  readonly removed: (stage: string, because: string) => string;
}

const words: InEach<Words> = {
  en: {
    caption: 'Every token on its way through the stages',
    token: 'token',
    before: 'before',
    fate: 'what became of it',
    stays: 'stays',
    removed: (stage, because) => `${stage}: ${because}`,
  },
  zh: {
    caption: '每个词元经过各阶段的情况',
    token: '词元',
    before: '之前',
    fate: '结果',
    stays: '保留',
    removed: (stage, because) => `${stage}：${because}`,
  },
};

/**
 * The data of the chart: every token, the likeliest first, with its probability after each stage and
 * what became of it.
 *
 * @throws SamplescopeError as `ledgerChart` does
 * @example
 * const removed = [{ token: 0, probability: 0.4, because: 'rank 2 > 1' }];
 * const ledger = { tokensIn: 2, tokensOut: 1, massRemoved: 0.4, removed };
 * const stages = [{ name: 'topK', probabilities: [0, 1], ledger }];
 * ledgerTable({ tokens: ['a', 'b'], before: [0.4, 0.6], stages }).rows // → [['b', 0.6, 1, 'stays'], ['a', 0.4, 0, '1 topK: rank 2 > 1']]
 */
export function ledgerTable(data: LedgerData, { language = 'en' }: TableOptions = {}): Table {
  const of = words[language];
  checkLedgerData(data);
  const columns = ledgerColumns(data);
  const names = columns.map(({ name }, i) => (i === 0 ? of.before : `${i} ${name}`));
  const fate = (token: number) => {
    const removal = removalOf(columns, token);
    if (removal === undefined) return of.stays;
    return of.removed(names[removal.column]!, removalText(removal.because, language));
  };
  return {
    caption: of.caption,
    columns: [of.token, ...names, of.fate],
    rows: Array.from(data.tokens, (text, token) => ({ text, token }))
      .sort((a, b) => data.before[b.token]! - data.before[a.token]!)
      .map(({ text, token }) => [
        text,
        ...columns.map(({ probabilities }) => probabilities[token]!),
        fate(token),
      ]),
  };
}

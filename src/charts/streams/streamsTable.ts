import { checkStreams, landed, type StreamsData } from './streamsData.js';
import type { InEach } from '../language.js';
import type { Table, TableOptions } from '../table/table.js';

interface Words {
  readonly caption: (seed: string) => string;
  readonly columns: readonly string[];
  readonly token: string;
}

const words: InEach<Words> = {
  en: {
    caption: (seed) => `The first numbers of each stream for the seed ${seed}`,
    columns: ['stream', 'place', 'number'],
    token: 'token',
  },
  zh: {
    caption: (seed) => `种子为 ${seed} 时各随机数流最前面的数`,
    columns: ['随机数流', '第几个', '数'],
    token: '词元',
  },
};

/**
 * The data of the chart: every number of every stream, in order, with its token if there are tokens.
 *
 * @throws SamplescopeError as `checkStreams` does
 * @example
 * const streams = [{ name: 'python', numbers: [0.6394, 0.025] }];
 * streamsTable({ seed: '42', streams }).rows // → [['python', 1, 0.6394], ['python', 2, 0.025]]
 */
export function streamsTable(data: StreamsData, { language = 'en' }: TableOptions = {}): Table {
  checkStreams(data);
  const { seed, streams, landing } = data;
  const { caption, columns, token } = words[language];
  return {
    caption: caption(seed),
    columns: [...columns, ...(landing ? [token] : [])],
    rows: streams.flatMap(({ name, numbers }) => {
      const tokens = landing && landed(landing, numbers);
      return Array.from(numbers, (number, i) => [
        name,
        i + 1,
        number,
        ...(tokens ? [tokens[i]!] : []),
      ]);
    }),
  };
}

import { checkStreams, landed, type StreamsData } from './streamsData.js';
import type { Table } from './table.js';

/**
 * The data of the chart: every number of every stream, in order, with its token if there are tokens.
 *
 * @throws SamplescopeError as `checkStreams` does
 * @example
 * const streams = [{ name: 'python', numbers: [0.6394, 0.025] }];
 * streamsTable({ seed: '42', streams }).rows // → [['python', 1, 0.6394], ['python', 2, 0.025]]
 */
export function streamsTable(data: StreamsData): Table {
  checkStreams(data);
  const { seed, streams, landing } = data;
  return {
    caption: `The first numbers of each stream for the seed ${seed}`,
    columns: ['stream', 'place', 'number', ...(landing ? ['token'] : [])],
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

import type { Sample } from '../experiment/sample.js';
import type { ChartOptions, Language, Table, TableOptions } from '../charts/index.js';

/** How a chart's data are made: in which language they speak, and what is told of work that takes a while. */
export interface How {
  /** Default English. */
  readonly language?: Language;
  /** Stops the work. Default: nobody does. */
  readonly signal?: { readonly aborted: boolean };
  /** Hears how far it is, in [0, 1]. Default: nobody does. */
  readonly report?: (share: number) => void;
}

/**
 * A kind of figure. Of its source, plain data that say what a chart stands for, the chart's data are worked out
 * here and nowhere else: a page, a tag, `--svg` and a file of the data all have them from `dataOf`.
 */
export interface Figure<Source, Data> {
  /** @throws SamplescopeError what the model, a processor or a draw throws, and for a source that makes no chart */
  readonly dataOf: (source: Source, how?: How) => Promise<Data>;
  /** The data of draws that are made already. Default: its source is no draws from one distribution. */
  readonly ofSample?: (sample: Sample) => Data;
  readonly chart: (data: Data, options: ChartOptions) => SVGSVGElement;
  readonly table: (data: Data, options: TableOptions) => Table;
}

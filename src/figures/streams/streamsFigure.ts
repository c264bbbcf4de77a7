import {
  streamsChart,
  streamsTable,
  type StreamsData,
  type StreamTape,
} from '../../charts/index.js';
import { SamplescopeError } from '../../error.js';
import { entryOf, openStream, type StreamName } from '../../random/index.js';
import { openAsked, stepAfter, type Asked } from '../asked.js';
import type { Figure } from '../figure.js';
import { possibleTokens } from '../possibleTokens.js';

/** The first numbers of some streams for one seed, and the tokens that they draw. */
export interface StreamsSource {
  readonly chart: 'streams';
  readonly seed: string;
  readonly count: number;
  /** A stream that refuses the seed has no numbers: the others have theirs nevertheless. */
  readonly streams: readonly StreamName[];
  /** What gives the distribution whose tokens the numbers fall on. Default: they fall on the line. */
  readonly landing?: Asked | undefined;
}

/** The tapes of several streams. */
export const streamsFigure: Figure<StreamsSource, StreamsData> = {
  dataOf: async ({ seed, count, streams, landing }) => ({
    seed,
    streams: streams.map((name) => tapeOf(name, seed, count)),
    ...(landing && { landing: await landingOf(landing) }),
  }),
  chart: streamsChart,
  table: streamsTable,
};

async function landingOf(landing: Asked) {
  const asked = await openAsked(landing);
  const { logits, probabilities } = stepAfter(asked, 0);
  const possible = possibleTokens(logits);
  return {
    // There is little room for a token in a tape, and none for the space before it.
    tokens: possible.map((id) => asked.model.vocabulary[id]!.trim()),
    probabilities: possible.map((id) => probabilities[id]!),
  };
}

/** The numbers of a framework's plain call, the first of its draws. */
const tapeOf = (name: StreamName, seed: string, count: number): StreamTape => ({
  name,
  numbers: takesSeed(name, seed)
    ? (entryOf(name).draws[0]!.draw(seed, count).values as number[])
    : [],
});

/** Whether a stream takes a seed: each framework has its own rule. */
export function takesSeed(name: StreamName, seed: string): boolean {
  try {
    openStream(name, seed);
    return true;
  } catch (error) {
    if (!(error instanceof SamplescopeError)) throw error;
    return false;
  }
}

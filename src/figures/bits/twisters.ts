import { lookUp } from '../../error.js';
import type { ListedStreamName } from '../../random/index.js';

/** A framework whose numbers come out of a Mersenne Twister. */
export interface Twister {
  readonly label: string;
  /** What a reader types. */
  readonly call: string;
  readonly stream: ListedStreamName;
  /** How the seed becomes the generator's memory. */
  readonly seeding: 'number' | 'list';
  /** Which bits of its words become the number, lowest 0. */
  readonly taken: readonly { readonly from: number; readonly to: number }[];
}

const upper = [
  { from: 5, to: 31 },
  { from: 6, to: 31 },
];

/** Four first numbers out of one generator. */
export const twisters = {
  torch: {
    label: 'PyTorch',
    call: 'torch.rand(1)',
    stream: 'torch-cpu',
    seeding: 'number',
    taken: [{ from: 0, to: 23 }],
  },
  numpy: {
    label: 'numpy',
    call: 'np.random.rand()',
    stream: 'numpy-legacy',
    seeding: 'number',
    taken: upper,
  },
  cpp: {
    label: 'C++',
    call: 'uniform_real_distribution',
    stream: 'cpp',
    seeding: 'number',
    taken: [
      { from: 0, to: 31 },
      { from: 0, to: 31 },
    ],
  },
  python: {
    label: 'Python',
    call: 'random.random()',
    stream: 'python',
    seeding: 'list',
    taken: upper,
  },
} as const satisfies Record<string, Twister>;

/** The short name of a framework whose numbers come out of a Mersenne Twister. */
export type TwisterName = keyof typeof twisters;

/**
 * The framework whose stream it is.
 *
 * @throws SamplescopeError `unknown-name` for a stream of another generator
 */
export function twisterOf(stream: string): Twister {
  const byStream = Object.fromEntries(
    Object.values(twisters).map((twister): [string, Twister] => [twister.stream, twister]),
  );
  lookUp('stream', byStream, stream);
  return byStream[stream]!;
}

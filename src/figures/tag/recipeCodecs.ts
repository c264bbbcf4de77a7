import type { PartialRecipe } from '../../recipe/recipe.js';
import type { ProcessorSpec } from '../../sampling/processors/processors.js';
import type { Asked } from '../asked.js';
import type { Draws } from '../draws.js';
import { temperatureChain } from './chainCodec.js';
import { mappedCodec, objectCodec, type Codec } from './codec.js';
import { distributionCodec } from './distributionCodec.js';
import { modelCodec } from './modelCodec.js';
import { numberCodec, streamCodec, textCodec, type NumberOptions } from './plainCodecs.js';

/** What a recipe has where it says nothing. */
const plain = {
  processors: [{ temperature: 1 }],
  seed: '42',
  stream: 'seedrandom',
  maxTokens: 1,
} as const;
const random = {
  seed: textCodec<string>('seed', plain.seed),
  stream: streamCodec(plain.stream),
};

/** Seed and stream; undefined for draws that do not take one number for a token. */
function randomIn({
  seed = plain.seed,
  stream = plain.stream,
  draw = 'inverseCdf',
}: PartialRecipe) {
  return draw === 'inverseCdf' ? { seed, stream } : undefined;
}

/** A distribution under a chain; what is drawn plays no part. */
export const atChain = (chain: Codec<readonly ProcessorSpec[]>): Codec<Asked> =>
  mappedCodec(
    objectCodec({ asked: distributionCodec, processors: chain }),
    ({ asked, processors }) => ({ ...asked, processors }),
    (asked) => ({ asked, processors: asked.processors ?? plain.processors }),
  );

/** A distribution at a temperature. */
export const atOneTemperature = atChain(temperatureChain);

const drawing: Codec<Asked> = mappedCodec(
  objectCodec({ asked: atOneTemperature, ...random }),
  ({ asked, ...random }) => ({ ...asked, ...random }),
  (asked) => {
    const random = randomIn(asked);
    return random && { asked, ...random };
  },
);

/**
 * Draws from a distribution at a temperature.
 *
 * @param draws How many there may be, and how many there are where nothing is said.
 */
export const drawsCodec = (draws: NumberOptions): Codec<Draws> =>
  mappedCodec(
    objectCodec({ recipe: drawing, count: numberCodec('draws', draws) }),
    (source): Draws => source,
    // What others take from the stream first has no attribute.
    ({ skip = 0, recipe, count }) => (skip === 0 ? { recipe, count } : undefined),
  );

const maxTokensCodec = numberCodec('max-tokens', {
  fallback: ({ model }) => (model === 'chameleon' ? 60 : 6),
  ...{ low: 1, high: 200, whole: true },
});

/** Answers of a model under a chain. */
export const answering = (chain: Codec<readonly ProcessorSpec[]>): Codec<PartialRecipe> =>
  mappedCodec(
    objectCodec({ asked: modelCodec, processors: chain, ...random, maxTokens: maxTokensCodec }),
    ({ asked, ...others }) => ({ ...asked, ...others }),
    (asked) => {
      const { processors = plain.processors, maxTokens = plain.maxTokens } = asked;
      const random = randomIn(asked);
      return random && { asked, processors, ...random, maxTokens };
    },
  );

/** How many answers. */
export const runsCodec = (fallback: number): Codec<number> =>
  numberCodec('runs', { fallback, low: 1, high: 10_000, whole: true });

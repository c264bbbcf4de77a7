import type { TransformerConfig } from './config.js';
import type { Kernels } from './kernels.js';

/**
 * The keys and values of the positions that have been worked out, so that a next token costs one position
 * and not all of them.
 */
export interface KeyValueCache {
  /** The tokens that the first `length` positions were worked out for. */
  readonly tokens: Int32Array;
  /** What they were worked out by. */
  readonly kernels: (Kernels | undefined)[];
  length: number;
  /** `[layer, position, width]`. */
  readonly keys: Float64Array;
  /** `[layer, width, position]`, so that a sum over positions runs along a row. */
  readonly values: Float64Array;
  /** When it was last used. */
  used: number;
}

function createCache({ context, layers, width }: TransformerConfig): KeyValueCache {
  return {
    tokens: new Int32Array(context),
    kernels: new Array<Kernels | undefined>(context).fill(undefined),
    length: 0,
    keys: new Float64Array(layers * context * width),
    values: new Float64Array(layers * context * width),
    used: 0,
  };
}

/** As many as the contexts that guidance works on in turn, and one to keep the prompt. */
const CACHES = 4;

/**
 * A cache for a context, filled as far as it can be from contexts that were seen before.
 *
 * A context that goes on where a cache ends gets that cache. Any other takes the one that was not used for
 * longest, and what it shares with another is copied: so neither guidance, which asks about three contexts
 * in turn, nor a thousand answers to one prompt work out a position twice.
 *
 * The last position is never taken from a cache, because its logits are not kept.
 *
 * @example
 * const shape = { vocabulary: 9, width: 8, layers: 1, heads: 2, hidden: 8, context: 16, reach: 2 };
 * const cacheFor = createCaches({ ...shape, rotaryBase: 100, epsilon: 1e-6 });
 * cacheFor([1, 2, 3], () => undefined).length // → 0
 */
export function createCaches(
  config: TransformerConfig,
): (context: readonly number[], kernelsAt: KernelsAt) => KeyValueCache {
  const caches: KeyValueCache[] = [];
  let now = 0;
  return (context, kernelsAt) => {
    let best: KeyValueCache | undefined;
    let shared = 0;
    for (const cache of caches) {
      const length = sharedLength(cache, context, kernelsAt);
      if (length > shared) [best, shared] = [cache, length];
    }
    if (best === undefined || shared < best.length) {
      const target =
        caches.length < CACHES
          ? createCache(config)
          : caches.reduce((a, b) => (b.used < a.used ? b : a));
      if (caches.length < CACHES) caches.push(target);
      if (best !== undefined && best !== target) copyPositions(best, target, shared, config);
      target.length = shared;
      best = target;
    }
    best.used = ++now;
    return best;
  };
}

/** By which kernels a position is to be worked out. */
type KernelsAt = (position: number) => Kernels | undefined;

/** How many positions of a cache serve this context; never its last one. */
function sharedLength(
  { tokens, kernels, length }: KeyValueCache,
  context: readonly number[],
  kernelsAt: KernelsAt,
): number {
  const most = Math.min(length, context.length - 1);
  let at = 0;
  while (at < most && tokens[at] === context[at] && kernels[at] === kernelsAt(at)) at++;
  return at;
}

/**
 * Puts one position's keys and values into a cache, or (without any) takes them out of it.
 *
 * @param at The position.
 * @param kept One after another: the keys of every layer, then the values.
 */
export function movePosition(
  cache: KeyValueCache,
  at: number,
  { context, layers, width }: TransformerConfig,
  kept?: Float64Array,
): Float64Array {
  const { keys, values } = cache;
  const moved = kept ?? new Float64Array(2 * layers * width);
  for (let layer = 0; layer < layers; layer++) {
    const start = layer * context * width;
    const row = start + at * width;
    const [own, other] = [layer * width, (layers + layer) * width];
    for (let i = 0; i < width; i++) {
      if (kept === undefined) {
        moved[own + i] = keys[row + i]!;
        moved[other + i] = values[start + i * context + at]!;
      } else {
        keys[row + i] = kept[own + i]!;
        values[start + i * context + at] = kept[other + i]!;
      }
    }
  }
  return moved;
}

function copyPositions(
  from: KeyValueCache,
  to: KeyValueCache,
  length: number,
  { context, layers, width }: TransformerConfig,
): void {
  to.tokens.set(from.tokens.subarray(0, length));
  for (let i = 0; i < length; i++) to.kernels[i] = from.kernels[i];
  for (let layer = 0; layer < layers; layer++) {
    const start = layer * context * width;
    to.keys.set(from.keys.subarray(start, start + length * width), start);
    for (let row = start; row < start + context * width; row += context) {
      for (let i = row; i < row + length; i++) to.values[i] = from.values[i]!;
    }
  }
}

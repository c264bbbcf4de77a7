import { movePosition, type KeyValueCache } from './cache.js';
import type { TransformerConfig } from './config.js';
import type { Kernels } from './kernels.js';

/** A position that was worked out, after those before it: for one token, by one plan. */
interface Known {
  /** Its keys and values, see `movePosition`. */
  readonly kept: Float64Array;
  /** Those after it, where they were asked for. */
  logits: Float32Array | Float64Array | undefined;
  readonly next: Map<Kernels, Map<number, Known>>;
}

/** What requests have worked out at one server. */
export interface SharedWork {
  /** The way of one request, whose positions are worked out by these kernels. */
  way(kernelsAt: (position: number) => Kernels): Way;
}

/** What is known of the contexts of one request. They may grow, or be others. */
interface Way {
  /** The logits of a context that somebody has asked for by the same plans. */
  logits(context: readonly number[]): Float32Array | Float64Array | undefined;
  /** Puts what is known into a cache for the context that was asked for last; but for its last position. */
  restore(cache: KeyValueCache): void;
  /** Remembers what a cache holds beyond that, and these logits. */
  remember(cache: KeyValueCache, logits: Float32Array | Float64Array): void;
}

/** So many bytes are remembered; what comes after that is worked out anew each time. */
const mostBytes = 100_000_000;

/**
 * A memory for many requests: what a position was worked out to depends on the tokens and the plans up to it and on
 * nothing else, so that requests with the same beginning and in the same company work it out once. A thousand
 * requests take a third of the steps.
 *
 * @example
 * const shape = { vocabulary: 9, width: 8, layers: 1, heads: 2, hidden: 8, context: 16, reach: 2 };
 * const memory = createMemory({ ...shape, rotaryBase: 100, epsilon: 1e-6 });
 * memory.way(() => undefined).logits([1, 2]) // → undefined
 */
export function createMemory(config: TransformerConfig): SharedWork {
  const { layers, width, vocabulary, context: longest } = config;
  const start: Known['next'] = new Map();
  let room = mostBytes / (500 + 8 * (2 * layers * width + vocabulary));
  return {
    way(kernelsAt) {
      const tokens = new Int32Array(longest);
      const known: Known[] = [];
      let asked: readonly number[] = [];

      const nextOf = (at: number) => (at === 0 ? start : known[at - 1]!.next);

      function follow(context: readonly number[]): void {
        let at = 0;
        while (at < known.length && at < context.length && tokens[at] === context[at]) at++;
        known.length = at;
        for (; at < context.length; at++) {
          const found = nextOf(at).get(kernelsAt(at))?.get(context[at]!);
          if (found === undefined) break;
          tokens[at] = context[at]!;
          known.push(found);
        }
        asked = context;
      }

      return {
        logits(context) {
          follow(context);
          return known.length === context.length ? known.at(-1)?.logits?.slice() : undefined;
        },
        restore(cache) {
          const most = Math.min(known.length, asked.length - 1);
          while (cache.length < most) {
            const at = cache.length;
            movePosition(cache, at, config, known[at]!.kept);
            cache.tokens[at] = tokens[at]!;
            cache.kernels[at] = kernelsAt(at);
            cache.length = at + 1;
          }
        },
        remember(cache, logits) {
          while (known.length < asked.length && room >= 1) {
            const at = known.length;
            const found: Known = {
              kept: movePosition(cache, at, config),
              logits: undefined,
              next: new Map(),
            };
            const next = nextOf(at);
            const byToken = next.get(kernelsAt(at)) ?? new Map<number, Known>();
            next.set(kernelsAt(at), byToken.set(asked[at]!, found));
            tokens[at] = asked[at]!;
            known.push(found);
            room--;
          }
          if (known.length === asked.length) known.at(-1)!.logits = logits.slice();
        },
      };
    },
  };
}

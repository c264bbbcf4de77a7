import { SamplescopeError, say } from '../../../error.js';
import type { Model } from '../../model.js';
import type { Tokenizer } from '../../tokenizer.js';
import { tokenText } from '../../vocabulary.js';
import { formatsFor, planFor, type Call } from './backends.js';
import { createCaches } from './cache.js';
import type { TransformerConfig } from './config.js';
import { createForward, type See } from './forward.js';
import { createKernels, type Kernels } from './kernels.js';
import { createMemory, type SharedWork } from './memory.js';
import { formatNamed } from './formatNamed.js';
import { checkOrder, referencePlan, type Formats, type Plan } from './plan.js';
import { checkWeights, type TransformerWeights } from './weights.js';

/** How a transformer is named, read and computed. */
interface TransformerOptions {
  /** Default: `transformer`. */
  readonly name?: string;
  /** How texts become tokens. Its vocabulary is the model's. */
  readonly tokenizer: Tokenizer;
  /** One plan for all calls. Default: the reference, one term after another in float32. */
  readonly plan?: Partial<Plan>;
}

/**
 * A transformer as a model: a context goes in, logits come out, by attention over its weights.
 *
 * Pure: the same context gives the same bits, whatever was asked before, because a position that is kept
 * in the cache holds the numbers that it would be worked out to again. Logits are float32; in the format
 * `float64` they are doubles.
 *
 * @throws SamplescopeError `malformed` where weights, shape and vocabulary do not fit together; what `checkOrder` and
 * `formatNamed` throw. `logits` throws `empty` for an empty context, and `out-of-range` for one that is too long or has
 * a token outside the vocabulary, and where a number becomes too large for its format
 * @example
 * const tokenizer = { vocabulary: ['a', 'b'], tokenize: () => [0], detokenize: () => 'a' };
 * const sizes = { vocabulary: 2, width: 2, layers: 1, heads: 1, hidden: 1, context: 4, reach: 0 };
 * const weights = { config: { ...sizes, rotaryBase: 100, epsilon: 1e-6 }, values: new Float64Array(44).fill(0.5) };
 * createTransformer(weights, { tokenizer }).logits([0, 1]).length // → 2
 */
export function createTransformer(
  weights: TransformerWeights,
  { name = 'transformer', tokenizer, plan }: TransformerOptions,
): Model {
  const { config } = checkWeights(weights);
  const { vocabulary, tokenize, detokenize } = tokenizer;
  if (vocabulary.length !== config.vocabulary) {
    throw new SamplescopeError(
      'malformed',
      say`weights must be for the tokenizer's ${vocabulary.length} tokens, got
        ${config.vocabulary}`,
    );
  }
  const { orders, formats } = { ...referencePlan, ...plan };
  checkPlan({ orders, formats }, config);
  const computer = createComputer(weights, formats, vocabulary);
  const kernels = createKernels(formats)(orders);
  const text = { name, vocabulary, tokenize, detokenize };
  return {
    ...text,
    ...computer(() => kernels),
    computedBy(backend) {
      const formats = formatsFor(backend);
      const memory = createMemory(config);
      const computer = createComputer(weights, formats, vocabulary, memory);
      const kernelsOf = createKernels(formats);
      const planned = remembered(({ rows, sequences, chunk }: Call, length: number) => ({
        key: `${rows} ${sequences} ${chunk} ${length}`,
        make: () => kernelsOf(planFor(backend, { rows, sequences, chunk, length }, config).orders),
      }));
      return (schedule) => {
        const last = schedule.length - 1;
        const at = Array.from({ length: config.context }, (_, position) =>
          planned(schedule[Math.min(position, last)]!, position + 1),
        );
        return { ...text, ...computer((position) => at[position]!) };
      };
    },
  };
}

/** Makes what a key stands for once. */
function remembered<Args extends unknown[], Made>(
  of: (...args: Args) => { key: string; make: () => Made },
): (...args: Args) => Made {
  const known = new Map<string, Made>();
  return (...args) => {
    const { key, make } = of(...args);
    if (!known.has(key)) known.set(key, make());
    return known.get(key)!;
  };
}

function checkPlan({ orders, formats }: Plan, { width, heads, hidden }: TransformerConfig): void {
  const terms = { norm: width / heads, keys: width / heads, downProj: hidden, values: Infinity };
  for (const [operation, order] of Object.entries(orders)) {
    checkOrder(order, (terms as Partial<Record<string, number>>)[operation] ?? width);
  }
  for (const format of Object.values(formats)) formatNamed(format as Formats['logits']);
}

/**
 * A model's logits by the kernels that are chosen for each position. All that come of one share what they remember: in
 * the caches of a few contexts, and, where there will be many requests, in a memory.
 */
function createComputer(
  weights: TransformerWeights,
  formats: Formats,
  vocabulary: readonly string[],
  memory?: SharedWork,
): (kernelsAt: (position: number) => Kernels) => Pick<Model, 'logits' | 'inspect'> {
  const { config } = weights;
  const forward = createForward(weights, formats);
  const cacheFor = createCaches(config);
  const createLogits = () =>
    formats.logits === 'float64'
      ? new Float64Array(config.vocabulary)
      : new Float32Array(config.vocabulary);
  return (kernelsAt) => {
    const way = memory?.way(kernelsAt);
    /** Every tensor, from the first position on: what was remembered cannot be seen. */
    const inspect = (context: readonly number[], see: See) => {
      checkContext(context, config.context, vocabulary);
      const cache = cacheFor([], kernelsAt);
      cache.length = 0;
      for (const token of context) forward.step(cache, token, kernelsAt(cache.length), see);
      forward.readLogits(createLogits(), kernelsAt(context.length - 1), see);
    };
    return {
      logits: (context) => {
        checkContext(context, config.context, vocabulary);
        const known = way?.logits(context);
        if (known !== undefined) return known;
        const cache = cacheFor(context, kernelsAt);
        way?.restore(cache);
        const logits = createLogits();
        let finite = true;
        while (finite && cache.length < context.length) {
          finite = forward.step(cache, context[cache.length]!, kernelsAt(cache.length));
        }
        finite = finite && forward.readLogits(logits, kernelsAt(context.length - 1));
        if (!finite) {
          cache.length = 0;
          inspect(context, refuseOverflow(formats));
        }
        way?.remember(cache, logits);
        return logits;
      },
      inspect,
    };
  };
}

/** Looks on until a number is not finite, and says where that was. */
const refuseOverflow =
  ({ activations, logits }: Formats): See =>
  ({ position, layer, operation, values }) => {
    const wrong = values.find((value) => !Number.isFinite(value));
    if (wrong === undefined) return;
    const { name, largest } = formatNamed(operation === 'lmHead' ? logits : activations);
    throw new SamplescopeError(
      'out-of-range',
      say`numbers must stay within ±${largest}, which ${name} has, got ${wrong} in ${operation} of layer
        ${layer === undefined ? '–' : layer + 1}, at position ${position + 1}. Take a format with more range, such
        as bfloat16`,
    );
  };

function checkContext(context: readonly number[], most: number, vocabulary: readonly string[]) {
  if (context.length === 0) {
    throw new SamplescopeError(
      'empty',
      say`the context must have at least one token, got none. Begin with the token that begins a
        document.`,
    );
  }
  if (context.length > most) {
    throw new SamplescopeError(
      'out-of-range',
      say`the context must have at most ${most} tokens, got ${context.length}: a context that is
        too long. Shorten the prompt, or ask for fewer tokens.`,
    );
  }
  for (const id of context) tokenText(vocabulary, id);
}

import type { Tensor } from '../model/chameleon/transformer/forward.js';
import { formatsFor } from '../model/chameleon/transformer/backends.js';
import { formatNamed } from '../model/chameleon/transformer/formatNamed.js';
import { formatsOf } from '../model/chameleon/transformer/plan.js';
import type { Model } from '../model/model.js';
import type { PartialRecipe, Recipe } from '../recipe/recipe.js';
import { runWithModel, type RunWithModel, type Trace } from './run.js';

/** What two runs drew at the step at which their tokens parted. */
export interface Fork {
  /** From 0. */
  readonly step: number;
  /** The text of the token that each drew; undefined where one had ended. */
  readonly tokens: readonly [string | undefined, string | undefined];
  /** Each run's logits of these two tokens; undefined where one had ended. */
  readonly logits?: readonly [readonly [number, number], readonly [number, number]];
  /** How far apart the two logits were in each run, in steps of their format. */
  readonly margins?: readonly [number, number];
}

/** The first operation whose bits differ in two runs of one text. */
export interface FirstDifference extends Omit<Tensor, 'values'> {
  /** How many of its numbers differ. */
  readonly differing: number;
  readonly size: number;
  /** The largest difference, in units of the last place of its format. */
  readonly ulps: number;
}

/** Where two runs parted. Plain data. */
export interface Parting {
  /** Whether they drew the same tokens. */
  readonly sameTokens: boolean;
  /** Whether all logits were the same, to the bit, as far as the texts are. */
  readonly sameBits: boolean;
  readonly fork: Fork | undefined;
  /** Undefined where no bit differs, where prompts do, and for a model that cannot be looked into. */
  readonly difference: FirstDifference | undefined;
}

/**
 * Where two runs parted: in which token; and, of one text, in which operation their bits did.
 *
 * @param options `model`: a model of one's own, as in `run`.
 * @throws SamplescopeError what `run` throws
 * @example
 * const recipe = { processors: [{ temperature: 0 }], maxTokens: 2 };
 * (await compare(recipe, { ...recipe, seed: '7' })).sameTokens // → true
 */
export async function compare(
  a: PartialRecipe,
  b: PartialRecipe,
  { model }: { readonly model?: Model | undefined } = {},
): Promise<Parting> {
  const [one, other] = await Promise.all([runWithModel(a, { model }), runWithModel(b, { model })]);
  return partingOf(one, other);
}

/** Where two runs parted that are there already: see `compare`. */
export function partingOf(one: RunWithModel, other: RunWithModel): Parting {
  const fork = forkOf(one.trace, other.trace);
  const [first, second] = [one.trace.steps, other.trace.steps];
  const together = Math.min(first.length, second.length, (fork?.step ?? Infinity) + 1);
  const wrong = first
    .slice(0, together)
    .findIndex(({ logits }, step) => firstUnequal(logits, second[step]!.logits) >= 0);
  return {
    sameTokens: fork === undefined,
    sameBits: wrong < 0,
    fork,
    difference: wrong < 0 ? undefined : firstDifference(one, other, wrong),
  };
}

function forkOf(a: Trace, b: Trace): Fork | undefined {
  const longest = Math.max(a.steps.length, b.steps.length);
  for (let step = 0; step < longest; step++) {
    const [one, other] = [a.steps[step], b.steps[step]];
    if (one?.token === other?.token) continue;
    const tokens = [one && a.vocabulary[one.token], other && b.vocabulary[other.token]] as const;
    if (one === undefined || other === undefined) return { step, tokens };
    const pair = [one.token, other.token];
    const logits = [one, other].map((side) => pair.map((token) => side.logits[token]!));
    const recipes = [a.recipe, b.recipe];
    const margins = logits.map(([x, y], side) => {
      const { spacing } = formatNamed(formatsIn(recipes[side]!).logits);
      return Math.abs(x! - y!) / spacing(Math.max(x!, y!));
    });
    return { step, tokens, logits, margins } as unknown as Fork;
  }
  return undefined;
}

const formatsIn = ({ backend }: Recipe) =>
  backend === undefined ? formatsOf('float32') : formatsFor(backend);

/** The first place at which two lists differ; −1 where they are the same. */
function firstUnequal(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return 0;
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return i;
  return -1;
}

function firstDifference(
  a: RunWithModel,
  b: RunWithModel,
  step: number,
): FirstDifference | undefined {
  const context = a.trace.steps[step]!.context;
  if (firstUnequal(context, b.trace.steps[step]!.context) >= 0) return undefined;
  if (a.model.inspect === undefined || b.model.inspect === undefined) return undefined;
  const seen: Float64Array[] = [];
  a.model.inspect(context, ({ values }) => void seen.push(values.slice()));
  let next = 0;
  let found: FirstDifference | undefined;
  b.model.inspect(context, ({ values, ...where }) => {
    const before = seen[next++]!;
    if (found !== undefined || firstUnequal(before, values) < 0) return;
    const { logits, activations } = formatsIn(a.trace.recipe);
    const { spacing } = formatNamed(where.operation === 'lmHead' ? logits : activations);
    const off = Array.from(values, (value, i) =>
      Object.is(value, before[i]) ? 0 : Math.abs(value - before[i]!) / spacing(value),
    );
    const differing = values.filter((value, i) => !Object.is(value, before[i])).length;
    found = { ...where, differing, size: values.length, ulps: Math.max(...off) };
  });
  return found;
}

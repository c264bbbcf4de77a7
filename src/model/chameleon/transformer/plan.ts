import { checkName, SamplescopeError, say, shown } from '../../../error.js';

/** The operations of a transformer that add up many numbers, in the order of a layer; `lmHead` comes after the last. */
export const operations = [
  'norm',
  'qkv',
  'keys',
  'values',
  'oProj',
  'gateUp',
  'downProj',
  'lmHead',
] as const;

/** Such an operation: `keys` are the products of a query and the keys, `values` the sums over the positions. */
export type Operation = (typeof operations)[number];

/**
 * In which order the terms of a sum are added:
 *
 * - `sequential`: one after another, from the first
 * - `tree`: neighbours first, an aligned binary tree, see `alignedTreeSum`
 * - `{ splits: n }`: cut into n parts as equal as can be (the first ones longer by one), each summed one after
 *   another, then the n sums likewise: split-K on a GPU
 * - `{ size: n }`: the same in parts of n terms, however many there are; only the last is shorter
 * - `{ devices: n, reduce, each }`: n devices have a part each, sum it in the order `each`, and add up what they have
 *   in a ring, which begins at another device for each nth of the rows, or in an aligned tree
 */
export type SumOrder = 'sequential' | 'tree' | Splits | Size | Devices;

interface Splits {
  readonly splits: number;
}
interface Size {
  readonly size: number;
}
interface Devices {
  readonly devices: number;
  readonly reduce: AllReduce;
  readonly each: Exclude<SumOrder, Devices>;
}

/** How devices add up what each has a part of. */
export type AllReduce = (typeof allReduces)[number];

/** All of them. */
export const allReduces = ['ring', 'tree'] as const;

/** The order of the sums of every operation. */
export type Orders = Readonly<Record<Operation, SumOrder>>;

/** The number formats that a transformer can be run in. */
export const planFormats = [
  'float32',
  'float64',
  'bfloat16',
  'float16',
  'float8_e4m3fn',
  'float8_e5m2',
] as const;

/** The name of such a format. */
export type PlanFormat = (typeof planFormats)[number];

/** In which format every kind of number is. */
export interface Formats {
  /** The weights, as they are stored. */
  readonly storage: PlanFormat;
  /** What an operation gives to the next. */
  readonly activations: PlanFormat;
  /** Products and running sums, inside an operation. */
  readonly accumulation: PlanFormat;
  /** The part of a matrix product that a block or a device hands to another. */
  readonly handOver: PlanFormat;
  readonly logits: PlanFormat;
  /** Keys and values of the positions before. */
  readonly cache: PlanFormat;
}

/** How a transformer is computed: in which order every sum is added, and in which format every number is. */
export interface Plan {
  readonly orders: Orders;
  readonly formats: Formats;
}

/**
 * The same order for all operations.
 *
 * @example
 * ordersOf('tree').qkv // → 'tree'
 */
export function ordersOf(order: SumOrder): Orders {
  return Object.fromEntries(operations.map((operation) => [operation, order])) as Orders;
}

/**
 * The formats of a model that is run in one: sums of numbers of 16 bits and fewer are kept in float32 until they are
 * done, as graphics processors keep them, but their parts are handed over in the format.
 *
 * @throws SamplescopeError `unknown-name`
 * @example
 * formatsOf('bfloat16').accumulation // → 'float32'
 */
export function formatsOf(format: PlanFormat): Formats {
  checkName('format', planFormats, format);
  const isWide = format === 'float32' || format === 'float64';
  return {
    storage: format,
    activations: format,
    accumulation: isWide ? format : 'float32',
    handOver: format,
    logits: format,
    cache: format,
  };
}

/** One after another, in float32: the plan whose bits the shipped model promises. */
export const referencePlan: Plan = {
  orders: ordersOf('sequential'),
  formats: formatsOf('float32'),
};

/**
 * The same order, when it is one for sums of so many terms at least.
 *
 * @throws SamplescopeError `unknown-name`, or `out-of-range` for parts that are none, or more than there are terms
 */
export function checkOrder(order: SumOrder, terms: number): SumOrder {
  if (order === 'sequential' || order === 'tree') return order;
  const given = (typeof order === 'object' ? order : {}) as Partial<Splits & Size & Devices>;
  const kind = (['splits', 'size', 'devices'] as const).find((name) => given[name] !== undefined);
  const parts = kind && given[kind];
  if (kind === undefined || typeof parts !== 'number') {
    throw new SamplescopeError(
      'unknown-name',
      say`order must be "sequential", "tree", {"splits": n}, {"size": n} or {"devices": n, …}, got ${shown(order)}`,
    );
  }
  const most = kind === 'size' ? Infinity : terms;
  if (!Number.isInteger(parts) || parts < 1 || parts > most) {
    throw new SamplescopeError(
      'out-of-range',
      kind === 'size'
        ? say`size must be a whole number from 1, got ${parts}`
        : say`${kind} must be a whole number in [1, ${terms}], the terms of the sum, got ${parts}`,
    );
  }
  if (kind === 'devices') {
    checkName('reduce', allReduces, given.reduce!);
    checkOrder(given.each!, Math.floor(terms / parts));
  }
  return order;
}

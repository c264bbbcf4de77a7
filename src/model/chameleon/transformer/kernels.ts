import { formatNamed } from './formatNamed.js';
import { operations, type Formats, type Operation, type Orders } from './plan.js';
import type { Multiply } from './multiplySequentially.js';
import { createMultiply } from './products.js';

/** How the sums of every operation are made. */
export type Kernels = Readonly<Record<Operation, Multiply>>;

/**
 * Makes kernels for orders, in some formats. The same orders give the same kernels, not a copy, so that what was worked
 * out by them can be told.
 *
 * @param formats Parts of a norm and of attention stay inside a kernel, in the format of the accumulation.
 * @example
 * const call = { rows: 1, sequences: 1, chunk: 0, length: 1 };
 * const plan = planFor(backendSpec({ name: 'gpu-like' }), call, { width: 64, hidden: 128, vocabulary: 161 });
 * const kernelsOf = createKernels(plan.formats);
 * kernelsOf(plan.orders) === kernelsOf({ ...plan.orders }) // → true
 */
export function createKernels(formats: Formats): (orders: Orders) => Kernels {
  const accumulation = formatNamed(formats.accumulation);
  const activations = formatNamed(formats.activations);
  const handOver = formatNamed(formats.handOver);
  const inside = { accumulation, handOver: accumulation, result: activations };
  const between = { accumulation, handOver, result: activations };
  const last = { accumulation, handOver, result: formatNamed(formats.logits) };
  const made = new Map<string, Kernels>();
  return (orders) => {
    const key = JSON.stringify(operations.map((operation) => orders[operation]));
    const known = made.get(key);
    if (known !== undefined) return known;
    const kernels = {
      norm: createMultiply(orders.norm, inside),
      qkv: createMultiply(orders.qkv, between),
      keys: createMultiply(orders.keys, inside),
      values: createMultiply(orders.values, inside),
      oProj: createMultiply(orders.oProj, between),
      gateUp: createMultiply(orders.gateUp, between),
      downProj: createMultiply(orders.downProj, between),
      lmHead: createMultiply(orders.lmHead, last),
    };
    made.set(key, kernels);
    return kernels;
  };
}

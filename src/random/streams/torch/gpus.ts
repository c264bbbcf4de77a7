import { lookUp, SamplescopeError, say } from '../../../error.js';

/** What of a GPU decides over random numbers: how many threads torch starts for a large tensor. */
export interface Gpu {
  /** What `torch.cuda.get_device_properties(0).multi_processor_count` says. */
  readonly multiprocessors: number;
  /** What `max_threads_per_multi_processor` says there. */
  readonly threadsPerMultiprocessor: number;
}

/** GPUs by name, from NVIDIA's data sheets and the compute capabilities of its CUDA manual. */
export const gpus = {
  p100: { multiprocessors: 56, threadsPerMultiprocessor: 2048 },
  v100: { multiprocessors: 80, threadsPerMultiprocessor: 2048 },
  t4: { multiprocessors: 40, threadsPerMultiprocessor: 1024 },
  a100: { multiprocessors: 108, threadsPerMultiprocessor: 2048 },
  a10g: { multiprocessors: 80, threadsPerMultiprocessor: 1536 },
  'rtx-a4000': { multiprocessors: 48, threadsPerMultiprocessor: 1536 },
  'rtx-a6000': { multiprocessors: 84, threadsPerMultiprocessor: 1536 },
  'rtx-2070-super': { multiprocessors: 40, threadsPerMultiprocessor: 1024 },
  'rtx-2080-ti': { multiprocessors: 68, threadsPerMultiprocessor: 1024 },
  'titan-rtx': { multiprocessors: 72, threadsPerMultiprocessor: 1024 },
  'rtx-3060': { multiprocessors: 28, threadsPerMultiprocessor: 1536 },
  'rtx-3090': { multiprocessors: 82, threadsPerMultiprocessor: 1536 },
  'rtx-4060': { multiprocessors: 24, threadsPerMultiprocessor: 1536 },
  'rtx-4090': { multiprocessors: 128, threadsPerMultiprocessor: 1536 },
  l4: { multiprocessors: 58, threadsPerMultiprocessor: 1536 },
  l40: { multiprocessors: 142, threadsPerMultiprocessor: 1536 },
  l40s: { multiprocessors: 142, threadsPerMultiprocessor: 1536 },
  'h100-pcie': { multiprocessors: 114, threadsPerMultiprocessor: 2048 },
  'h100-sxm': { multiprocessors: 132, threadsPerMultiprocessor: 2048 },
  h20: { multiprocessors: 78, threadsPerMultiprocessor: 2048 },
  b200: { multiprocessors: 148, threadsPerMultiprocessor: 2048 },
} as const satisfies Record<string, Gpu>;

/** A GPU of the table, or `<multiprocessors>x<threads>` for one that is not in it, e.g. `132x2048`. */
export type GpuName = keyof typeof gpus | `${number}x${number}`;

/**
 * The numbers of a GPU.
 *
 * @throws SamplescopeError `unknown-name`, or `out-of-range` for numbers that no GPU has
 * @example
 * gpuOf('t4').multiprocessors // → 40
 * gpuOf('48x1536') // → { multiprocessors: 48, threadsPerMultiprocessor: 1536 }
 */
export function gpuOf(name: GpuName): Gpu {
  if (!isShape(name)) return lookUp<Gpu>('device', gpus, name);
  const [multiprocessors, threadsPerMultiprocessor] = name.split('x').map(Number) as [
    number,
    number,
  ];
  const isGpu =
    multiprocessors >= 1 &&
    multiprocessors <= 1024 &&
    threadsPerMultiprocessor >= 256 &&
    threadsPerMultiprocessor <= 4096;
  if (isGpu) return { multiprocessors, threadsPerMultiprocessor };
  throw new SamplescopeError(
    'out-of-range',
    say`device must have 1 to 1024 multiprocessors with 256 to 4096 threads each, got ${name}. Write
      for example 132x2048.`,
  );
}

/** Whether a GPU's name is its shape, `<multiprocessors>x<threads>`. Without a zero in front, so that it has one name. */
export const isShape = (name: string): name is `${number}x${number}` =>
  /^[1-9]\d{0,6}x[1-9]\d{0,6}$/.test(name);

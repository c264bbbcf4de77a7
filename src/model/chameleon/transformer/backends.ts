import { checkName, lookUp, SamplescopeError, say } from '../../../error.js';
import {
  formatsOf,
  ordersOf,
  type AllReduce,
  type Formats,
  type Plan,
  type PlanFormat,
  type SumOrder,
} from './plan.js';

/** The shape of the call that works out one position: what a backend chooses the plan by. */
export interface Call {
  /** The rows of the batch: tokens of all requests that are worked on together, this one included. From 1. */
  readonly rows: number;
  /** The requests whose next token comes of the call: the rows of `lmHead`, and of attention. From 1. */
  readonly sequences: number;
  /** How many tokens of this request's prompt are in the call; 0 for one that it has generated. */
  readonly chunk: number;
}

/** The same with what else a plan depends on. */
interface Shape extends Call {
  /** The positions that are attended to, the own one included: the length of the cache. From 1. */
  readonly length: number;
  /** Over how many devices the model is spread. */
  readonly devices: number;
}

/** The names of the backends, the plainest first. */
export const backendNames = [
  'reference',
  'gpu-like',
  'gpu-like-full-parts',
  'fp32-logits',
  'layercast',
  'batch-invariant',
  'shard-invariant',
] as const;

/** The name of a backend. */
export type BackendName = (typeof backendNames)[number];

/** Which backend computes a model, as a recipe says it. */
export interface BackendSpec {
  readonly name: BackendName;
  /** Of the backend's kernels: another one has other plans. Default: the newest. */
  readonly version: number;
  /** Default `bfloat16`, and `float32` for the reference. */
  readonly format: PlanFormat;
  /** Over how many devices the model is spread: 1, 2, 4 or 8. Default 1. */
  readonly devices: number;
  /** How they add up what each has a part of. Default `ring`; `tree` where the backend has only that. */
  readonly allReduce: AllReduce;
}

/** A backend: from the shape of a call to a plan. */
export interface BackendDefinition {
  readonly name: BackendName;
  /** What it does, in both languages. */
  readonly text: { readonly en: string; readonly zh: string };
  /** What it is modelled on. It is a model: the rules are theirs, the sizes are this small transformer's. */
  readonly source: string;
  readonly format: PlanFormat;
  readonly allReduces: readonly AllReduce[];
  /** The tiles of each version of its kernels, from version 1 on. */
  readonly versions: readonly Tiles[];
  /** Where it keeps numbers otherwise than `formatsOf` says. */
  readonly formats?: (formats: Formats) => Partial<Formats>;
  readonly orders: (
    shape: Shape,
    tiles: Tiles,
  ) => Record<'norm' | 'keys' | 'values', SumOrder> & {
    /** Of a product of `outputs` rows of a matrix, each of `terms` numbers, for so many rows of the batch. */
    readonly product: (
      outputs: number,
      terms: number,
      rows: number,
    ) => Exclude<SumOrder, { devices: number }>;
  };
}

/** How a kernel cuts its work. The sizes are those of graphics processors over 8 to 64, as this model's widths are. */
interface Tiles {
  /** So many tiles are worked on at a time. */
  readonly processors: number;
  readonly rows: number;
  readonly outputs: number;
  /** No part of a sum has fewer terms. */
  readonly terms: number;
}

/** A backend that always takes one order has no tiles to speak of. */
const noTiles: Tiles = { processors: 1, rows: 1, outputs: 1, terms: 1 };

const oneOrder = (order: Exclude<SumOrder, { devices: number }>) => () => ({
  norm: order,
  keys: order,
  values: order,
  product: () => order,
});

/** Idle processors take parts of sums: as many as there are tiles to spare, in powers of two. */
const splitsFor = (tiles: number, terms: number, { processors, terms: least }: Tiles): number => {
  let splits = 1;
  while (2 * splits * tiles <= processors && terms >= 2 * splits * least) splits *= 2;
  return splits;
};

const splitting = (splits: number) => (splits === 1 ? 'sequential' : { splits });

/** Heads of attention: each works by itself, so that they are tiles, too. */
const HEADS = 4;

const gpuLike: BackendDefinition['orders'] = ({ rows, sequences, chunk, length }, tiles) => ({
  // More rows, fewer threads for each: as the block of a norm kernel halves and halves again.
  norm: splitting(rows <= tiles.rows ? 8 : rows <= 4 * tiles.rows ? 4 : 2),
  keys: 'sequential',
  // A prompt is attended to in one go; for a single token the cache is split, so that no processor is idle.
  values: splitting(chunk > 1 ? 1 : splitsFor(HEADS * sequences, length, tiles)),
  product: (outputs, terms, rows) =>
    splitting(
      splitsFor(Math.ceil(rows / tiles.rows) * Math.ceil(outputs / tiles.outputs), terms, tiles),
    ),
});

const gpuTiles: readonly Tiles[] = [
  { processors: 64, rows: 2, outputs: 32, terms: 8 },
  { processors: 128, rows: 4, outputs: 16, terms: 4 },
];

const both: readonly AllReduce[] = ['ring', 'tree'];

/** Parts are handed over as they are summed, not in the format. */
const fullParts = ({ accumulation }: Formats) => ({ handOver: accumulation });

/**
 * All backends, by name.
 *
 * @example
 * Object.keys(backends)[0] // → 'reference'
 */
export const backends: Readonly<Record<BackendName, BackendDefinition>> = {
  reference: {
    name: 'reference',
    text: { en: 'every sum one after another', zh: '所有求和都逐项相加' },
    source: 'a plain loop',
    format: 'float32',
    allReduces: both,
    versions: [noTiles],
    orders: oneOrder('sequential'),
  },
  'gpu-like': {
    name: 'gpu-like',
    text: {
      en: 'sums are split by the shape of the call, and parts handed over in the format',
      zh: '按调用的形状切分求和，各段按该格式交接',
    },
    source:
      'split-K of cuBLAS with allow_bf16_reduced_precision_reduction (PyTorch’s default), KV splits of FlashDecoding, vLLM’s rms_norm',
    format: 'bfloat16',
    allReduces: both,
    versions: gpuTiles,
    orders: gpuLike,
  },
  'gpu-like-full-parts': {
    name: 'gpu-like-full-parts',
    text: {
      en: 'as gpu-like, but parts are handed over in float32',
      zh: '与 gpu-like 相同，但各段以 float32 交接',
    },
    source: 'the same with allow_bf16_reduced_precision_reduction = False',
    format: 'bfloat16',
    allReduces: both,
    versions: gpuTiles,
    formats: fullParts,
    orders: gpuLike,
  },
  'fp32-logits': {
    name: 'fp32-logits',
    text: {
      en: 'as gpu-like, but the logits are float32',
      zh: '与 gpu-like 相同，但 logit 为 float32',
    },
    source: 'an lm_head in float32, as in MiniMax-M1 (arXiv 2506.13585, section 3.2)',
    format: 'bfloat16',
    allReduces: both,
    versions: gpuTiles,
    formats: ({ accumulation }) => ({ logits: accumulation }),
    orders: gpuLike,
  },
  layercast: {
    name: 'layercast',
    text: {
      en: 'as gpu-like, with weights stored in the format and all else in float32',
      zh: '与 gpu-like 相同，权重按该格式存储，其余一律用 float32',
    },
    source: 'LayerCast (arXiv 2506.09501)',
    format: 'bfloat16',
    allReduces: both,
    versions: gpuTiles,
    formats: ({ storage, accumulation }) => ({ ...formatsOf(accumulation), storage }),
    orders: gpuLike,
  },
  'batch-invariant': {
    name: 'batch-invariant',
    text: {
      en: 'one order for each sum, whatever else is in the batch',
      zh: '每个求和固定一种次序，与批次中的其他请求无关',
    },
    source: 'batch_invariant_ops of Thinking Machines Lab, and vLLM’s VLLM_BATCH_INVARIANT',
    format: 'bfloat16',
    allReduces: both,
    versions: [{ ...gpuTiles[0]!, processors: 16 }],
    // A function of the matrix alone, and blocks of positions that begin at the first.
    orders: (_, tiles) => ({
      norm: { splits: 4 },
      keys: 'sequential',
      values: { size: 16 },
      product: (outputs, terms) =>
        splitting(splitsFor(Math.ceil(outputs / tiles.outputs), terms, tiles)),
    }),
  },
  'shard-invariant': {
    name: 'shard-invariant',
    text: {
      en: 'one aligned binary tree for each sum, inside a device and across devices',
      zh: '每个求和都是一棵对齐的二叉树，设备之内与设备之间相同',
    },
    source: 'tree-based invariant kernels (arXiv 2511.17826)',
    format: 'bfloat16',
    allReduces: ['tree'],
    versions: [noTiles],
    formats: fullParts,
    orders: oneOrder('tree'),
  },
};

/** How many devices a model can be spread over. */
export const deviceCounts: readonly number[] = [1, 2, 4, 8];

/**
 * The whole of what a recipe says of a backend in part: what is left out has its default.
 *
 * @throws SamplescopeError `unknown-name` for a backend, a format or an all-reduce that there is not; `out-of-range` for
 * another version or number of devices
 * @example
 * backendSpec({ name: 'gpu-like' }) // → { name: 'gpu-like', version: 2, format: 'bfloat16', devices: 1, allReduce: 'ring' }
 */
export function backendSpec(given: Partial<BackendSpec> & Pick<BackendSpec, 'name'>): BackendSpec {
  const definition = lookUp('backend', backends, given.name);
  const { versions, allReduces } = definition;
  const {
    name,
    version = versions.length,
    format = definition.format,
    devices = 1,
    allReduce = allReduces[0]!,
  } = given;
  formatsOf(format);
  if (versions[version - 1] === undefined) {
    throw new SamplescopeError(
      'out-of-range',
      say`version must be one of those of ${name}, ${versions.map((_, i) => String(i + 1))}, got ${version}. What
        another version computed, this one cannot do again`,
    );
  }
  if (!deviceCounts.includes(devices)) {
    throw new SamplescopeError(
      'out-of-range',
      say`devices must be one of ${deviceCounts.map(String)}, got ${devices}`,
    );
  }
  checkName('allReduce', allReduces, allReduce);
  return { name, version, format, devices, allReduce };
}

/** The sizes of a transformer that a plan depends on. */
interface PlannedSizes {
  readonly width: number;
  readonly hidden: number;
  readonly vocabulary: number;
}

/** The formats in which a backend computes. */
export function formatsFor({ name, format }: BackendSpec): Formats {
  const { formats } = backends[name];
  const plain = formatsOf(format);
  return { ...plain, ...formats?.(plain) };
}

/**
 * The plan that a backend takes for a call of some shape. The outputs of qkv, gateUp and lmHead are spread over the
 * devices; of oProj and downProj each device has a part of every sum.
 *
 * @example
 * const sizes = { width: 64, hidden: 128, vocabulary: 161 };
 * const alone = planFor(backendSpec({ name: 'gpu-like', version: 1 }), { rows: 1, sequences: 1, chunk: 0, length: 9 }, sizes);
 * alone.orders.downProj // → { splits: 16 }
 * planFor(backendSpec({ name: 'gpu-like', version: 1 }), { rows: 16, sequences: 16, chunk: 0, length: 9 }, sizes).orders.downProj // → { splits: 4 }
 */
export function planFor(
  spec: BackendSpec,
  call: Omit<Shape, 'devices'>,
  { width, hidden, vocabulary }: PlannedSizes,
): Plan {
  const { name, version, devices, allReduce: reduce } = spec;
  const { versions, orders } = backends[name];
  const shape = { ...call, devices };
  const { product, ...rest } = orders(shape, versions[version - 1]!);
  const spread = (outputs: number, terms: number, rows: number) =>
    product(Math.ceil(outputs / devices), terms, rows);
  const shared = (outputs: number, terms: number): SumOrder => {
    const each = product(outputs, terms / devices, call.rows);
    return devices === 1 ? each : { devices, reduce, each };
  };
  return {
    formats: formatsFor(spec),
    orders: {
      ...ordersOf('sequential'),
      ...rest,
      qkv: spread(3 * width, width, call.rows),
      oProj: shared(width, width),
      gateUp: spread(2 * hidden, width, call.rows),
      downProj: shared(width, hidden),
      lmHead: spread(vocabulary, width, call.sequences),
    },
  };
}

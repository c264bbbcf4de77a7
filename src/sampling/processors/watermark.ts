import { mt19937 } from '../../random/engines/mt19937.js';
import { SamplescopeError, say } from '../../error.js';
import { settleFloat32 } from '../float32.js';
import { rank } from '../ranking.js';
import { defineProcessor, readOptions, type ValueOf } from './definition.js';
import { number, oneOf, optional, wholeNumber } from './option.js';

const options = {
  ratio: optional(number('(0, 1)', { en: '0.25 is usual', zh: '常用 0.25' }), 0.25),
  bias: optional(number('(−∞, ∞)', { en: '2 is usual', zh: '常用 2' }), 2),
  key: optional(wholeNumber('[1, ∞)', { en: 'The secret', zh: '密钥' }), 15485863),
  scheme: oneOf(['lefthash', 'selfhash'], {
    en: 'lefthash: the last token decides; selfhash: the token itself too',
    zh: 'lefthash：由上一个词元决定；selfhash：词元自己也参与决定',
  }),
  contextWidth: optional(
    wholeNumber('[1, ∞)', {
      en: 'How many last tokens decide, with selfhash; shorter texts get no watermark',
      zh: '用 selfhash 时，由最后多少个词元决定；更短的文本没有水印',
    }),
    1,
  ),
};

/** The green list: how long, how much it is favoured, and how the text decides it. */
export type WatermarkOptions = Exclude<ValueOf<typeof options, 'ratio'>, number>;

type Settings = Required<WatermarkOptions>;

/** How many tokens selfhash looks at, the likeliest first. */
const CONSIDERED = 40;

/**
 * A watermark that one can count: the last token of the text seeds a generator, which shuffles the vocabulary;
 * its first part is green, and green logits get a bias. Whoever knows the key counts green tokens, see
 * `detectWatermark`. To the bit as Hugging Face does it, with PyTorch's shuffle.
 *
 * Source: Kirchenbauer et al., "A Watermark for Large Language Models" (ICML 2023) and "On the Reliability of
 * Watermarks" (2023, selfhash); WatermarkLogitsProcessor in transformers.
 *
 * @throws SamplescopeError `out-of-range`, `not-a-number`, `unknown-name`
 * @example
 * const logits = new Float64Array(8);
 * [...watermark({}).apply({ logits, temperature: 1 }, { context: [3], step: 0 }).logits].filter((x) => x === 2).length // → 2
 */
export const watermark = defineProcessor({
  name: 'watermark',
  about: {
    en: 'favours a secret part of the vocabulary that changes with the text',
    zh: '上一个词元决定哪一部分词表是“绿色”的；绿色的 logit 加上 bias。',
  },
  main: 'ratio',
  options,
  example: { ratio: 0.25, bias: 2 },
  offered: { among: 'advanced' },
  keepsArgmax: false,
  needs: ['vocabulary', 'context'],
  build: (settings) => ({
    description: `watermark: ${settings.ratio} of the tokens are green and get ${settings.bias}`,
    run: (candidates, { context }) => {
      if (context.length < settings.contextWidth) return;
      settleFloat32(candidates);
      const { logits, order } = candidates;
      const add = (token: number) => {
        logits[token] = Math.fround(logits[token]! + Math.fround(settings.bias));
      };
      if (settings.scheme === 'lefthash') {
        for (const token of greenList(context, logits.length, settings)) add(token);
        return;
      }
      const count = Math.min(CONSIDERED, candidates.size);
      rank(candidates, count);
      const favoured = [...order.subarray(0, count)].filter((token) =>
        isGreen(context, token, logits.length, settings),
      );
      for (const token of favoured) add(token);
    },
  }),
});

/**
 * Whether a token is green after a text.
 *
 * @param context The text before it, at least one token.
 */
function isGreen(
  context: readonly number[],
  token: number,
  vocabularySize: number,
  settings: Settings,
): boolean {
  const text = settings.scheme === 'selfhash' ? [...context, token] : context;
  return greenList(text, vocabularySize, settings).includes(token);
}

/** What a text says of its watermark. */
export interface WatermarkEvidence {
  readonly tokens: number;
  readonly green: number;
  /** How many standard deviations there are more green tokens than chance gives; above 4 is hardly chance. */
  readonly zScore: number;
}

/**
 * Counts the green tokens of a text. Without the watermark each token is green with a chance of `ratio`, so
 * the z-score (green − ratio · n) / √(n · ratio · (1 − ratio)) is near 0, give or take 1.
 *
 * Source: Kirchenbauer et al. (2023), equation 3; WatermarkDetector in transformers.
 *
 * @param tokens The text; its first `contextWidth` tokens are not counted, because nothing comes before them.
 * @throws SamplescopeError `empty` for a text that is too short; what `watermark` throws
 * @example
 * detectWatermark([0, 1, 2, 3, 4, 5, 6, 7], 8, {}).tokens // → 7
 */
export function detectWatermark(
  tokens: readonly number[],
  vocabularySize: number,
  value: WatermarkOptions,
): WatermarkEvidence {
  const settings = readOptions({ name: 'watermark', main: 'ratio', options }, value);
  const count = tokens.length - settings.contextWidth;
  if (count < 1) {
    throw new SamplescopeError(
      'empty',
      say`tokens must be more than ${settings.contextWidth}, the width of the context, got ${tokens.length}`,
    );
  }
  let green = 0;
  for (let i = settings.contextWidth; i < tokens.length; i++) {
    if (isGreen(tokens.slice(0, i), tokens[i]!, vocabularySize, settings)) green++;
  }
  const { ratio } = settings;
  const zScore = (green - ratio * count) / Math.sqrt(count * ratio * (1 - ratio));
  return { tokens: count, green, zScore };
}

/** The green tokens after a text (with selfhash, a text that ends with the token in question). */
function greenList(
  context: readonly number[],
  vocabularySize: number,
  settings: Settings,
): Int32Array {
  const seed =
    settings.scheme === 'selfhash' ? selfHash(context, settings) : leftHash(context, settings);
  return shuffled(vocabularySize, seed).subarray(0, Math.trunc(vocabularySize * settings.ratio));
}

const leftHash = (context: readonly number[], { key }: Settings): bigint =>
  BigInt(key) * BigInt(context[context.length - 1]!);

/** The least, over the last tokens, of key · a · b in 64 bits, with a and b from a table that the key shuffles. */
function selfHash(context: readonly number[], { key, contextWidth }: Settings): bigint {
  const table = tableOf(key);
  const entry = (token: number) => BigInt(table[token % TABLE]! + 1);
  const last = entry(context[context.length - 1]!);
  const products = context
    .slice(-contextWidth)
    .map((token) => BigInt.asIntN(64, BigInt(key) * entry(token) * last));
  const least = products.reduce((a, b) => (b < a ? b : a));
  const modulus = 0xffffffffffffffffn;
  return ((least % modulus) + modulus) % modulus;
}

const TABLE = 1_000_003;
let table: { readonly key: number; readonly entries: Int32Array } | undefined;

function tableOf(key: number): Int32Array {
  if (table?.key !== key) table = { key, entries: shuffled(TABLE, BigInt(key)) };
  return table.entries;
}

/** `torch.randperm` after `manual_seed`, which takes the lower 32 bits. */
function shuffled(count: number, seed: bigint): Int32Array {
  const engine = mt19937(Number(BigInt.asUintN(32, seed)));
  const values = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = 0; i < count - 1; i++) {
    const j = i + (engine.next() % (count - i));
    const value = values[i]!;
    values[i] = values[j]!;
    values[j] = value;
  }
  return values;
}

import { transformersJs } from '../../../src/random/streams/transformersJs.js';
import { SamplescopeError } from '../../../src/error.js';
import { recipeOf } from '../../../src/recipe/presets/preset.js';
import { presets } from '../../../src/recipe/presets/presets.js';
import {
  createProcessor,
  type ProcessorSpec,
} from '../../../src/sampling/processors/processors.js';
import { probabilitiesOf } from '../../../src/sampling/sampler.js';
import { decode, near, throughLog } from '../compare.js';
import type { Case, Family, VectorFile } from '../family.js';
import { counting, repeat } from './reading.js';

const seeded = ({ seed }: Case) => transformersJs(seed);

// Recorded parameters differ from class to class.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Params = any;

/** What each of its logits processors is called here. */
const specs: Readonly<Record<string, (params: Params) => ProcessorSpec>> = {
  temperature: (p) => ({ temperature: { T: p.temperature, convention: 'transformers.js' } }),
  repetition_penalty: (p) => ({
    repetitionPenalty: { penalty: p.penalty, convention: 'transformers.js' },
  }),
  no_repeat_ngram: (p) => ({ noRepeatNgram: p.no_repeat_ngram_size }),
  no_bad_words: (p) => ({ badWords: p.bad_words_ids }),
  min_length: (p) => ({ minLength: { length: p.min_length, end: p.eos_token_id } }),
  min_new_tokens: (p) => ({ minNewTokens: { length: p.min_new_tokens, end: p.eos_token_id } }),
  forced_bos: (p) => ({ forcedBos: p.bos_token_id }),
  forced_eos: (p) => ({ forcedEos: { length: p.max_length, end: p.eos_token_id } }),
  suppress_tokens: (p) => ({ suppressTokens: p.suppress_tokens }),
  suppress_at_begin: (p) => ({
    suppressTokensAtBegin: { tokens: p.begin_suppress_tokens, index: p.begin_index },
  }),
};

const logitsOf = (given: Case, file: VectorFile) =>
  Float32Array.from(decode(file.inputs![String(given['input'])]!) as number[]);

function processed(given: Case, file: VectorFile): Float32Array {
  const context = (given['input_ids'] as number[] | undefined) ?? [];
  const step = context.length - (given.params.prompt_length_to_skip ?? context.length);
  const logits = logitsOf(given, file);
  const processor = createProcessor(specs[given.op]!(given.params));
  return Float32Array.from(processor.apply({ logits, temperature: 1 }, { context, step }).logits);
}

/** A class that is exported without a body: ours is an error that says so, and recorded is theirs. */
function refused(given: Case): string[] {
  const name = given.op === 'top_p' ? 'topP' : 'topK';
  try {
    recipeOf(presets['transformers.js'], { [name]: 0.9 });
  } catch (error) {
    if (error instanceof SamplescopeError) return [String(given['raises'])];
  }
  return [];
}

/** transformers.js: its `random`, its processors and its sampler. */
export const family: Family = {
  ops: {
    ...Object.fromEntries(Object.keys(specs).map((op) => [op, processed])),
    softmax: (given, file) => [
      ...probabilitiesOf('walk', { logits: logitsOf(given, file), temperature: 1 }),
    ],
    log_softmax: (given, file) => {
      const logits = logitsOf(given, file);
      const processor = createProcessor({ logitNormalization: true });
      return processor.apply({ logits, temperature: 1 }, { context: [], step: 0 }).logits;
    },
    top_p: (given) => ({ raises: refused(given) }),
    top_k: (given) => ({ raises: refused(given) }),
    'random.random': (given) => {
      const stream = seeded(given);
      return repeat(given.params.n, () => stream.random());
    },
    'random.gauss': (given) => {
      const stream = seeded(given);
      return repeat(given.params.n, () => stream.gauss(0, 1));
    },
    'random.shuffle': (given) => {
      const values = counting(given.params.n);
      seeded(given).shuffle(values);
      return values;
    },
    'random.choices': (given) => {
      const stream = seeded(given);
      const { weights, repeat: count } = given.params;
      return repeat(count, () => stream.choices(counting(weights.length), weights));
    },
    multinomial_sampler: (given, file) => {
      const stream = seeded(given);
      const logits = decode(file.inputs![String(given['input'])]!) as number[];
      const drawn = repeat(given.params.draws, () => stream.sample(logits, given.params.top_k));
      return { tokens: drawn.map(({ token }) => token), scores: drawn.map(({ score }) => score) };
    },
  },
  allowance: ({ op }, field) => {
    if (op === 'softmax' || op === 'log_softmax') return near('float32 softmax', 2e-6, 1e-37);
    return op === 'random.gauss' || field === 'scores' ? throughLog : undefined;
  },
};

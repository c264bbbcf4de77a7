import {
  createCandidates,
  loadAnyLogits,
  type Candidates,
} from '../../../src/sampling/candidates.js';
import { entropyOf } from '../../../src/sampling/entropies.js';
import type { At } from '../../../src/sampling/processors/processor.js';
import {
  createProcessor,
  type ProcessorSpec,
} from '../../../src/sampling/processors/processors.js';
import { logOfExponentials, softmaxTorch } from '../../../src/sampling/softmaxByName.js';
import type { Model } from '../../../src/model/model.js';
import { decode } from '../compare.js';
import { CannotRead, type Case, type Check, type Family, type VectorFile } from '../family.js';

// Recorded parameters differ from class to class.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Params = any;

const convention = 'huggingface' as const;
const bias = (value: number | string) => (value === '-inf' ? '-∞' : Number(value));

/** What each class of Hugging Face is called here. */
const specs: Readonly<Record<string, (params: Params) => ProcessorSpec>> = {
  temperature: (p) => ({ temperature: { T: p.temperature, convention } }),
  top_k: (p) => ({ topK: { k: p.top_k, keep: p.min_tokens_to_keep, convention } }),
  top_p: (p) => ({ topP: { p: p.top_p, keep: p.min_tokens_to_keep, convention } }),
  min_p: (p) => ({ minP: { p: p.min_p, keep: p.min_tokens_to_keep, convention } }),
  typical: (p) => ({ typical: { mass: p.mass, keep: p.min_tokens_to_keep, convention } }),
  epsilon: (p) => ({ epsilon: { epsilon: p.epsilon, keep: p.min_tokens_to_keep, convention } }),
  eta: (p) => ({ eta: { epsilon: p.epsilon, keep: p.min_tokens_to_keep, convention } }),
  top_h: (p) => ({ topH: { h: p.top_h, convention } }),
  repetition_penalty: (p) => ({
    repetitionPenalty: { penalty: p.penalty, convention: 'float32' },
  }),
  repetition_penalty_ignore_prompt: (p) => ({
    repetitionPenalty: {
      penalty: p.penalty,
      ignoreFirst: p.prompt_ignore_length,
      convention: 'float32',
    },
  }),
  encoder_repetition_penalty: (p) => ({
    encoderRepetitionPenalty: {
      penalty: p.penalty,
      tokens: p.encoder_input_ids[0],
      convention: 'float32',
    },
  }),
  no_repeat_ngram: (p) => ({ noRepeatNgram: p.ngram_size }),
  encoder_no_repeat_ngram: (p) => ({
    encoderNoRepeatNgram: { n: p.encoder_ngram_size, tokens: p.encoder_input_ids[0] },
  }),
  // Hugging Face drops a bad word that is an end token alone.
  no_bad_words: (p) => ({
    badWords: p.bad_words_ids.filter(
      (word: number[]) => word.length > 1 || !ids(p.eos_token_id).includes(word[0]!),
    ),
  }),
  sequence_bias: (p) => ({
    sequenceBias: p.sequence_bias.map(([ids, added]: [number[], number | string]) => [
      ids,
      bias(added),
    ]),
  }),
  min_length: (p) => ({ minLength: { length: p.min_length, end: ids(p.eos_token_id) } }),
  min_new_tokens: (p) => ({
    minNewTokens: { length: p.min_new_tokens, end: ids(p.eos_token_id) },
  }),
  forced_bos: (p) => ({ forcedBos: p.bos_token_id }),
  forced_eos: (p) => ({ forcedEos: { length: p.max_length, end: ids(p.eos_token_id) } }),
  suppress_tokens: (p) => ({ suppressTokens: p.suppress_tokens }),
  suppress_at_begin: (p) => ({
    suppressTokensAtBegin: { tokens: p.begin_suppress_tokens, index: p.begin_index },
  }),
  exp_decay_length: ({ exponential_decay_length_penalty: [start, factor], eos_token_id }) => ({
    exponentialLengthDecay: { start, factor, end: ids(eos_token_id) },
  }),
  inf_nan_remove: () => ({ infNanRemove: true }),
  logit_normalization: () => ({ logitNormalization: true }),
  watermark: (p) => ({
    watermark: {
      ratio: p.greenlist_ratio,
      bias: p.bias,
      key: p.hashing_key,
      scheme: p.seeding_scheme,
      contextWidth: p.context_width,
    },
  }),
  cfg: (p) => ({ guidance: { scale: p.guidance_scale, prompt: '' } }),
};

const ids = (value: number | number[]) => (Array.isArray(value) ? value : [value]);

/** PyTorch's own functions, which the processors rest on. */
const functions: Readonly<Record<string, (candidates: Candidates) => number[]>> = {
  softmax: (candidates) => {
    softmaxTorch(candidates);
    return [...candidates.probabilities];
  },
  log_softmax: (candidates) => {
    const total = logOfExponentials(candidates);
    return [...candidates.logits].map((logit) => Math.fround(logit - total));
  },
  entropy: (candidates) => {
    softmaxTorch(candidates);
    return [Math.fround(entropyOf(candidates))];
  },
};

const rough = ['logit_normalization', 'softmax', 'log_softmax', 'entropy'];

function check(given: Case, file: VectorFile): Check {
  const names = [given['input']].flat() as string[];
  const [input, other] = names.map((name) =>
    Float32Array.from(decode(file.inputs![name]!) as number[]),
  );
  const candidates = createCandidates(input!.length);
  loadAnyLogits(candidates, input!);
  const run = functions[given.op];
  if (run !== undefined) return compareValues(given, run(candidates));
  const spec = specs[given.op];
  if (spec === undefined) throw new CannotRead(`no adapter for the op ${given.op}`);
  createProcessor(spec(given.params)).run(candidates, atOf(given, other));
  return given.op === 'cfg'
    ? compareValues(given, [...candidates.logits])
    : compareKept(given, candidates, input!);
}

/** Where in the text the case stands; the second input is what a model says after the other prompt. */
function atOf({ params, ...given }: Case, other: Float32Array | undefined): At {
  const context = (given['input_ids'] as number[] | undefined) ?? [];
  const prompt = params.prompt_length_to_skip ?? params.input_ids_seq_length ?? context.length;
  const model = { tokenize: () => [], logits: () => other } as unknown as Model;
  return { context, step: context.length - prompt, ...(other === undefined ? {} : { model }) };
}

function compareKept(given: Case, candidates: Candidates, input: Float32Array): Check {
  const { logits, tokens, size } = candidates;
  const kept = [...tokens.slice(0, size)]
    .filter((id) => logits[id]! > -Infinity)
    .sort((a, b) => a - b);
  const wanted = given['kept'] === 'all' ? [...input.keys()] : (given['kept'] as number[]);
  const relaxed: string[] = [];
  if (kept.length !== wanted.length || kept.some((id, i) => id !== wanted[i])) {
    const flag = ['fp_sensitive', 'ties', 'prob_ties'].find((name) => given[name] === true);
    const sorted = (list: number[]) => list.map((id) => input[id]!).sort((a, b) => a - b);
    const same =
      kept.length === wanted.length && sorted(kept).every((x, i) => x === sorted(wanted)[i]);
    if (flag === undefined || (flag !== 'fp_sensitive' && !same)) {
      return {
        problem: `kept ${kept.length} (${kept.slice(0, 8).join()}), recorded ${wanted.length} (${wanted.slice(0, 8).join()})`,
      };
    }
    relaxed.push(flag);
  }
  if (given['values_unchanged'] === true) {
    const changed = kept.find((id) => !Object.is(logits[id], input[id]));
    return changed === undefined ? { relaxed } : { problem: `logit ${changed} has changed` };
  }
  const values = [...logits];
  for (const id of values.keys()) if (!kept.includes(id)) values[id] = -Infinity;
  return compareValues(given, values);
}

function compareValues(given: Case, values: readonly number[]): Check {
  const wanted = decode(given.out!) as number[];
  const relaxed = new Set<string>();
  for (const [i, value] of wanted.entries()) {
    if (Object.is(values[i], value)) continue;
    const near = Math.abs(values[i]! - value) <= 2e-6 * Math.abs(value) + 1e-37;
    if (!rough.includes(given.op) || !near)
      return { problem: `value ${i} is ${values[i]}, recorded ${value}` };
    relaxed.add('torch float32 through exp or log: 2e-6 relative');
  }
  return { relaxed: [...relaxed] };
}

/** Hugging Face's logits processors. */
export const family: Family = { ops: {}, check };

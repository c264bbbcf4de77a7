import { cpp, type CppStream } from '../../../src/random/streams/cpp.js';
import {
  createCandidates,
  loadLogits,
  scoresOf,
  type Candidates,
} from '../../../src/sampling/candidates.js';
import { picks, type DrawName } from '../../../src/sampling/draws/draws.js';
import {
  createProcessor,
  type ProcessorSpec,
} from '../../../src/sampling/processors/processors.js';
import type { Processor } from '../../../src/sampling/processors/processor.js';
import { probabilitiesOf } from '../../../src/sampling/sampler.js';
import { softmaxLlamaCpp } from '../../../src/sampling/softmaxByName.js';
import { decode, numberOf } from '../compare.js';
import { CannotRead, type Case, type Check, type VectorFile } from '../family.js';

/** One line of `samplers`, in our terms: processors, and perhaps a draw with its own stream. */
interface Sampler {
  readonly processors: readonly Processor[];
  readonly draw?: { readonly name: DrawName; readonly stream: CppStream };
}

type Version = 'llama.cpp' | 'llama.cpp 2025-02';
type Reader = (
  values: number[],
  version: Version,
) => { specs: ProcessorSpec[]; draw?: Sampler['draw'] };

const convention = 'llama.cpp' as const;
const discrete = (seed: number): Sampler['draw'] => ({ name: 'discrete', stream: cpp(seed) });
/** What the version of 2025-02 did before each draw. */
const sortAll: ProcessorSpec = { topK: { k: 1e9, convention } };

const readers: Readonly<Record<string, Reader>> = {
  greedy: () => ({ specs: [], draw: { name: 'greedy', stream: cpp(0) } }),
  top_k: ([k]) => ({ specs: [{ topK: { k: k!, convention } }] }),
  top_p: ([p, keep]) => ({ specs: [{ topP: { p: p!, keep: keep!, convention } }] }),
  min_p: ([p, keep]) => ({ specs: [{ minP: { p: p!, keep: keep!, convention } }] }),
  typical: ([mass, keep], version) => ({
    specs: [{ typical: { mass: mass!, keep: keep!, convention: version } }],
  }),
  temp: ([T]) => ({ specs: [{ temperature: { T: T!, convention } }] }),
  temp_ext: ([T, range, exponent]) => ({
    specs: [{ dynamicTemperature: { T: T!, range: range!, exponent: exponent!, convention } }],
  }),
  top_n_sigma: ([n]) => ({ specs: [{ topNSigma: { n: n!, convention } }] }),
  xtc: ([probability, threshold, keep, seed]) => ({
    specs: [
      { xtc: { probability: probability!, threshold: threshold!, keep: keep!, seed: seed! } },
    ],
  }),
  mirostat: ([seed, tau, eta, m]) => ({
    specs: [{ mirostat: { tau: tau!, eta: eta!, m: m! } }],
    draw: discrete(seed!),
  }),
  mirostat_v2: ([seed, tau, eta]) => ({
    specs: [{ mirostatV2: { tau: tau!, eta: eta! } }],
    draw: discrete(seed!),
  }),
  adaptive_p: ([target, decay, seed]) => ({
    specs: [{ adaptiveP: { target: target!, decay: decay! } }],
    draw: discrete(seed!),
  }),
  dist: ([seed], version) =>
    version === 'llama.cpp'
      ? { specs: [], draw: { name: 'llamaCppDist', stream: cpp(seed!) } }
      : { specs: [sortAll], draw: discrete(seed!) },
  penalties: ([lastN, repetition, frequency, presence]) => ({
    specs: [
      {
        penalties: {
          lastN: lastN!,
          repetition: repetition!,
          frequency: frequency!,
          presence: presence!,
        },
      },
    ],
  }),
  dry: ([multiplier, base, allowedLength, lastN, count, ...rest]) => {
    const breakers: number[][] = [];
    for (let i = 0, at = 0; i < count!; i++) {
      const length = rest[at]!;
      breakers.push(rest.slice(at + 1, at + 1 + length));
      at += 1 + length;
    }
    return {
      specs: [
        {
          dry: {
            multiplier: multiplier!,
            base: base!,
            allowedLength: allowedLength!,
            ...(lastN! < 0 ? {} : { lastN: lastN! }),
            breakers,
          },
        },
      ],
    };
  },
  logit_bias: ([, ...pairs]) => {
    const biases: Record<string, number | '-∞'> = {};
    for (let i = 0; i < pairs.length; i += 2) {
      biases[pairs[i]!] = pairs[i + 1] === -Infinity ? '-∞' : pairs[i + 1]!;
    }
    return { specs: [{ logitBias: { biases, convention: 'float32' } }] };
  },
};

function samplerOf(line: string, version: Version): Sampler {
  const [name, ...words] = line.split(' ');
  const reader = readers[name!];
  if (reader === undefined) throw new CannotRead(`no reader for the sampler ${name}`);
  const { specs, draw } = reader(words.map(numberOf), version);
  return { processors: specs.map(createProcessor), ...(draw ? { draw } : {}) };
}

/** One step as recorded. */
interface RecordedStep {
  readonly size: number;
  readonly selected?: number;
  readonly ids?: readonly number[];
  readonly ids_truncated?: boolean;
  readonly logits?: readonly (number | string)[];
  readonly logits_unchanged?: boolean;
  readonly p?: readonly number[];
  readonly cand?: string;
}

/** Runs the samplers of a case step by step, and compares candidates, logits, probabilities and tokens. */
export function checkChain(given: Case, file: VectorFile, version: Version): Check {
  const samplers = (given['samplers'] as string[]).map((line) => samplerOf(line, version));
  const rows = rowsOf(given, file);
  const recorded = given.out as unknown as readonly RecordedStep[];
  const context = [...((given['prev'] as number[] | undefined) ?? [])];
  const prompt = context.length;
  const states: unknown[] = [];
  const candidates = createCandidates(rows[0]!.length);
  const reasons = new Set<string>();
  for (let step = 0; step < Number(given['steps']); step++) {
    const row = rows[step % rows.length]!;
    loadLogits(candidates, row);
    const expected = recorded[step]!;
    const after: (() => void)[] = [];
    let token = -1;
    let index = 0;
    for (const { processors, draw } of samplers) {
      for (const processor of processors) {
        const at = { context, step: context.length - prompt };
        const slot = index++;
        const state = states[slot] ?? processor.memory?.initial;
        const before = scoresOf(candidates);
        processor.run(candidates, state === undefined ? at : { ...at, state });
        const scores = scoresOf(candidates);
        after.push(() => {
          const { memory } = processor;
          const watched = memory?.watches === 'before' ? before : scores;
          const probability = probabilitiesOf('discrete', watched)[token]!;
          const size = before.tokens?.length ?? before.logits.length;
          states[slot] = memory?.next(state, { token, at, size, probability });
        });
      }
      if (draw === undefined) continue;
      if (draw.name !== 'greedy') softmaxLlamaCpp(candidates);
      token = picks[draw.name].pick(candidates, draw.stream);
    }
    const wanted = expected.cand === undefined ? expected : { ...recorded[0]!, ...expected };
    const problem = compareStep(candidates, token, wanted, row, given, reasons);
    if (problem !== undefined && given['nan_entropy'] === true) reasons.add('nan_entropy');
    else if (problem !== undefined) return { problem: `step ${step}: ${problem}` };
    if (expected.selected !== undefined) token = expected.selected;
    for (const remember of after) remember();
    if (given['accept_selected'] === true) context.push(token);
  }
  return { relaxed: [...reasons] };
}

function rowsOf(given: Case, file: VectorFile): Float32Array[] {
  const input = file.inputs![String(given['input'])]!;
  const values = Float32Array.from(decode(input) as number[]);
  const shape = (input as unknown as { shape: number[] }).shape;
  const width = shape[shape.length - 1]!;
  return Array.from({ length: values.length / width }, (_, i) =>
    values.subarray(i * width, (i + 1) * width),
  );
}

function compareStep(
  candidates: Candidates,
  token: number,
  expected: RecordedStep,
  row: Float32Array,
  given: Case,
  reasons: Set<string>,
): string | undefined {
  const ids = [...candidates.tokens.subarray(0, candidates.size)];
  if (ids.length !== expected.size) return `${ids.length} candidates, recorded ${expected.size}`;
  const values = (list: readonly number[]) => list.map((id) => candidates.logits[id]!);
  const wantedIds = expected.ids!;
  const ours = ids.slice(0, wantedIds.length);
  if (ours.some((id, i) => id !== wantedIds[i])) {
    const ties = given['ties'] === true || given['fp_sensitive'] === true;
    if (!ties || !sameNumbers(sorted(rowValues(row, ours)), sorted(rowValues(row, wantedIds)))) {
      return `candidates ${ours.slice(0, 6).join(' ')}, recorded ${wantedIds.slice(0, 6).join(' ')}`;
    }
    reasons.add('ties');
  }
  const exact = ours.every((id, i) => id === wantedIds[i]);
  const wantedLogits = expected.logits_unchanged
    ? rowValues(row, wantedIds)
    : expected.logits?.map((value) => Math.fround(numberOf(value)));
  if (wantedLogits !== undefined) {
    const got = values(ours).slice(0, wantedLogits.length);
    const [a, b] = exact ? [got, wantedLogits] : [sorted(got), sorted(wantedLogits)];
    const rough = (given['samplers'] as string[]).some((line) =>
      /^(temp_ext|dry|adaptive_p)/.test(line),
    );
    const off = a.findIndex(
      (x, i) => !(x === b[i] || Object.is(x, b[i]) || (rough && close(x, b[i]!, 2e-6))),
    );
    if (off >= 0) return `logit ${off} is ${a[off]}, recorded ${b[off]}`;
    if (rough) reasons.add('through exp, log or pow: 2e-6 relative');
  }
  if (expected.p !== undefined) {
    const got = ours.map((id) => candidates.probabilities[id]!).slice(0, expected.p.length);
    const off = got.findIndex((p, i) => !close(p, expected.p![i]!, 1e-6));
    if (off >= 0 && exact) return `p ${off} is ${got[off]}, recorded ${expected.p[off]}`;
  }
  if (expected.selected !== undefined && token !== expected.selected) {
    const tie = given['ties'] === true && row[token] === row[expected.selected];
    if (!tie) return `drew ${token}, recorded ${expected.selected}`;
    reasons.add('ties');
  }
  return undefined;
}

const rowValues = (row: Float32Array, ids: readonly number[]) => ids.map((id) => row[id]!);
const sorted = (values: readonly number[]) => [...values].sort((a, b) => b - a);
const sameNumbers = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((x, i) => x === b[i]);
const close = (a: number, b: number, tolerance: number) =>
  a === b || Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b)) + 1e-37;

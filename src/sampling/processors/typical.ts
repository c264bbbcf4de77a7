import { log } from '../../numerics/log.js';
import { keepAtLeast, keepRanked, type Candidates } from '../candidates.js';
import { entropyOf, entropyOfFloat32 } from '../entropies.js';
import { logf } from '../float32.js';
import { sortAsLibstdcxx } from '../libstdcxxSort.js';
import { keepSortedLlamaCpp } from '../llamaCppSort.js';
import { rank, rankWhile } from '../ranking.js';
import {
  logOfExponentials,
  softmaxLlamaCpp,
  softmaxTextbook,
  softmaxTorch,
} from '../softmaxByName.js';
import { defineProcessor } from './definition.js';
import { conventionOf, minimumKept, number, under } from './option.js';

const advice = { en: '0.95 keeps all but the least typical', zh: '0.95 只去掉最不典型的' };
const fromZero = number('[0, 1]', advice);

/**
 * Locally typical sampling: keeps the tokens whose surprise −ln p is nearest to the entropy, until they
 * hold the mass. The most likely token may go: it can be less surprising than is typical.
 *
 * - `textbook`: 64-bit; tokens are taken while those before hold less than the mass
 * - `huggingface`: 32-bit; everything as near as the last one taken stays, ties too
 * - `llama.cpp`: 32-bit; stops once the sum exceeds the mass, and leaves the candidates in order of
 *   typicality; 1 is off
 * - `llama.cpp 2025-02`: the same, but a `keep` of 0 made it remove nothing
 *
 * Source: Meister et al., "Locally Typical Sampling" (TACL 2023); TypicalLogitsWarper in transformers;
 * `llama_sampler_typical` in llama.cpp.
 *
 * @param value The mass in (0, 1]; llama.cpp also takes 0, which keeps the one most typical token.
 * @throws SamplescopeError `out-of-range`, `not-a-number`
 * @example
 * const logits = new Float64Array([0.4, 0.2, 0.2, 0.2].map(log));
 * [...typical(0.5).apply({ logits, temperature: 1 }, { context: [], step: 0 }).tokens] // → [1, 2, 3]
 */
export const typical = defineProcessor({
  name: 'typical',
  about: {
    en: 'keeps tokens whose surprise is nearest to the entropy',
    zh: '留下惊奇度最接近熵的词元，直到概率之和达到 mass。',
  },
  main: 'mass',
  options: {
    mass: under(number('(0, 1]', advice), {
      'llama.cpp': fromZero,
      'llama.cpp 2025-02': fromZero,
    }),
    convention: conventionOf('textbook', 'huggingface', 'llama.cpp', 'llama.cpp 2025-02'),
    keep: minimumKept,
  },
  example: 0.9,
  offered: { among: 'cut' },
  keepsArgmax: false,
  needs: [],
  build: ({ mass, convention, keep }) => ({
    description: `typical ${mass}: the tokens whose surprise is nearest to the entropy stay, ${mass} of the probability`,
    comparison:
      convention === 'huggingface'
        ? { measure: 'distance of its surprise from the entropy, in nats,', removedIf: '>' }
        : convention === 'textbook'
          ? { measure: 'probability of all more typical tokens', removedIf: '≥' }
          : { measure: 'probability of all more typical tokens', removedIf: '>' },
    run: (candidates) => {
      if (convention === 'textbook') keepTypical(candidates, mass, keep);
      else if (convention === 'huggingface') keepNear(candidates, mass, keep);
      else if (mass < 1) {
        const isOld = convention === 'llama.cpp 2025-02';
        if (isOld) sortAll(candidates);
        keepInOrder(candidates, mass, isOld && keep === 0 ? Infinity : keep);
      }
    },
  }),
});

function keepTypical(candidates: Candidates, mass: number, keep: number): void {
  softmaxTextbook(candidates);
  const { tokens, size, probabilities, keys, scratch } = candidates;
  const entropy = entropyOf(candidates);
  for (let i = 0; i < size; i++) {
    const token = tokens[i]!;
    keys[token] = -Math.abs(-log(probabilities[token]!) - entropy);
  }
  let sum = 0;
  const kept = rankWhile(
    candidates,
    (token, place) => {
      const before = sum;
      scratch[token] = before;
      sum += probabilities[token]!;
      return before < mass || place < keep;
    },
    keys,
  );
  candidates.measure = scratch;
  candidates.threshold = mass;
  keepRanked(candidates, kept);
}

function keepNear(candidates: Candidates, mass: number, keep: number): void {
  softmaxTorch(candidates);
  const { tokens, size, logits, probabilities, keys, order } = candidates;
  const total = logOfExponentials(candidates);
  const entropy = Math.fround(entropyOf(candidates));
  for (let i = 0; i < size; i++) {
    const token = tokens[i]!;
    const surprise = Math.fround(total - logits[token]!);
    keys[token] = -Math.abs(Math.fround(surprise - entropy));
  }
  const threshold = Math.fround(mass);
  let sum = 0;
  const below = rankWhile(
    candidates,
    (token) => {
      sum += probabilities[token]!;
      return Math.fround(sum) < threshold;
    },
    keys,
  );
  const last = Math.min(Math.max(below + 1, keep), size);
  rank(candidates, last, keys);
  const cut = keys[order[Math.min(below, size - 1)]!]!;
  if (keep > below + 1 && keys[order[last - 1]!]! < cut) keepRanked(candidates, last);
  else keepAtLeast(candidates, keys, cut);
  noteDistances(candidates, cut);
}

/** For the ledger: distances are keys with the sign turned. */
function noteDistances(candidates: Candidates, cut: number): void {
  const { keys, scratch } = candidates;
  candidates.measure = scratch;
  candidates.threshold = -cut;
  if (candidates.explaining)
    for (let token = 0; token < keys.length; token++) scratch[token] = -keys[token]!;
}

function keepInOrder(candidates: Candidates, mass: number, keep: number): void {
  keepSortedLlamaCpp(candidates, candidates.size);
  softmaxLlamaCpp(candidates);
  const { tokens, size, probabilities, keys, scratch } = candidates;
  const entropy = entropyWithNaN(candidates);
  for (let i = 0; i < size; i++) {
    const token = tokens[i]!;
    keys[token] = -Math.abs(Math.fround(-logf(probabilities[token]!) - entropy));
  }
  sortAsLibstdcxx(tokens, 0, size, keys);
  candidates.inOrder = false;
  const threshold = Math.fround(mass);
  let sum = 0;
  let kept = 0;
  for (let place = 0; place < size; place++) {
    const token = tokens[place]!;
    if (sum <= threshold || place < keep || place === 0) kept = place + 1;
    scratch[token] = sum;
    sum = Math.fround(sum + probabilities[token]!);
  }
  candidates.measure = scratch;
  candidates.threshold = threshold;
  candidates.size = kept;
  candidates.sorted = false;
}

/** llama.cpp's sort before it had buckets. */
function sortAll(candidates: Candidates): void {
  const { tokens, size, logits } = candidates;
  if (!candidates.sorted) sortAsLibstdcxx(tokens, 0, size, logits);
  candidates.inOrder = false;
  candidates.sorted = true;
}

/** A probability of 0 makes llama.cpp's entropy NaN, and then it sorts by NaN: an order of no meaning. */
function entropyWithNaN(candidates: Candidates): number {
  const { tokens, size, probabilities } = candidates;
  for (let i = 0; i < size; i++) if (probabilities[tokens[i]!] === 0) return NaN;
  return entropyOfFloat32(candidates);
}

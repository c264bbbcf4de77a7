import { openLlamaCpp, type LlamaCppName } from '../streams/llamaCpp.js';
import { looped, printed } from './cpp.js';
import { drawsFrom, type CatalogueEntry } from './entry.js';
import { explainCanonical, explainCanonical32 } from './explain/cppWords.js';
import { fromMt19937 } from './explain/mt19937Words.js';
import { listParameter } from './parameters.js';

const seeds =
  'llama.cpp takes 32 bits, but 4294967295 tells it to make a seed up, so it is refused here.';

/** What llama.cpp's samplers draw, in one of its versions. */
export function llamaCppEntry(name: LlamaCppName): CatalogueEntry {
  const draw = drawsFrom((seed) => openLlamaCpp(name, seed), seeds);
  return {
    stream: name,
    about:
      name === 'llama.cpp'
        ? 'llama.cpp’s samplers, as of 2026: C++’s numbers, as its sampler dist takes them'
        : 'llama.cpp’s samplers of February 2025: dist sorted first, and took nothing for a lone candidate',
    engine: 'MT19937, seeded with one number',
    seeds,
    unit: '32-bit words',
    evidence: 'recorded from llama.cpp',
    chinese: {
      about:
        name === 'llama.cpp'
          ? 'llama.cpp 的采样器（2026 年）：C++ 的数，按它的采样器 dist 的取法'
          : 'llama.cpp 2025 年 2 月的采样器：dist 先排序，只剩一个候选时什么也不取',
      evidence: '由 llama.cpp 录得',
    },
    draws: [
      draw({
        name: 'dist uniform',
        about:
          'the number in [0, 1) that the sampler dist takes for each token: two words, the lower one first',
        format: 'float64',
        take: (stream, count) => Array.from({ length: count }, () => stream.uniform()),
        program: (seed, count) =>
          looped(
            seed,
            count,
            'std::uniform_real_distribution<double> draw(0, 1)',
            printed('double', 'draw(generator)'),
          ),
        explain({ stream, index }) {
          for (let i = 0; i < index; i++) stream.uniform();
          const d = fromMt19937(stream);
          return d.end(explainCanonical(d));
        },
      }),
      draw({
        name: 'xtc uniform',
        about: 'the number in [0, 1) that the sampler xtc takes: one word',
        format: 'float32',
        take: (stream, count) => Array.from({ length: count }, () => stream.uniformFloat()),
        program: (seed, count) =>
          looped(
            seed,
            count,
            'std::uniform_real_distribution<float> draw(0, 1)',
            printed('float', 'draw(generator)'),
          ),
        explain({ stream, index }) {
          for (let i = 0; i < index; i++) stream.uniformFloat();
          const d = fromMt19937(stream);
          return d.end(explainCanonical32(d));
        },
      }),
      draw({
        name: 'dist',
        about: 'tokens by their logits, as the sampler dist at the end of a chain draws them',
        parameters: { logits: listParameter('one for each candidate, in their order', '1,2,3') },
        format: 'integer',
        take: (stream, count, { logits }) =>
          Array.from({ length: count }, () => stream.dist(logits)),
        program: (seed, count, { logits }) => `#include <cstdio>
#include <vector>
#include "llama.h"
int main() {
  llama_sampler * dist = llama_sampler_init_dist(${seed});
  const std::vector<float> logits = {${logits.join(', ')}};
  for (int i = 0; i < ${count}; i++) {
    std::vector<llama_token_data> candidates;
    for (int id = 0; id < (int)logits.size(); id++) candidates.push_back({id, logits[id], 0.0f});
    llama_token_data_array list = {candidates.data(), candidates.size(), -1, false};
    llama_sampler_apply(dist, &list);
    std::printf("%d\\n", list.data[list.selected].id);
  }
}`,
      }),
    ],
  };
}

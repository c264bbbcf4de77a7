import { log } from '../../numerics/log.js';
import { cos, sin } from '../../numerics/trigonometry.js';
import { parseInteger } from '../integerSeed.js';
import {
  gpuNameOf,
  openTorchCuda,
  type TorchCudaName,
  type TorchCudaStream,
} from '../streams/torchCuda.js';
import { gpuOf } from '../streams/torch/gpus.js';
import { torchSeed } from '../streams/torch/seed.js';
import { drawsFrom, type CatalogueEntry, type ExplainedPlace } from './entry.js';
import { explainModulo } from './explain/integers.js';
import { explainPhilox } from './explain/philoxThread.js';
import type { Derivation } from './explanation.js';
import { integerParameter, listParameter, choiceParameter, realParameter } from './parameters.js';

const seeds =
  'torch.manual_seed takes integers in [−2⁶³, 2⁶⁴), wraps negative ones around and raises RuntimeError for others; a GPU uses all 64 bits.';

const singleOrDouble = choiceParameter<'float32' | 'float64'>('the type of the numbers', [
  'float32',
  'float64',
]);

const f = Math.fround;
const ANGLE = f(2.3283064365386963e-10 * f(6.2831855));

/** What torch draws on a GPU. */
export const torchCudaEntry = (name: TorchCudaName): CatalogueEntry => {
  const device = gpuNameOf(name);
  const gpu = gpuOf(device);
  const draw = drawsFrom((seed) => openTorchCuda(device, seed), seeds);
  const program = (seed: string, expression: string) =>
    `import torch  # on a GPU: ${device}\ntorch.manual_seed(${seed})\nprint(${expression}.tolist())`;
  /** A derivation at the element's words, of which its thread makes 4 of 32 bits or 2 of 64 at a time. */
  const at = (place: ExplainedPlace<TorchCudaStream>, unroll: 2 | 4, inPairs = false) => {
    const [high, low] = torchSeed(parseInteger(place.stream.seed));
    return explainPhilox([low, high], gpu, place, unroll, inPairs);
  };
  return {
    stream: name,
    about: `PyTorch on a GPU: ${device}`,
    engine: 'Philox4x32-10, keyed with the seed',
    seeds,
    unit: 'words of each thread',
    evidence: 'emulation: NVIDIA’s cuRAND code on a CPU and published outputs; no GPU was run',
    chinese: {
      about: `GPU（${device}）上的 PyTorch`,
      evidence: '仿真：在 CPU 上运行 NVIDIA 的 cuRAND 代码，并对照公开的输出；没有运行任何 GPU',
    },
    draws: [
      draw({
        name: 'torch.rand',
        about: 'numbers in [0, 1): one word of a block for each thread, two for float64',
        parameters: { dtype: singleOrDouble },
        format: ({ dtype }) => dtype,
        take: (stream, count, { dtype }) =>
          dtype === 'float64' ? stream.rand(count, dtype) : stream.rand(count),
        program: (seed, count, { dtype }) =>
          program(seed, `torch.rand(${count}, dtype=torch.${dtype}, device='cuda')`),
        explain(place, { dtype }) {
          if (dtype === 'float32') {
            const { d } = at(place, 4);
            return d.end(belowOne(d, unit(d)));
          }
          return uniform64(at(place, 2).d);
        },
      }),
      draw({
        name: 'torch.randn',
        about: 'normal numbers in float32, from pairs of a thread’s words',
        format: 'float32',
        take: (stream, count) => stream.randn(count),
        program: (seed, count) => program(seed, `torch.randn(${count}, device='cuda')`),
        explain(place) {
          const { d, component } = at(place, 4, true);
          d.note(
            'pair of words',
            `words ${component & 2} and ${(component & 2) + 1} of the block`,
            component % 2 === 0 ? 'the first, by the sine' : 'the second, by the cosine',
          );
          const u = unit(d);
          const minus = d.step('logarithm, in float32', `ln(${u})`, f(log(u)));
          const radius = d.step('radius', `√(−2 · ${minus})`, f(Math.sqrt(f(-2 * minus))));
          const word = d.word();
          const angle = d.step(
            'angle, in float32',
            `${f(word)} · ${ANGLE} + ${f(ANGLE / 2)}`,
            f(f(word) * ANGLE + f(ANGLE / 2)),
          );
          return d.end(
            component % 2 === 0
              ? d.step('number', `${radius} · sin(${angle})`, f(radius * f(sin(angle))))
              : d.step('number', `${radius} · cos(${angle})`, f(radius * f(cos(angle)))),
          );
        },
      }),
      draw({
        name: 'exponential_',
        about: 'exponential numbers in float32, one word of a block for each thread',
        parameters: { lambda: realParameter('the rate', '1') },
        format: 'float32',
        take: (stream, count, { lambda }) => stream.exponential(count, lambda),
        program: (seed, count, { lambda }) =>
          program(seed, `torch.empty(${count}, device='cuda').exponential_(${lambda})`),
        explain(place, { lambda }) {
          const { d } = at(place, 4);
          const u = unit(d);
          const minusLog =
            u >= 1 - 1 / 16777216
              ? d.step('too near to 1', `${u} ≥ 1 − 2^-24, so 2^-24 stands for −ln u`, 1 / 16777216)
              : d.step('logarithm, in float32', `−ln(${u})`, -f(log(u)));
          const scale = f(1 / f(lambda));
          return d.end(d.step('over lambda', `${scale} · ${minusLog}`, f(scale * minusLog)));
        },
      }),
      draw({
        name: 'torch.randint',
        about: 'integers from low to high − 1: a word modulo the range',
        parameters: {
          low: integerParameter('the lowest', '0'),
          high: integerParameter('one more than the highest', '10'),
        },
        format: 'integer',
        take: (stream, count, { low, high }) => stream.randint(low, high, count),
        program: (seed, count, { low, high }) =>
          program(seed, `torch.randint(${low}, ${high}, (${count},), device='cuda')`),
        explain(place, { low, high }) {
          place.stream.randint(low, high, 0);
          const isWide = high - low >= 268435456;
          const { d } = at(place, isWide ? 2 : 4);
          return d.end(explainModulo(d, low, high, isWide));
        },
      }),
      draw({
        name: 'torch.multinomial',
        about: 'different indices, by a race of weights',
        parameters: { p: listParameter('a weight for each index', '0.1,0.2,0.3,0.4') },
        format: 'integer',
        take: (stream, count, { p }) => stream.multinomial(p, count),
        program: (seed, count, { p }) =>
          program(
            seed,
            `torch.multinomial(torch.tensor(${JSON.stringify(p)}, device='cuda'), ${count})`,
          ),
      }),
    ],
  };
};

/** cuRAND's float32 of a word, in (0, 1]. */
function unit(d: Derivation): number {
  const word = d.word();
  const single = d.step('as float32', String(word), f(word));
  return d.step(
    'number in (0, 1], in float32',
    `${single} / 2^32 + 2^-33`,
    f(single * 2.3283064365386963e-10 + 1.1641532182693481e-10),
  );
}

const belowOne = (d: Derivation, u: number): number =>
  u < 1 ? u : d.step('1 is turned around', '1 becomes 0', 0);

function uniform64(d: Derivation) {
  const [first, second] = [d.word(), d.word()];
  const bits = BigInt(first) ^ (BigInt(second) << 21n);
  d.step('53 bits', `${first} xor (${second} << 21)`, bits);
  const u = d.step(
    'number in (0, 1]',
    `${bits} / 2^53 + 2^-54`,
    Number(bits) / 9007199254740992 + 5.551115123125783e-17,
  );
  return d.end(belowOne(d, u));
}

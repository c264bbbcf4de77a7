import { SamplescopeError, say, shown } from '../../error.js';
import { settleFloat32 } from '../float32.js';
import { bias, type Bias } from './bias.js';
import { defineProcessor } from './definition.js';
import { checkTokenIds, conventionOf, type Option } from './option.js';

const biases: Option<ReadonlyMap<number, number>, Readonly<Record<string, Bias>>, false> = {
  allowed: `an object from token ids to ${bias.allowed}`,
  about: {
    en: 'What is added to which token; "-∞" forbids it',
    zh: '给哪个词元加上多少；"-∞" 禁止它',
  },
  isOptional: false,
  isMap: true,
  read(name, value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw noTable(name, value);
    }
    return new Map(
      Object.entries(value).map(([id, given]) => {
        if (/^\d+$/.test(id)) return [Number(id), bias.read(`${name}[${id}]`, given)];
        throw noTable(name, id);
      }),
    );
  },
};

const noTable = (name: string, got: unknown) =>
  new SamplescopeError(
    'malformed',
    say`${name} must have token ids as keys, such as {"15": -2.5}, got ${shown(got)}`,
  );

/**
 * Adds a number to the logits of some tokens; −∞ forbids a token.
 *
 * Source: OpenAI's API reference, "logit_bias"; `llama_sampler_logit_bias` in llama.cpp.
 *
 * @throws SamplescopeError `malformed`, `not-a-number`; `out-of-range` for a token outside the vocabulary
 * @example
 * const logits = new Float64Array([1, 2, 3]);
 * [...logitBias({ 0: 2, 2: '-∞' }).apply({ logits, temperature: 1 }, { context: [], step: 0 }).logits] // → [3, 2, -Infinity]
 */
export const logitBias = defineProcessor({
  name: 'logitBias',
  about: {
    en: 'adds a number to the logits of some tokens',
    zh: '给指定的词元加上一个数：编号 → 加多少。',
  },
  main: 'biases',
  options: { biases, convention: conventionOf('textbook', 'float32') },
  example: { 0: 2 },
  offered: { among: 'tokens' },
  keepsArgmax: false,
  needs: ['vocabulary'],
  build: ({ biases, convention }) => ({
    description: `logit bias on ${biases.size} ${biases.size === 1 ? 'token' : 'tokens'}`,
    run: (candidates) => {
      const { logits } = candidates;
      checkTokenIds('logitBias', [...biases.keys()], logits.length);
      if (convention === 'float32') settleFloat32(candidates);
      else candidates.float32 = false;
      const round = convention === 'float32' ? Math.fround : (x: number) => x;
      for (const [token, added] of biases) logits[token] = round(logits[token]! + round(added));
    },
  }),
});

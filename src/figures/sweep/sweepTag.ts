import { SamplescopeError, say } from '../../error.js';
import { mappedCodec, objectCodec } from '../tag/codec.js';
import { distributionCodec } from '../tag/distributionCodec.js';
import { numbersCodec, temperatureCodec } from '../tag/plainCodecs.js';
import { quoted } from '../tag/readAttribute.js';
import type { Tag } from '../tag/tag.js';
import type { SweepSource } from './sweepFigure.js';

const usual = [0.05, 5] as const;

const endsCodec = numbersCodec('temperatures', usual, (given, numbers) => {
  const [low, high] = numbers;
  if (numbers.length === 2 && low! > 0 && high! > low! && high! < Infinity) return numbers;
  throw new SamplescopeError(
    'out-of-range',
    say`temperatures must be two numbers in (0, ∞), the lower one first, such as 0.05 5, got
      ${quoted(given.temperatures!)}`,
  );
});

/** A distribution over temperature; the one at the author's temperature is marked. */
export const sweepTag: Tag<SweepSource> = {
  about: {
    en: 'every probability, and the entropy, over temperature',
    zh: '每个概率以及熵随温度的变化',
  },
  codec: mappedCodec(
    objectCodec({ recipe: distributionCodec, temperature: temperatureCodec, ends: endsCodec }),
    ({ ends, ...source }): SweepSource => ({
      chart: 'sweep',
      ...source,
      ends: ends as readonly [number, number],
    }),
    ({ recipe, temperature, ends = usual, also = [] }) =>
      also.length === 0 ? { recipe, temperature, ends } : undefined,
  ),
  coloredBy: ({ recipe }) => recipe,
  handled: 'temperature',
  frameHeight: 540,
};

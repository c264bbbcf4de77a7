import { lookUp } from '../../error.js';
import { presets, recipeOf, type Preset } from '../../recipe/index.js';
import type { ProcessorSpec } from '../../sampling/processors/processors.js';
import type { Given } from '../tag/attributes.js';
import { chainCodec } from '../tag/chainCodec.js';
import { mappedCodec, objectCodec, type Codec } from '../tag/codec.js';
import { temperatureCodec } from '../tag/plainCodecs.js';
import { atChain } from '../tag/recipeCodecs.js';
import type { Tag } from '../tag/tag.js';
import type { LedgerSource } from './ledgerFigure.js';

const usual = 'huggingface';

const presetOf = ({ preset = usual }: Given): Preset => lookUp<Preset>('preset', presets, preset);

/** An engine's chain, at its own temperature or at the author's. A chain does not say which engine's it is. */
const presetChain: Codec<readonly ProcessorSpec[]> = {
  takes: ['preset', 'temperature'],
  defaults(given) {
    const stage = presetOf(given).stages.find(({ processor }) => processor === 'temperature');
    return {
      preset: usual,
      ...(stage && { temperature: String((stage.value as number | undefined) ?? 1) }),
    };
  },
  async read(given, language) {
    const preset = presetOf(given);
    if (given.temperature === undefined) return recipeOf(preset, {}).processors;
    const temperature = await temperatureCodec.read(given, language);
    return recipeOf(preset, { temperature }).processors;
  },
  write: async () => undefined,
};

/** A distribution on its way through an engine's chain, or through one of the author's own. */
export const ledgerTag: Tag<LedgerSource> = {
  about: {
    en: 'who is removed where in an engine’s chain of processors',
    zh: '引擎的处理链在哪个阶段去掉了谁',
  },
  codec: mappedCodec(
    objectCodec({ recipe: atChain(chainCodec(presetChain)) }),
    ({ recipe }): LedgerSource => ({ chart: 'ledger', recipe }),
    // Seeds, and what was said before, have no attribute.
    ({ recipe, history = [] }) => (history.length === 0 ? { recipe } : undefined),
  ),
  coloredBy: ({ recipe }) => recipe,
  frameHeight: 500,
};

import { ledgerChart, ledgerTable, type LedgerData } from '../../charts/index.js';
import type { Step } from '../../decoding/step.js';
import { softmax } from '../../distribution/softmax.js';
import type { PresetName, PresetSettings } from '../../recipe/index.js';
import { optionsGiven } from '../../sampling/processors/definition.js';
import { readSpec, type ProcessorSpec } from '../../sampling/processors/processors.js';
import { openAsked, stepAfter, type Asked } from '../asked.js';
import type { Figure } from '../figure.js';

/** What a recipe's processors do to which token, at one of its steps. */
export interface LedgerSource {
  readonly chart: 'ledger';
  readonly recipe: Asked;
  /**
   * The tokens that the recipe drew before this step; for logits that are written down, any that were said. Default:
   * none.
   */
  readonly history?: readonly number[];
  /** The preset that the processors come of. Default: of none. */
  readonly preset?: PresetChain | undefined;
}

/** The chain of a preset. */
export interface PresetChain {
  readonly name: PresetName;
  readonly settings: PresetSettings;
}

/** Every token's way through the stages of a chain. */
export const ledgerFigure: Figure<LedgerSource, LedgerData> = {
  dataOf: async ({ recipe, history = [] }) => {
    const asked = await openAsked(recipe);
    const step =
      recipe.written && history.length > 0
        ? stepAfter(asked, 0, { recorder: 'ledger', history })
        : stepAfter(asked, history.length, { recorder: 'ledger' });
    return ledgerOfStep(step, asked.model.vocabulary, asked.recipe.processors);
  },
  chart: ledgerChart,
  table: ledgerTable,
};

/**
 * The ledger of a step that is taken already, with a ledger; what is impossible at every stage is left out.
 *
 * @param processors What the stages are made of, for the notes beside their names.
 */
export function ledgerOfStep(
  { logits, stages }: Pick<Step, 'logits' | 'stages'>,
  vocabulary: readonly string[],
  processors: readonly ProcessorSpec[],
): LedgerData {
  const scores = [logits, ...stages.map((stage) => stage.scores.logits)];
  const ids = [...vocabulary.keys()].filter((id) => scores.some((of) => of[id]! > -Infinity));
  const places = new Map(ids.map((id, place) => [id, place]));
  const shares = (of: Float64Array) => Float64Array.from(ids, (id) => of[id]!);
  return {
    tokens: ids.map((id) => vocabulary[id]!),
    before: shares(softmax(logits)),
    stages: stages.map(({ name, scores, ledger }, i) => ({
      name,
      note: noteOf(processors[i]!),
      probabilities: shares(softmax(scores.logits, scores.temperature)),
      ledger: {
        ...ledger!,
        removed: ledger!.removed.map((one) => ({ ...one, token: places.get(one.token)! })),
      },
    })),
  };
}

/** The parameters of a stage in a few characters. */
function noteOf(spec: ProcessorSpec): string {
  const { definition, value } = readSpec(spec);
  return Object.entries(optionsGiven(definition, value))
    .filter(([key]) => key !== 'keep' && key !== 'convention')
    .map(([key, value]) => `${key} = ${JSON.stringify(value)}`)
    .join(', ');
}

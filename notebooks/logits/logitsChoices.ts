import {
  log,
  type Model,
  type PresetName,
  type PresetSettings,
  type ProcessorSpec,
} from '../../src/index.js';
import { openAsked, type Asked } from '../../src/figures/asked.js';
import type { CutSource } from '../../src/figures/cut/cutFigure.js';
import type { LedgerSource } from '../../src/figures/ledger/ledgerFigure.js';
import type { Control } from '../page/control.js';
import { inLanguage } from '../page/language.js';
import { prompts, type PromptName } from './prompts.js';
import { select } from '../controls/select.js';

/** What a chain is tried on: logits, and where they come from. */
export interface TriedLogits {
  /** Who gave the logits, and after what. */
  readonly asked: Asked;
  /** What was said since, as tokens. */
  readonly history: readonly number[];
  readonly tokens: readonly string[];
  readonly logits: Float64Array;
  /** The whole text so far, which some stages look at. */
  readonly context: readonly number[];
  /** How many tokens of the text were generated. */
  readonly step: number;
  /** The model that gave the logits; its vocabulary is `tokens`. */
  readonly model: Model;
}

/** What a chain's ledger on some logits stands for. */
export const triedLedger = (
  { asked, history }: TriedLogits,
  processors: readonly ProcessorSpec[],
  preset?: { readonly name: PresetName; readonly settings: PresetSettings },
): LedgerSource => ({ chart: 'ledger', recipe: { ...asked, processors }, history, preset });

/** What the last stage of a chain cuts off of some logits. */
export const triedCut = (
  { asked, history }: TriedLogits,
  processors: readonly ProcessorSpec[],
): CutSource => ({ chart: 'cut', recipe: { ...asked, processors }, history });

interface SmallCase {
  readonly asked: Asked;
  readonly history: readonly number[];
}

const few = (logits: readonly number[], history: readonly number[] = []): SmallCase => ({
  asked: { written: { tokens: logits.map((_, i) => 'ABCDEFGHIJ'[i]!), logits } },
  history,
});

/** Small cases, each of which shows something that engines do differently. */
const cases = {
  three: {
    label: {
      en: 'A, B, C with the logits 3, 2, 1',
      zh: 'A、B、C，logit 为 3、2、1',
    },
    ...few([3, 2, 1]),
  },
  ten: {
    label: { en: 'ten equal tokens', zh: '十个相等的词元' },
    ...few(new Array<number>(10).fill(0)),
  },
  tie: {
    label: { en: 'a tie at the top: 2, 2, 1, 0', zh: '并列第一：2、2、1、0' },
    ...few([2, 2, 1, 0]),
  },
  typical: {
    label: { en: 'probabilities 0.4, 0.2, 0.2, 0.2', zh: '概率 0.4、0.2、0.2、0.2' },
    ...few([0.4, 0.2, 0.2, 0.2].map(log)),
  },
  said: {
    label: {
      en: 'logits 3, 2, 1, 0, where A, B, A was said',
      zh: 'logit 为 3、2、1、0，已经说过 A、B、A',
    },
    ...few([3, 2, 1, 0], [0, 1, 0]),
  },
} as const;

const fromPrompts = [
  'picture',
  'tea',
  'beach',
  'truth',
  'wind',
] as const satisfies readonly PromptName[];

export type LogitsName = keyof typeof cases | (typeof fromPrompts)[number];

/** The list of all logits to try a chain on. */
export function logitsSelect(
  label = inLanguage({ en: 'On these logits', zh: '用这些 logit' }),
): Control<LogitsName> {
  return select<LogitsName>({
    label,
    options: [
      ...Object.entries(cases).map(([value, { label }]) => ({
        value: value as LogitsName,
        label: inLanguage(label),
        group: inLanguage({ en: 'Small cases', zh: '小例子' }),
      })),
      ...fromPrompts.map((value) => ({
        value,
        label: `${prompts[value].prompt} …`,
        group: inLanguage({ en: 'A model’s answer', zh: '一个模型的回答' }),
      })),
    ],
  });
}

/** The logits of a name. */
export async function logitsOf(name: LogitsName): Promise<TriedLogits> {
  const { asked, history }: SmallCase =
    name in cases
      ? cases[name as keyof typeof cases]
      : { asked: askedOf(name as (typeof fromPrompts)[number]), history: [] };
  const { recipe, model } = await openAsked(asked);
  const context = [...model.tokenize(recipe.prompt), ...history];
  const logits = Float64Array.from(model.logits(context));
  return { asked, history, tokens: model.vocabulary, logits, context, step: history.length, model };
}

function askedOf(name: PromptName): Asked {
  const { model, prompt } = prompts[name];
  return { model, prompt };
}

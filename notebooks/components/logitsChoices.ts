import { loadModel, log } from '../../src/index.js';
import { candidates } from './candidates.js';
import type { Control } from './control.js';
import { prompts, type PromptName } from './prompts.js';
import { select } from './select.js';

/** What a chain is tried on. */
export interface TriedLogits {
  readonly tokens: readonly string[];
  readonly logits: Float64Array;
  /** The text so far, which some processors look at. */
  readonly context: readonly number[];
}

const few = (logits: readonly number[], context: readonly number[] = []): TriedLogits => ({
  tokens: logits.map((_, i) => 'ABCDEFGHIJ'[i]!),
  logits: Float64Array.from(logits),
  context,
});

/** Small cases, each of which shows something that engines do differently. */
const cases = {
  three: { label: 'A, B, C with the logits 3, 2, 1', ...few([3, 2, 1]) },
  ten: { label: 'ten equal tokens', ...few(new Array<number>(10).fill(0)) },
  tie: { label: 'a tie at the top: 2, 2, 1, 0', ...few([2, 2, 1, 0]) },
  typical: {
    label: 'probabilities 0.4, 0.2, 0.2, 0.2',
    ...few([0.4, 0.2, 0.2, 0.2].map(log)),
  },
  said: { label: 'logits 3, 2, 1, 0, where A, B, A was said', ...few([3, 2, 1, 0], [0, 1, 0]) },
} as const;

const fromPrompts = ['picture', 'tea', 'beach', 'truth'] as const satisfies readonly PromptName[];

export type LogitsName = keyof typeof cases | (typeof fromPrompts)[number];

/** The list of all logits to try a chain on. */
export function logitsSelect(label = 'On these logits'): Control<LogitsName> {
  return select<LogitsName>({
    label,
    options: [
      ...Object.entries(cases).map(([value, { label }]) => ({
        value: value as LogitsName,
        label,
        group: 'Small cases',
      })),
      ...fromPrompts.map((value) => ({
        value,
        label: `${prompts[value].prompt} …`,
        group: 'A model’s answer',
      })),
    ],
  });
}

/** The logits of a name. */
export async function logitsOf(name: LogitsName): Promise<TriedLogits> {
  if (name in cases) return cases[name as keyof typeof cases];
  const { model, prompt } = prompts[name as (typeof fromPrompts)[number]];
  return { ...candidates(await loadModel(model), prompt), context: [] };
}

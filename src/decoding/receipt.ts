import * as v from 'valibot';
import { SamplescopeError, say } from '../error.js';
import { check, rule } from '../recipe/check.js';
import { parseRecipe, type Recipe } from '../recipe/recipe.js';
import { parseJson } from '../recipe/recipeJson.js';
import { asJson } from '../recipe/writeJson.js';
import { fingerprintStep, fingerprintOfAll, type StepFingerprint } from './fingerprint.js';
import { run, type RunOptions, type Trace } from './run.js';

/** A recipe and the fingerprints of what it gave: enough for anyone to see if they get the same bits. */
export interface Receipt {
  readonly version: 1;
  /** As plain JSON: where a logit of its table is −∞, the text "-Infinity" stands. */
  readonly recipe: Recipe;
  /** The fingerprint of the whole trace. */
  readonly fingerprint: string;
  /** For each step the text of the token drawn, and the fingerprint of every part. */
  readonly steps: readonly { readonly token: string; readonly parts: StepFingerprint }[];
}

/** What a replay found: the same bits, or the first place where they parted. */
export type Replay =
  | { readonly same: true; readonly fingerprint: string }
  | {
      readonly same: false;
      /** The first step, from 0, that differs. */
      readonly step: number;
      /** The first part of it that differs: `logits`, `1 temperature`, …, `probabilities`, `draw` or `token`. */
      readonly part: string;
      readonly expected: string;
      readonly got: string;
      readonly message: string;
    };

const receiptSchema = v.strictObject({
  version: v.literal(1, rule(say`must be 1`)),
  recipe: v.unknown(),
  fingerprint: v.string(rule(say`must be text`)),
  steps: v.array(
    v.strictObject({
      token: v.string(rule(say`must be text`)),
      parts: v.record(v.string(), v.string()),
    }),
    rule(say`must be a list`),
  ),
});

/** The receipt of a trace. */
export function createReceipt(trace: Trace): Receipt {
  const { recipe, vocabulary, steps } = trace;
  return receiptOf(
    recipe,
    steps.map((step) => ({ token: vocabulary[step.token]!, parts: fingerprintStep(step) })),
  );
}

/** The receipt of steps whose fingerprints are made already. */
export function receiptOf(recipe: Recipe, steps: Receipt['steps']): Receipt {
  const fingerprint = fingerprintOfAll(steps.map(({ parts }) => parts));
  return { version: 1, recipe: asJson(recipe), fingerprint, steps };
}

/**
 * The receipt in a JSON text.
 *
 * @throws SamplescopeError `malformed` if it is not JSON, not a receipt, cut short, or has a fingerprint that is
 * not that of its steps. A changed recipe or token is for `replay` to find
 */
export function receiptFromJson(json: string): Receipt {
  const raw = check('receipt', receiptSchema, parseJson(say`a receipt`, json));
  const receipt: Receipt = { ...raw, recipe: asJson(parseRecipe(raw.recipe)) };
  if (fingerprintOfAll(receipt.steps.map(({ parts }) => parts)) !== receipt.fingerprint) {
    throw new SamplescopeError(
      'malformed',
      say`receipt.fingerprint must be that of receipt.steps, and is not: the receipt was changed
        or cut after it was made`,
    );
  }
  return receipt;
}

/**
 * Runs a receipt's recipe again and compares, part by part.
 *
 * @param options `model`: the model of one's own that the receipt names. Without it such a receipt is refused.
 * @throws SamplescopeError what `run` throws
 * @example
 * (await replay(createReceipt(await run({ maxTokens: 3 })))).same // → true
 */
export async function replay(
  receipt: Receipt,
  options: Pick<RunOptions, 'model'> = {},
): Promise<Replay> {
  const again = createReceipt(await run(receipt.recipe, options));
  const parted = firstDifference(receipt, again);
  return parted ?? { same: true, fingerprint: again.fingerprint };
}

function firstDifference(before: Receipt, now: Receipt): Replay | undefined {
  for (let step = 0; step < Math.max(before.steps.length, now.steps.length); step++) {
    const expectedParts = comparedParts(before, step);
    const gotParts = comparedParts(now, step);
    for (const part of new Set([...Object.keys(expectedParts), ...Object.keys(gotParts)])) {
      const expected = expectedParts[part] ?? 'nothing';
      const got = gotParts[part] ?? 'nothing';
      if (expected === got) continue;
      const message = `parted at step ${step + 1}, in ${part}: expected ${expected}, got ${got}`;
      return { same: false, step, part, expected, got, message };
    }
  }
  return undefined;
}

/** Fingerprints, and last the token's text: none of them has it, for the draw's is made of the id. */
function comparedParts({ steps }: Receipt, step: number): Readonly<Record<string, string>> {
  const { parts, token } = steps[step] ?? {};
  return token === undefined ? {} : { ...parts, token: JSON.stringify(token) };
}

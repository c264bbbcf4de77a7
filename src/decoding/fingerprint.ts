import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PartialRecipe } from '../recipe/recipe.js';
import { parseRecipe } from '../recipe/recipe.js';
import { recipeToJson } from '../recipe/recipeJson.js';
import type { Scores } from '../sampling/scores.js';
import type { Step } from './step.js';
import type { Trace } from './run.js';

/**
 * The fingerprint of each part of a step, in the order in which the parts come about: `logits`, then
 * every processor as `1 temperature`, `2 …`, then `probabilities` and `draw`. The first one that
 * differs between two runs says where they parted.
 */
export type StepFingerprint = Readonly<Record<string, string>>;

/**
 * The fingerprint of a recipe: the first 16 hexadecimal digits of the SHA-256 of its JSON text.
 *
 * @throws SamplescopeError what `parseRecipe` throws
 * @example
 * fingerprintRecipe({}) === fingerprintRecipe({ seed: '42' }) // → true
 */
export function fingerprintRecipe(recipe: PartialRecipe): string {
  return digestText(recipeToJson(parseRecipe(recipe)));
}

/** The fingerprints of a step's parts, made from the bits of every number in them. */
export function fingerprintStep(step: Step): StepFingerprint {
  const { logits, stages, probabilities, position, consumed, token } = step;
  return Object.fromEntries([
    ['logits', digestNumbers(logits)],
    ...stages.map(({ name, scores }, index) => [`${index + 1} ${name}`, digestScores(scores)]),
    ['probabilities', digestNumbers(probabilities)],
    ['draw', digestNumbers([position, ...consumed, token])],
  ]) as StepFingerprint;
}

/**
 * The fingerprint of a trace: the first 16 hexadecimal digits of the SHA-256 of its steps'
 * fingerprints. Two traces that have the same one went through the same bits.
 *
 * @example
 * fingerprintTrace(await run({})) === fingerprintTrace(await run({})) // → true
 */
export function fingerprintTrace(trace: Trace): string {
  return fingerprintSteps(trace.steps.map(fingerprintStep));
}

/** The fingerprint of a trace, from the fingerprints of its steps. */
export function fingerprintSteps(steps: readonly StepFingerprint[]): string {
  return digestText(JSON.stringify(steps));
}

/**
 * The first 16 hexadecimal digits of the SHA-256 of a text, in UTF-8.
 *
 * @example
 * digestText('abc') // → 'ba7816bf8f01cfea'
 */
export const digestText = (text: string): string => digest(utf8ToBytes(text));

const digest = (bytes: Uint8Array) => bytesToHex(sha256(bytes)).slice(0, 16);

const digestScores = ({ logits, temperature }: Scores) => {
  const bytes = new Uint8Array(8 * (logits.length + 1));
  writeNumbers(bytes, [temperature], 0);
  writeNumbers(bytes, logits, 8);
  return digest(bytes);
};

const digestNumbers = (numbers: ArrayLike<number>) => {
  const bytes = new Uint8Array(8 * numbers.length);
  writeNumbers(bytes, numbers, 0);
  return digest(bytes);
};

/** As 64-bit floats, least significant byte first, on every machine. */
function writeNumbers(bytes: Uint8Array, numbers: ArrayLike<number>, offset: number): void {
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < numbers.length; i++) view.setFloat64(offset + 8 * i, numbers[i]!, true);
}

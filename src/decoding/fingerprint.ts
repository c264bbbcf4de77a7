import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PartialRecipe } from '../recipe/recipe.js';
import { parseRecipe } from '../recipe/recipe.js';
import { recipeToJson } from '../recipe/recipeJson.js';
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

/** The SHA-256 of some bytes: 32 bytes. */
type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** The fingerprints of a step's parts, made from the bits of every number in them. */
export function fingerprintStep(step: Step): StepFingerprint {
  return fingerprintStepBy(sha256, step);
}

/** The same by a SHA-256 that is faster than the one in plain JavaScript, which runs everywhere. */
export function fingerprintStepBy(hash: Sha256, step: Step): StepFingerprint {
  const { logits, stages, probabilities, position, consumed, token } = step;
  const digestNumbers = (...lists: readonly ArrayLike<number>[]) => digest(bytesOf(lists), hash);
  return Object.fromEntries([
    ['logits', digestNumbers(logits)],
    ...stages.map(({ name, scores: { temperature, logits } }, index) => [
      `${index + 1} ${name}`,
      digestNumbers([temperature], logits),
    ]),
    ['probabilities', digestNumbers(probabilities)],
    ['draw', digestNumbers([position], consumed, [token])],
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
  return fingerprintOfAll(trace.steps.map(fingerprintStep));
}

/** The fingerprint of a trace, from the fingerprints of its steps. */
export function fingerprintOfAll(steps: readonly StepFingerprint[]): string {
  return digestText(JSON.stringify(steps));
}

/**
 * The first 16 hexadecimal digits of the SHA-256 of a text, in UTF-8.
 *
 * @example
 * digestText('abc') // → 'ba7816bf8f01cfea'
 */
export const digestText = (text: string): string => digest(utf8ToBytes(text));

const digest = (bytes: Uint8Array, hash: Sha256 = sha256) => bytesToHex(hash(bytes)).slice(0, 16);

/** Numbers as 64-bit floats, least significant byte first, on every machine. */
function bytesOf(lists: readonly ArrayLike<number>[]): Uint8Array {
  const numbers = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let start = 0;
  for (const list of lists) {
    numbers.set(list, start);
    start += list.length;
  }
  if (!isLittleEndian) {
    const view = new DataView(numbers.buffer);
    for (let i = 0; i < numbers.length; i++) view.setFloat64(8 * i, numbers[i]!, true);
  }
  return new Uint8Array(numbers.buffer);
}

const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

import type { Logits } from '../../distribution/logits.js';
import { SamplescopeError } from '../../error.js';
import { settleFloat32 } from '../float32.js';
import { logOfSum } from '../softmaxes.js';
import { createCandidates, loadLogits } from '../candidates.js';
import { lastOf } from './counts.js';
import { keptContext, keptContexts, keptInWords, type KeptContext } from './keptContext.js';
import { finite, oneOf, readOptions, text, withDefault, type Option } from './options.js';
import { processorOf, type At, type Processor } from './processor.js';

/**
 * How far to go away from another context, and that context: another prompt before what was generated, or what
 * is left of this one where only some of its tokens are kept.
 */
export type GuidanceStep = { readonly scale: number } & (
  | { readonly prompt: string; readonly keep?: never }
  | { readonly keep: KeptContext; readonly prompt?: never }
);

/** One step of guidance, or two as Chameleon makes for images. */
export type GuidanceOptions = GuidanceStep & {
  /** A second context, and how far the first is to lie from it. */
  readonly base?: GuidanceStep;
  /** `logits` guides the logits themselves, `logProbabilities` their logarithms of softmax. Default `logits`. */
  readonly on?: 'logits' | 'logProbabilities';
};

/**
 * Classifier-free guidance: the model is asked twice, with the text and with another prompt in place of
 * its own (or with what `keep` leaves of the text), and the logits move on from the second answer through the first and, for a scale above 1,
 * beyond it: other + scale · (own − other).
 *
 * With a base it is three-way, as Chameleon guides images (full text, the images alone, nothing):
 * base + scale of base · (other − base) + scale · (own − other). In 32-bit floats, as engines do.
 *
 * Source: Ho and Salimans, "Classifier-Free Diffusion Guidance" (2021); Sanchez et al., "Stay on topic with
 * Classifier-Free Guidance" (2023); ClassifierFreeGuidanceLogitsProcessor (on logits) and
 * UnbatchedClassifierFreeGuidanceLogitsProcessor (on log probabilities) in transformers; three-way:
 * Brooks et al., "InstructPix2Pix" (CVPR 2023), InBatchInstructCFGLogitsProcessor in Chameleon.
 *
 * @param value scale finite: 1 changes nothing, 0 is the other prompt alone, above 1 exaggerates.
 * @throws SamplescopeError `not-a-number`, `malformed`; `empty` where there is no model to ask, or one without
 * images is asked to keep them
 */
export function guidance(value: GuidanceOptions): Processor {
  const { base, on, ...own } = readOptions('guidance', value, 'scale', {
    ...stepOptions,
    base: withDefault(guidanceStep, undefined),
    on: oneOf('logits', 'logProbabilities'),
  });
  const step = checkedStep('guidance', own);
  const { scale } = step;
  const f = Math.fround;
  const read = (logits: Logits) => (on === 'logits' ? logits : logProbabilities(logits));
  return processorOf({
    name: 'guidance',
    description: `guidance ${scale}: away from what the model says ${inWords(step)}`,
    keepsArgmax: false,
    run: (candidates, at) => {
      settleFloat32(candidates);
      const { logits } = candidates;
      const own = read(Float32Array.from(logits));
      const other = read(logitsAfter(step, at));
      const third = base && read(logitsAfter(base, at));
      for (let token = 0; token < logits.length; token++) {
        const a = own[token]!;
        const b = other[token]!;
        const away = f(f(a - b) * f(scale));
        if (!third || !base) logits[token] = f(b + away);
        else {
          const c = third[token]!;
          logits[token] = f(f(c + f(f(base.scale) * f(b - c))) + away);
        }
        // Where all agree that a token is impossible, ∞ − ∞ must not make it NaN.
        if (a === -Infinity) logits[token] = -Infinity;
      }
    },
  });
}

const stepOptions = {
  scale: finite('1 changes nothing, 1.5 is usual'),
  prompt: withDefault(text, undefined),
  keep: withDefault(oneOf(...keptContexts), undefined),
};

const guidanceStep: Option<GuidanceStep> = (name, value) =>
  checkedStep(name, readOptions(name, value, 'scale', stepOptions));

function checkedStep(
  name: string,
  {
    scale,
    prompt,
    keep,
  }: { scale: number; prompt?: string | undefined; keep?: KeptContext | undefined },
): GuidanceStep {
  if (keep === undefined) return { scale, prompt: text(`${name}.prompt`, prompt) };
  if (prompt === undefined) return { scale, keep };
  throw new SamplescopeError(
    'malformed',
    `${name} must have a prompt or keep a part of the context, got both. Leave one out`,
  );
}

const inWords = ({ prompt, keep }: GuidanceStep) =>
  keep === undefined ? `after ${JSON.stringify(prompt)}` : keptInWords[keep];

function logitsAfter({ prompt, keep }: GuidanceStep, { context, step, model }: At): Logits {
  if (model === undefined) {
    throw new SamplescopeError(
      'empty',
      'guidance must have a model to ask for the logits after another context, got none. Use a recipe with a model',
    );
  }
  const other =
    keep === undefined
      ? [...model.tokenize(prompt), ...lastOf(context, step)]
      : keptContext(keep, context, model);
  return Float32Array.from(model.logits(other));
}

function logProbabilities(logits: Logits): Float32Array {
  const candidates = createCandidates(logits.length);
  loadLogits(candidates, logits);
  const total = logOfSum(candidates);
  return Float32Array.from(logits, (logit) => logit - total);
}

import type { Logits } from '../../distribution/logits.js';
import { SamplescopeError } from '../../error.js';
import { settleFloat32 } from '../float32.js';
import { logOfSum } from '../softmaxes.js';
import { createCandidates, loadLogits } from '../candidates.js';
import { lastOf } from './counts.js';
import { finite, oneOf, readOptions, text, withDefault, type Option } from './options.js';
import { processorOf, type At, type Processor } from './processor.js';

/** How far to go away from another prompt, and that prompt. */
export interface GuidanceStep {
  readonly scale: number;
  readonly prompt: string;
}

/** One step of guidance, or two as Chameleon makes for images. */
export interface GuidanceOptions extends GuidanceStep {
  /** A second prompt, and how far the first is to lie from it. */
  readonly base?: GuidanceStep;
  /** `logits` guides the logits themselves, `logProbabilities` their logarithms of softmax. Default `logits`. */
  readonly on?: 'logits' | 'logProbabilities';
}

/**
 * Classifier-free guidance: the model is asked twice, with the text and with another prompt in place of
 * its own, and the logits move on from the second answer through the first and, for a scale above 1,
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
 * @throws SamplescopeError `not-a-number`, `malformed`; `empty` where there is no model to ask
 */
export function guidance(value: GuidanceOptions): Processor {
  const { scale, prompt, base, on } = readOptions('guidance', value, 'scale', {
    scale: finite('1 changes nothing, 1.5 is usual'),
    prompt: text,
    base: withDefault(guidanceStep, undefined),
    on: oneOf('logits', 'logProbabilities'),
  });
  const f = Math.fround;
  const read = (logits: Logits) => (on === 'logits' ? logits : logProbabilities(logits));
  return processorOf({
    name: 'guidance',
    description: `guidance ${scale}: away from what the model says after ${JSON.stringify(prompt)}`,
    keepsArgmax: false,
    run: (candidates, at) => {
      settleFloat32(candidates);
      const { logits } = candidates;
      const own = read(Float32Array.from(logits));
      const other = read(logitsAfter(prompt, at));
      const third = base && read(logitsAfter(base.prompt, at));
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

const guidanceStep: Option<GuidanceStep> = (name, value) =>
  readOptions(name, value, 'scale', { scale: finite(), prompt: text });

function logitsAfter(prompt: string, { context, step, model }: At): Logits {
  if (model === undefined) {
    throw new SamplescopeError(
      'empty',
      'guidance must have a model to ask for the logits after another prompt, got none. Use a recipe with a model',
    );
  }
  return Float32Array.from(model.logits([...model.tokenize(prompt), ...lastOf(context, step)]));
}

function logProbabilities(logits: Logits): Float32Array {
  const candidates = createCandidates(logits.length);
  loadLogits(candidates, logits);
  const total = logOfSum(candidates);
  return Float32Array.from(logits, (logit) => logit - total);
}

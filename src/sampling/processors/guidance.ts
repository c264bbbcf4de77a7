import type { Logits } from '../../distribution/logits.js';
import { SamplescopeError, say } from '../../error.js';
import { settleFloat32 } from '../float32.js';
import { logOfExponentials } from '../softmaxByName.js';
import { createCandidates, loadLogits } from '../candidates.js';
import { lastOf } from './counts.js';
import { defineProcessor, readOptions } from './definition.js';
import { keptContext, keptContextNames, keptInWords, type KeptContext } from './keptContext.js';
import { number, oneOf, optional, text, type Option } from './option.js';
import type { At } from './processor.js';

/**
 * How far to go away from another context, and that context: another prompt before what was generated, or what
 * is left of this one where only some of its tokens are kept.
 */
type GuidanceStep = { readonly scale: number } & (
  | { readonly prompt: string; readonly keep?: never }
  | { readonly keep: KeptContext; readonly prompt?: never }
);

const prompt = text({
  en: "Another prompt, in place of the text's own",
  zh: '另一个提示，代替文本自己的提示',
});

const stepOptions = {
  scale: number('(−∞, ∞)', {
    en: '1 changes nothing, 1.5 is usual',
    zh: '1 什么也不改变，常用 1.5',
  }),
  prompt: optional(prompt, undefined),
  keep: {
    ...oneOf(keptContextNames, {
      en: 'Instead of a prompt: what is left of the text',
      zh: '不用提示时：文本里留下什么',
    }),
    default: undefined,
  } as Option<KeptContext | undefined, KeptContext, true>,
};

const guidanceStep: Option<GuidanceStep, GuidanceStep, false> = {
  allowed: 'an object with scale and prompt or keep',
  about: {
    en: 'A second context, and how far the first is to lie from it',
    zh: '第二个上下文，以及第一个离它多远',
  },
  isOptional: false,
  read: (name, value) =>
    checkedStep(name, readOptions({ name, main: 'scale', options: stepOptions }, value)),
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
export const guidance = defineProcessor({
  name: 'guidance',
  about: {
    en: 'moves away from what the model says after another prompt',
    zh: '再问模型一次，这次换成另一个提示，并让 logit 远离那个回答：另一个 + scale × (自己 − 另一个)。',
  },
  main: 'scale',
  options: {
    ...stepOptions,
    base: optional(guidanceStep, undefined),
    on: oneOf(['logits', 'logProbabilities'], {
      en: 'What is guided: the logits, or their logarithms of softmax',
      zh: '引导什么：logit，还是 softmax 的对数',
    }),
  },
  example: { scale: 1.5, prompt: 'No' },
  offered: {
    among: 'advanced',
    value: { scale: 1.5, prompt: 'She' },
    zh: { scale: 1.5, prompt: '月' },
  },
  keepsArgmax: false,
  needs: ['vocabulary', 'context', 'model'],
  build: ({ base, on, ...own }) => {
    const step = checkedStep('guidance', own);
    const { scale } = step;
    const f = Math.fround;
    const read = (logits: Logits) => (on === 'logits' ? logits : logProbabilities(logits));
    return {
      description: `guidance ${scale}: away from what the model says ${inWords(step)}`,
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
    };
  },
});

function checkedStep(
  name: string,
  step: { scale: number; prompt: string | undefined; keep: KeptContext | undefined },
): GuidanceStep {
  const { scale, keep } = step;
  if (keep === undefined) return { scale, prompt: prompt.read(`${name}.prompt`, step.prompt) };
  if (step.prompt === undefined) return { scale, keep };
  throw new SamplescopeError(
    'malformed',
    say`${name} must have a prompt or keep a part of the context, got both. Leave one out`,
  );
}

const inWords = ({ prompt, keep }: GuidanceStep) =>
  keep === undefined ? `after ${JSON.stringify(prompt)}` : keptInWords[keep];

function logitsAfter({ prompt, keep }: GuidanceStep, { context, step, model }: At): Logits {
  if (model === undefined) {
    throw new SamplescopeError(
      'empty',
      say`guidance must have a model to ask for the logits after another context, got none. Use a recipe with a model`,
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
  const total = logOfExponentials(candidates);
  return Float32Array.from(logits, (logit) => logit - total);
}

import type { Logits } from '../distribution/logits.js';
import { SamplescopeError, say, shown } from '../error.js';
import type { Model } from '../model/model.js';
import type { Stream } from '../random/stream.js';
import { parseRecipe, type PartialRecipe } from '../recipe/recipe.js';
import { nextStates, type ChainState } from '../sampling/chain.js';
import { createSampler } from '../sampling/sampler.js';
import { recordStages } from '../sampling/stages.js';
import { createChains } from './phases.js';
import { noteNumbers } from './numbersTaken.js';
import { createSteps, type DrawnToken, type Step } from './step.js';

/** What `decode` is asked for beyond what a recipe decides. */
export interface DecodeOptions {
  /**
   * What is taken down of each step: `off`, the token alone; `trace`, all that a `Step` says; `ledger`, also whom each
   * stage removed and why. Default `trace`.
   */
  readonly recorder?: 'off' | 'trace' | 'ledger' | undefined;
  /** Ids of tokens that were generated before: the first step comes after them. Default: none. */
  readonly history?: readonly number[] | undefined;
}

/** The same where steps are recorded. */
export type TraceOptions = DecodeOptions & { readonly recorder?: 'trace' | 'ledger' | undefined };

/**
 * The loop at the heart of it all: logits, processors, softmax, draw, and the token joins the context. It ends
 * after maxTokens, or after the token with which the model says that a text ends.
 *
 * A generator, so that a page can take one step, a terminal can show each, and an experiment can
 * drain them. All its steps are made on one workspace; with the recorder off, none of them allocates by the size of the
 * vocabulary.
 *
 * @param recipe Its processors, draw, prompt and maxTokens are followed; the model and the stream are
 * the caller's, loaded and opened (`run` does both).
 * @throws SamplescopeError what `parseRecipe`, the model, a processor or the draw throws; `malformed` for a model that
 * does not give one logit per token of its vocabulary
 * @example
 * const coin = tableModel('coin', { '': { a: 0, b: 0 } });
 * [...decode({ prompt: '', maxTokens: 2 }, coin, openStream('seedrandom', '1'))][1].probabilities // → new Float64Array([0.5, 0.5])
 * [...decode({ prompt: '', maxTokens: 3 }, coin, openStream('seedrandom', '1'), { recorder: 'off' })].map(({ token }) => token) // → [0, 0, 1]
 */
export function decode(
  recipe: PartialRecipe,
  model: Model,
  stream: Stream,
  options?: TraceOptions,
): Generator<Step, void>;
/** The same with a recorder that may be off: then of each step only the token is told, and where the stream stood. */
export function decode(
  recipe: PartialRecipe,
  model: Model,
  stream: Stream,
  options: DecodeOptions,
): Generator<DrawnToken, void>;
/** The loop itself. */
export function* decode(
  recipe: PartialRecipe,
  model: Model,
  stream: Stream,
  { recorder = 'trace', history = [] }: DecodeOptions = {},
): Generator<DrawnToken, void> {
  const whole = parseRecipe(recipe);
  const chainAt = createChains(whole, model);
  const sampler = createSampler(whole.draw, model.vocabulary.length);
  const stepOf = createSteps(whole.draw);
  const text = [...model.tokenize(whole.prompt), ...history];
  let chain = chainAt(text);
  let states: ChainState = [];
  for (let step = 0; step < whole.maxTokens; step++) {
    const logits = logitsAfter(text, model);
    const at = { context: text, step: history.length + step, model, seed: whole.seed };
    const recorded = recorder === 'off' ? undefined : recordStages(logits, recorder === 'ledger');
    const witnesses = sampler.process(chain, logits, at, { states, recorder: recorded });
    const { position } = stream;
    const consumed = recorded && noteNumbers(whole.draw, stream, logits.length);
    const token = sampler.draw(stream, consumed?.list);
    states = nextStates(chain, { witnesses }, at, token);
    if (recorded === undefined) yield { token, position };
    else {
      const { stages, processed } = recorded;
      const { length } = text;
      yield stepOf({
        text,
        length,
        logits,
        stages,
        processed,
        position,
        consumed: consumed!,
        token,
      });
    }
    if (token === model.end) return;
    text.push(token);
    const next = chainAt(text);
    if (next !== chain) states = []; // another phase, image or text: its processors begin anew
    chain = next;
  }
}

/**
 * What a model says after a text.
 *
 * @throws SamplescopeError `malformed` for another number of logits than the vocabulary has tokens; what the model throws
 */
export function logitsAfter(text: readonly number[], model: Model): Logits {
  const logits = model.logits(text);
  if (logits.length === model.vocabulary.length) return logits;
  throw new SamplescopeError(
    'malformed',
    say`the model ${shown(model.name)} must give one logit for each of the
      ${model.vocabulary.length} tokens of its vocabulary, got ${logits.length}. Look at its
      logits`,
  );
}

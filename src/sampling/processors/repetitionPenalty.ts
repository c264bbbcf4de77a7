import { settleFloat32 } from '../float32.js';
import { countTokens, lastOf } from './counts.js';
import { number, oneOf, readOptions, tokenIds, wholeNumber, withDefault } from './options.js';
import { processorOf, type Processor } from './processor.js';

const conventions = ['textbook', 'float32', 'transformers.js'] as const;
type Convention = (typeof conventions)[number];

/** The penalty, or that with an engine and a window. */
export type RepetitionPenaltyOptions =
  | number
  | {
      readonly penalty: number;
      readonly convention?: Convention;
      /** Only the last so many tokens count. Default: all. */
      readonly lastN?: number;
      /** The first so many tokens do not count (Hugging Face's prompt_ignore_length). Default 0. */
      readonly ignoreFirst?: number;
    };

const advice = '1 changes nothing, 1.2 is usual, below 1 rewards repetition';
const penalty = number('in (0, ∞)', (x) => x > 0 && x < Infinity, advice);

/**
 * Makes tokens less likely that are in the text already, each once, however often it is there: a positive
 * logit is divided by the penalty, a negative one multiplied. The result depends on where the logits have
 * their zero, which softmax does not: add 10 to all of them, and the penalty does something else.
 *
 * As engines have it (`float32`), penalty and result are 32-bit floats; transformers.js rounds the result
 * alone. Prompt and output both count.
 *
 * Source: Keskar et al., "CTRL" (2019), with the sign as Hugging Face's RepetitionPenaltyLogitsProcessor has
 * it; vLLM's `apply_repetition_penalties`.
 *
 * @param value The penalty in (0, ∞).
 * @throws SamplescopeError `out-of-range`, `not-a-number`
 * @example
 * const logits = new Float64Array([1, 2, -3]);
 * [...repetitionPenalty(2).apply({ logits, temperature: 1 }, { context: [1, 2], step: 0 }).logits] // → [1, 1, -6]
 */
export function repetitionPenalty(value: RepetitionPenaltyOptions): Processor {
  const { penalty, convention, lastN, ignoreFirst } = readOptions(
    'repetitionPenalty',
    value,
    'penalty',
    options,
  );
  return penalize('repetitionPenalty', penalty, convention, (context) =>
    lastOf(context.slice(ignoreFirst), lastN),
  );
}

const options = {
  penalty,
  convention: oneOf(...conventions),
  lastN: withDefault(wholeNumber('from 0', 0), Infinity),
  ignoreFirst: withDefault(wholeNumber('from 0', 0), 0),
};

/** The penalty, and the tokens of the source text. */
export interface EncoderRepetitionPenaltyOptions {
  readonly penalty: number;
  readonly tokens: readonly number[];
  readonly convention?: Convention;
}

/**
 * The reverse of a repetition penalty, for the tokens of a source text: they become more likely, against
 * hallucinations in summaries and translations.
 *
 * Source: Hugging Face's EncoderRepetitionPenaltyLogitsProcessor.
 *
 * @param value penalty in (0, ∞): above 1 favours the source's tokens.
 * @throws SamplescopeError `out-of-range`, `not-a-number`, `malformed`
 * @example
 * const logits = new Float64Array([1, 2, -3]);
 * [...encoderRepetitionPenalty({ penalty: 2, tokens: [1] }).apply({ logits, temperature: 1 }, { context: [], step: 0 }).logits] // → [1, 4, -3]
 */
export function encoderRepetitionPenalty(value: EncoderRepetitionPenaltyOptions): Processor {
  const given = readOptions('encoderRepetitionPenalty', value, 'penalty', {
    penalty,
    tokens: tokenIds,
    convention: options.convention,
  });
  const { convention } = given;
  return penalize('encoderRepetitionPenalty', 1 / given.penalty, convention, () => given.tokens);
}

function penalize(
  name: string,
  penalty: number,
  convention: Convention,
  counted: (context: readonly number[]) => readonly number[],
): Processor {
  const isFloat32 = convention !== 'textbook';
  const round = isFloat32 ? Math.fround : (x: number) => x;
  const p = convention === 'float32' ? Math.fround(penalty) : penalty;
  return processorOf({
    name,
    description: `repetition penalty ${penalty}: logits of tokens in the text are divided by ${penalty}, or multiplied where negative`,
    keepsArgmax: false,
    run: (candidates, { context }) => {
      if (isFloat32) settleFloat32(candidates);
      else candidates.float32 = false;
      const { logits } = candidates;
      for (const token of countTokens(counted(context)).keys()) {
        if (token >= logits.length) continue;
        const logit = logits[token]!;
        logits[token] = round(logit < 0 ? logit * p : logit / p);
      }
    },
  });
}

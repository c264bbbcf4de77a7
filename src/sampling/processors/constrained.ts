import { SamplescopeError } from '../../error.js';
import type { Model } from '../../model/model.js';
import { readOptions, text, tokenIds, withDefault, type Option } from './options.js';
import { compileGrammar, mayEnd, read, startOf, type Position } from './pattern.js';
import { processorOf, type At, type Processor } from './processor.js';

/** A pattern, or named patterns that use each other. */
export type ConstrainedOptions =
  | string
  | {
      /** A regular expression. Rules are used in it by `<name>`. */
      readonly pattern: string;
      readonly rules?: Readonly<Record<string, string>>;
      /** Tokens that end the text: allowed where it fits as a whole. Default: none. */
      readonly end?: readonly number[];
    };

/**
 * Constrained decoding: only tokens are allowed after which the generated text can still become one that
 * fits a regular expression, or a small grammar: `{ "pattern": "<list>", "rules": { "list": "\\[(<list>(,<list>)*)?\\]" } }`.
 * The whole text must fit, from its first character on.
 *
 * It remembers the places in the pattern where the text so far may be.
 *
 * Source: Willard and Louf, "Efficient Guided Generation for Large Language Models" (2023); grammars of llama.cpp.
 *
 * @throws SamplescopeError `malformed`, `unknown-name`, `out-of-range`; `empty` where no token is allowed, or
 * there is no model to tell the tokens' texts
 */
export function constrained(value: ConstrainedOptions): Processor {
  const { pattern, rules, end } = readOptions('constrained', value, 'pattern', {
    pattern: text,
    rules: withDefault(ruleTable, {}),
    end: withDefault(tokenIds, [] as readonly number[]),
  });
  const grammar = compileGrammar({ ...rules, pattern });
  const initial = startOf(grammar, 'pattern');
  const positionsOf = (state: unknown) => (state ?? initial) as readonly Position[];
  return processorOf({
    name: 'constrained',
    description: `constrained: the text must fit ${pattern}`,
    keepsArgmax: false,
    memory: {
      initial,
      next: (state, { token, at }) =>
        end.includes(token)
          ? state
          : read(grammar, positionsOf(state), modelOf(at).vocabulary[token]!),
    },
    run: ({ logits }, at) => {
      const { vocabulary, detokenize } = modelOf(at);
      const positions = positionsOf(at.state);
      const complete = mayEnd(grammar, positions);
      let allowed = 0;
      for (let token = 0; token < logits.length; token++) {
        const word = vocabulary[token]!;
        const fits = end.includes(token)
          ? complete
          : word !== '' && read(grammar, positions, word).length > 0;
        if (!fits) logits[token] = -Infinity;
        else if (logits[token]! > -Infinity) allowed++;
      }
      if (allowed > 0) return;
      const soFar = detokenize(at.context.slice(at.context.length - at.step));
      throw new SamplescopeError(
        'empty',
        `constrained must allow at least one token, but after ${JSON.stringify(soFar)} none fits ${pattern}. ` +
          (complete
            ? 'The text is complete: generate fewer tokens, or name an end token'
            : 'The vocabulary, or a processor before it, has nothing that continues it'),
      );
    },
  });
}

const ruleTable: Option<Readonly<Record<string, string>>> = (name, value) => {
  const entries = Object.entries(typeof value === 'object' && value !== null ? value : {});
  return Object.fromEntries(entries.map(([key, rule]) => [key, text(`${name}.${key}`, rule)]));
};

function modelOf({ model }: At): Model {
  if (model !== undefined) return model;
  throw new SamplescopeError(
    'empty',
    'constrained must have a model that tells the texts of the tokens, got none. Use a recipe with a model',
  );
}

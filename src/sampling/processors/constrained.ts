import { SamplescopeError, say, shown } from '../../error.js';
import type { Model } from '../../model/model.js';
import { defineProcessor } from './definition.js';
import { optional, text, tokenIds, type Option } from './option.js';
import { compileGrammar, effortFor, mayEnd, read, startOf, type Position } from './pattern.js';
import type { At } from './processor.js';

type Rules = Readonly<Record<string, string>>;

const rules: Option<Rules, Rules, false> = {
  allowed: 'an object from names to patterns',
  about: { en: 'Patterns that are used by <name>', zh: '用 <名字> 引用的模式' },
  isOptional: false,
  read(name, value) {
    const entries = Object.entries(typeof value === 'object' && value !== null ? value : {});
    return Object.fromEntries(
      entries.map(([key, rule]) => [key, pattern.read(`${name}.${key}`, rule)]),
    );
  },
};

const pattern = text({
  en: 'A regular expression, which the whole text must fit',
  zh: '一个正则表达式，整段文本必须符合它',
});

/**
 * Constrained decoding: only tokens are allowed after which the generated text can still become one that
 * fits a regular expression, or a small grammar: `{ "pattern": "<list>", "rules": { "list": "\\[(<list>(,<list>)*)?\\]" } }`.
 * The whole text must fit, from its first character on.
 *
 * It remembers the places in the pattern where the text so far may be. A pattern that comes with a shared recipe can
 * cost no more than a second a token: its length, its brackets, its repetitions and its places are limited.
 *
 * Source: Willard and Louf, "Efficient Guided Generation for Large Language Models" (2023); grammars of llama.cpp.
 *
 * @throws SamplescopeError `malformed`, `unknown-name`, `out-of-range`; `empty` where no token is allowed, or
 * there is no model to tell the tokens' texts
 */
export const constrained = defineProcessor({
  name: 'constrained',
  about: {
    en: 'keeps what fits a pattern or a grammar',
    zh: '只允许那些让文本仍然能够符合这个正则表达式的词元。',
  },
  main: 'pattern',
  options: {
    pattern,
    rules: optional(rules, {}),
    end: optional(
      tokenIds({
        en: 'Tokens that end the text: allowed where it fits as a whole',
        zh: '结束文本的词元：整段文本已经符合时才允许',
      }),
      [] as readonly number[],
    ),
  },
  example: '(yes|no)+',
  offered: { among: 'advanced', value: '(AB?)*C*' },
  keepsArgmax: false,
  needs: ['vocabulary', 'model', 'memory'],
  build: ({ pattern, rules, end }) => {
    const grammar = compileGrammar({ ...rules, pattern });
    const initial = startOf(grammar, 'pattern');
    const positionsOf = (state: unknown) => (state ?? initial) as readonly Position[];
    return {
      description: `constrained: the text must fit ${pattern}`,
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
        const effort = effortFor(logits.length);
        let allowed = 0;
        for (let token = 0; token < logits.length; token++) {
          const word = vocabulary[token]!;
          const fits = end.includes(token)
            ? complete
            : word !== '' && read(grammar, positions, word, effort).length > 0;
          if (!fits) logits[token] = -Infinity;
          else if (logits[token]! > -Infinity) allowed++;
        }
        if (allowed > 0) return;
        const soFar = shown(detokenize(at.context.slice(at.context.length - at.step)));
        throw new SamplescopeError(
          'empty',
          complete
            ? say`constrained must allow at least one token, but after ${soFar} none fits ${pattern}. The text is complete: generate fewer tokens, or name an end token`
            : say`constrained must allow at least one token, but after ${soFar} none fits ${pattern}. The vocabulary, or a processor before it, has nothing that continues it`,
        );
      },
    };
  },
});

function modelOf({ model }: At): Model {
  if (model !== undefined) return model;
  throw new SamplescopeError(
    'empty',
    say`constrained must have a model that tells the texts of the tokens, got none. Use a recipe with a model`,
  );
}

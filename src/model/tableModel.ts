import { SamplescopeError, say, shown } from '../error.js';
import type { Model } from './model.js';
import { checkTable, type LogitTable } from './tableRows.js';
import { joinTokens, tokenText } from './vocabulary.js';

/**
 * A model that looks its logits up. A prompt is one token, however long, and the model answers from the
 * last prompt in the context: after one of its candidates is drawn, the logits are still the same, so
 * what it generates is a tape of independent draws from one distribution. All tokens that are not in
 * the prompt's row have the logit −∞.
 *
 * With a row for "" every context begins with that prompt; without one, an empty context is an error.
 * The vocabulary has the candidates first, in the order of the rows, then the prompts.
 *
 * @throws SamplescopeError what `checkTable` throws. `tokenize` throws `unknown-name` for a text that is
 * not a prompt followed by tokens of the vocabulary
 * @example
 * const coin = tableModel('coin', { 'The coin shows': { ' heads': 1, ' tails': 1 } })
 * coin.vocabulary // → [' heads', ' tails', 'The coin shows']
 * [...coin.logits(coin.tokenize('The coin shows'))] // → [1, 1, -Infinity]
 */
export function tableModel(name: string, table: LogitTable): Model {
  const rows = checkTable(table);
  const prompts = [...rows.keys()];
  const candidates = [...rows.values()].flatMap((row) => [...row.keys()]);
  const vocabulary = [...new Set([...candidates, ...prompts.filter((prompt) => prompt !== '')])];
  const logitsOf = (prompt: string): Float64Array | undefined => {
    const row = rows.get(prompt);
    return row && Float64Array.from(vocabulary, (token) => row.get(token) ?? -Infinity);
  };
  const logitsById = vocabulary.map(logitsOf);
  const logitsOfEmpty = logitsOf('');

  return {
    name,
    vocabulary,
    tokenize: (text) => {
      const ids = spell(text, vocabulary);
      const first = ids?.[0];
      if (ids && (logitsOfEmpty || (first !== undefined && logitsById[first]))) return ids;
      throw new SamplescopeError(
        'unknown-name',
        say`a prompt for the model ${shown(name)} must be one of
          ${prompts.map((prompt) => JSON.stringify(prompt)).join(', ')}, tokens of its vocabulary
          may follow, got ${shown(text)}. An n-gram model takes other texts.`,
      );
    },
    detokenize: (ids) => joinTokens(vocabulary, ids),
    logits: (context) => {
      let logits = logitsOfEmpty;
      for (const id of context) {
        tokenText(vocabulary, id);
        logits = logitsById[id] ?? logits;
      }
      if (logits) return logits.slice();
      throw new SamplescopeError(
        'empty',
        say`the context must have a prompt of the model ${shown(name)} in it, got none. Begin
          with a prompt, or give the table a row for "".`,
      );
    },
  };
}

/** The ids that spell a text, long tokens before short ones, or undefined where none do. */
function spell(text: string, vocabulary: readonly string[]): number[] | undefined {
  const longestFirst = [...vocabulary.keys()]
    .filter((id) => vocabulary[id] !== '')
    .sort((a, b) => vocabulary[b]!.length - vocabulary[a]!.length);
  // For each place, the first token of a way from there to the end.
  const way: (number | undefined)[] = [];
  for (let place = text.length - 1; place >= 0; place--) {
    way[place] = longestFirst.find((id) => {
      const end = place + vocabulary[id]!.length;
      return (
        text.startsWith(vocabulary[id]!, place) && (end === text.length || way[end] !== undefined)
      );
    });
  }
  const ids: number[] = [];
  for (let place = 0; place < text.length; place += vocabulary[ids.at(-1)!]!.length) {
    const id = way[place];
    if (id === undefined) return undefined;
    ids.push(id);
  }
  return ids;
}

import { SamplescopeError, say, saidBy, shown } from '../../error.js';
import { ownEntry } from '../../ownEntry.js';
import { softmaxTextbook } from '../softmaxByName.js';
import { entropyOf } from '../entropies.js';
import { rank } from '../ranking.js';
import { defineProcessor } from './definition.js';
import type { Evaluator, Value } from './evaluator.js';
import type { Option } from './option.js';

/** How long an expression may be, in characters. */
const LONGEST = 500;

/** Makes a formula's text ready. */
export type ParseFormula = (text: string) => Evaluator;

let parse: ParseFormula | undefined;
let loadParser: (() => Promise<ParseFormula>) | undefined;

/** Makes a parser known; what comes with `samplescope/expression` does it. */
export function registerParser(load: () => Promise<ParseFormula>): void {
  loadParser = load;
}

/**
 * Loads the parser that `expression` needs. `run` does it where a recipe has one; who makes the processor
 * directly calls this first. In a bundle the parser is there where `samplescope/expression` is imported.
 *
 * @throws SamplescopeError (as a rejection) `empty` for a bundle without it
 * @example
 * await loadExpressions()
 * expression('logits / 2').name // → 'expression'
 */
export async function loadExpressions(): Promise<void> {
  if (parse !== undefined) return;
  const load =
    loadParser ??
    (
      (await ownEntry(
        'expression',
        say`expression must have its parser imported, which a bundle leaves out. Write: import
          'samplescope/expression'`,
      )) as { readonly loadParser: () => Promise<ParseFormula> }
    ).loadParser;
  parse = await load();
}

const formula: Option<string, string, false> = {
  allowed: `text of at most ${LONGEST} characters`,
  about: {
    en: 'A formula for the new logits, of logits, p, rank, T and entropy',
    zh: '由 logits、p、rank、T 和 entropy 算出新 logit 的公式',
  },
  isOptional: false,
  read(name, value) {
    if (typeof value !== 'string' || value.trim() === '') {
      throw new SamplescopeError(
        'malformed',
        say`${name} must be a formula such as "logits / 2", got ${shown(value)}`,
      );
    }
    if (value.length <= LONGEST) return value;
    throw new SamplescopeError(
      'out-of-range',
      say`${name} must have at most ${LONGEST} characters, got ${value.length}. A long formula is better written as a processor`,
    );
  },
};

/**
 * A processor of your own, as a formula for the new logits: such as `p >= 0.05 * max(p) ? logits : -Infinity`.
 * It knows `logits`, `p` and `rank` (from 1), which are lists with a number for each token, and the numbers `T`
 * (the temperature still to come) and `entropy` (in bits). Operators and functions work on whole lists; `max`,
 * `min`, `sum` and `mean` of one list are a number.
 *
 * The text is only parsed by mathjs, never evaluated by it: of its language, numbers, names, arithmetic,
 * comparison, `? :` and a few functions are understood, and all else is refused: assignments, loops over
 * ranges, objects, text, imports. Exponentials and logarithms are Samplescope's own, so the bits are the same
 * everywhere.
 *
 * Source: mathjs.org/docs/expressions/security.html, on what to refuse and why.
 *
 * @param value At most 500 characters.
 * @throws SamplescopeError `malformed` for what cannot be read or is refused; `unknown-name` for another name or
 * function; `out-of-range` for a text that is too long; `empty` where the parser was not loaded
 * @example
 * await loadExpressions()
 * const logits = new Float64Array([3, 2, 0])
 * const cut = expression('rank <= 2 ? logits : -Infinity')
 * [...cut.apply({ logits, temperature: 1 }, { context: [], step: 0 }).logits] // → [3, 2, -Infinity]
 */
export const expression = defineProcessor({
  name: 'expression',
  about: {
    en: 'a formula of your own for the logits',
    zh: '你自己的公式：由 logits、p、rank、T 和 entropy 算出新的 logit。',
  },
  main: 'formula',
  options: { formula },
  example: 'p >= 0.1 * max(p) ? logits : -Infinity',
  offered: { among: 'advanced' },
  keepsArgmax: false,
  needs: ['parser'],
  load: loadExpressions,
  build: ({ formula: value }) => {
    let evaluate: Evaluator | undefined = parse && parseText(value);
    return {
      description: `expression: logits become ${value}`,
      run: (candidates) => {
        evaluate ??= parseText(value);
        const { tokens, size, logits, probabilities, order, scratch } = candidates;
        softmaxTextbook(candidates);
        rank(candidates, size);
        for (let place = 0; place < size; place++) scratch[order[place]!] = place + 1;
        const column = (values: Float64Array) =>
          Float64Array.from(tokens.subarray(0, size), (token) => values[token]!);
        const result: Value = evaluate({
          logits: column(logits),
          p: column(probabilities),
          rank: column(scratch),
          T: candidates.temperature,
          entropy: entropyOf(candidates) * BITS_PER_NAT,
        });
        for (let i = 0; i < size; i++) {
          const logit = typeof result === 'number' ? result : result[i]!;
          if (!(logit < Infinity)) throw notALogit(value, tokens[i]!, logit);
          logits[tokens[i]!] = logit;
        }
        candidates.float32 = false;
        candidates.sorted = false;
      },
    };
  },
});

const BITS_PER_NAT = 1.4426950408889634;

function parseText(value: string): Evaluator {
  if (parse === undefined) {
    throw new SamplescopeError(
      'empty',
      say`expression must have its parser loaded first. Call await loadExpressions(), or use run`,
    );
  }
  try {
    return parse(value);
  } catch (cause) {
    if (cause instanceof SamplescopeError) throw cause;
    throw new SamplescopeError(
      'malformed',
      say`expression must be a formula, got ${shown(value)}: ${saidBy(cause)}`,
    );
  }
}

const notALogit = (value: string, token: number, logit: number): SamplescopeError =>
  new SamplescopeError(
    Number.isNaN(logit) ? 'not-a-number' : 'out-of-range',
    say`expression must give logits in [−∞, ∞), but ${value} gives ${Number.isNaN(logit) ? 'NaN' : '∞'} for token ${token}. Look for a division by 0, or the logarithm of a number below 0`,
  );

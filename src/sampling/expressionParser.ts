import type { MathNode } from 'mathjs';
import { evaluatorOf } from './processors/evaluator.js';
import { registerParser, type ParseFormula } from './processors/expression.js';

/**
 * The parser that the processor `expression` needs, which comes in when a recipe has one. `import
 * 'samplescope/expression'` makes it known to `run`; in Node that import may be left out.
 */
export const loadParser = async (): Promise<ParseFormula> => {
  const parse = (await import('mathjs/number')).parse as (text: string) => MathNode;
  return (text) => evaluatorOf(parse(text));
};

registerParser(loadParser);

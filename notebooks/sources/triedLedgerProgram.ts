import type { Language } from '../../src/charts/index.js';
import type { ProcessorSpec } from '../../src/index.js';
import type { Need } from '../../src/sampling/processors/definition.js';
import { readSpec } from '../../src/sampling/processors/processors.js';
import { literal } from '../../src/recipe/asCode/literal.js';
import { distributionLines } from './distribution.js';
import { ledgerDataLines } from './ledgerSource.js';
import { writeProgram } from './program.js';
import { isPreset, presetCall, presetImports, type TriedChain } from './triedChain.js';

/**
 * A program that sends logits through a chain, and prints the ledger: those that are asked for, or those that are
 * written down.
 *
 * @param processors What the chain comes to.
 */
export function triedLedgerProgram(
  { tried, chain }: TriedChain,
  processors: readonly ProcessorSpec[],
  language: Language,
): string {
  const { asked, context } = tried;
  const needs = (need: Need) =>
    processors.some((spec) => readSpec(spec).definition.needs.includes(need));
  const needsModel = needs('model');
  const at = `{ context: ${literal(context)}, step: ${context.length}${needsModel ? ', model' : ''} }`;
  return writeProgram({
    imports: {
      samplescope: [
        ...['applyChain', 'createProcessor', 'softmax'],
        ...(isPreset(chain) ? presetImports(chain) : ['type ProcessorSpec']),
        ...(asked ? ['run'] : []),
        ...(needs('parser') ? ['loadProcessors'] : []),
      ],
    },
    lines: [
      ...(asked
        ? distributionLines({ ...asked, processors: [] }, ['logits'])
        : writtenLines(tried)),
      ...(needsModel ? modelLines : []),
      isPreset(chain)
        ? `const { processors: chain } = ${presetCall(chain)};`
        : `const chain: readonly ProcessorSpec[] = ${literal(chain)};`,
      ...(needs('parser') ? ['await loadProcessors(chain);'] : []),
      `const at = ${at};`,
      'const { stages } = applyChain(chain.map(createProcessor), logits, at, { explain: true });',
      ...ledgerDataLines,
    ],
    table: 'ledgerTable',
    language,
  });
}

const writtenLines = ({ tokens, logits }: TriedChain['tried']): readonly string[] => [
  `const tokens = ${literal(tokens)};`,
  `const logits = new Float64Array(${literal(Array.from(logits))});`,
];

/** For stages that read tokens, or ask for the logits of another text. */
const modelLines: readonly string[] = [
  'const model = {',
  "  name: 'the same logits each time',",
  '  vocabulary: tokens,',
  '  tokenize: (text: string) =>',
  '    [...text].map((token) => tokens.indexOf(token)).filter((id) => id >= 0),',
  "  detokenize: (ids: readonly number[]) => ids.map((id) => tokens[id]).join(''),",
  '  logits: () => logits,',
  '};',
];

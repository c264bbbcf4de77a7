import type { Language } from '../../src/charts/index.js';
import { presets, recipeOf, type ProcessorSpec } from '../../src/index.js';
import { literal } from '../../src/recipe/asCode/literal.js';
import { shellLine } from '../../src/recipe/asCode/shellLine.js';
import { writeJson } from '../../src/recipe/writeJson.js';
import { readSpec } from '../../src/sampling/processors/processors.js';
import { explainWords, ledgerProgram } from './ledgerSource.js';
import type { SourceTexts } from './sourceTexts.js';
import { historyWords } from './stepLine.js';
import { isPreset, presetCall, presetImports, type Asked, type TriedChain } from './triedChain.js';
import { triedLedgerProgram } from './triedLedgerProgram.js';
import { logitsJson, logitsRecipe, type WrittenLogits } from './writtenLogits.js';

/** What a chain does to which token, where it is tried on some logits. */
export interface TriedLedgerSource extends TriedChain {
  readonly chart: 'triedLedger';
}

export function triedLedgerTexts(
  { tried, chain }: TriedLedgerSource,
  language: Language,
): SourceTexts {
  const parts = isPreset(chain)
    ? recipeOf(presets[chain.preset], chain.settings)
    : { processors: chain };
  const asked = askedFor(tried.asked, parts.processors);
  const history = asked ? [] : tried.context;
  return {
    recipe: history.length > 0 ? undefined : { ...(asked ?? logitsRecipe(tried)), ...parts },
    typescript:
      asked !== undefined && asked.model !== 'table'
        ? ledgerProgram(askedLiteral(asked, chain), language, presetImports(chain))
        : triedLedgerProgram({ tried: { ...tried, asked }, chain }, parts.processors, language),
    commandLine: isTold(asked, parts.processors)
      ? shellLine([
          ...['samplescope', 'step', ...whereWords(asked, tried)],
          ...[...chainWords(chain), ...historyWords(history), ...explainWords],
        ])
      : undefined,
  };
}

/**
 * Who can be asked for the same. Of a table, a page takes the possible tokens alone, and they get other ids; who
 * asks it by its name gets the same for a chain that does not look at them.
 */
function askedFor(asked: Asked | undefined, chain: readonly ProcessorSpec[]): Asked | undefined {
  const isSame = chain.every((spec) => readSpec(spec).definition.needs.length === 0);
  return asked?.model === 'table' && !isSame ? undefined : asked;
}

/** Logits that are written down are a table to the command, and it knows no prompt to be guided away from. */
const isTold = (asked: Asked | undefined, chain: readonly ProcessorSpec[]): boolean =>
  asked !== undefined || !chain.some((spec) => 'guidance' in spec);

const whereWords = (asked: Asked | undefined, written: WrittenLogits): readonly string[] =>
  asked ? ['--model', asked.model, '--prompt', asked.prompt] : ['--logits', logitsJson(written)];

const chainWords = (chain: TriedChain['chain']): readonly string[] =>
  isPreset(chain)
    ? [
        ...['--preset', chain.preset],
        ...Object.entries(chain.settings).flatMap(([name, value]) => [
          '--set',
          `${name}=${writeJson(value)}`,
        ]),
      ]
    : ['--chain', writeJson(chain)];

function askedLiteral({ model, prompt }: Asked, chain: TriedChain['chain']): string {
  const start = `{\n  model: ${literal(model)},\n  prompt: ${literal(prompt)},\n`;
  return isPreset(chain)
    ? `${start}  ...${presetCall(chain)},\n}`
    : `${start}  processors: ${literal(chain)},\n}`;
}

import type { Language } from '../../charts/index.js';
import { literal } from '../../recipe/asCode/literal.js';
import type { ProcessorSpec } from '../../sampling/processors/processors.js';
import { askedRecipe } from '../texts/askedRecipe.js';
import type { FigureTexts } from '../texts/figureTexts.js';
import { writeProgram } from '../texts/program.js';
import { distributionLines } from '../texts/runLines.js';
import { stepLine } from '../texts/stepLine.js';
import type { RankSource } from './rankFigure.js';

/** What a chart of a ranking can be copied as. */
export function rankTexts(
  { recipe, temperature = 1, topK, topP, minP }: RankSource,
  language: Language,
): FigureTexts {
  const cuts = Object.entries({ topK, topP, minP }).filter(([, value]) => value !== undefined);
  const specs = cuts.map(([name, value]) => ({ [name]: value }) as unknown as ProcessorSpec);
  const processors = [...(temperature === 1 ? [] : [{ temperature }]), ...specs];
  const parts = literal({ temperature, ...Object.fromEntries(cuts) });
  return {
    recipe: askedRecipe({ ...recipe, processors }),
    typescript: writeProgram({
      imports: { samplescope: ['run'], 'samplescope/charts': ['rankTokens'] },
      lines: [
        ...distributionLines({ ...recipe, processors: [] }, ['logits']),
        `const data = ${parts.replace('{ ', '{ ranking: rankTokens(logits), tokens, ')};`,
      ],
      table: 'rankTable',
      language,
    }),
    // A chart's cuts all go through one ranking; a chain's come one after another.
    commandLine:
      cuts.length > 1
        ? undefined
        : stepLine({ ...recipe, processors }, [], ['--explain', '--top', '40']),
  };
}

import type { Language } from '../../src/charts/index.js';
import { recipeAsCommandLine, type ModelName } from '../../src/index.js';
import { literal } from '../../src/recipe/asCode/literal.js';
import { writeProgram } from './program.js';
import type { SourceTexts } from './sourceTexts.js';

/** A whole vocabulary by rank, and where a cut at T = 1 goes through it. */
export interface RankSource {
  readonly chart: 'ranks';
  readonly model: ModelName;
  readonly prompt: string;
  readonly cut: { readonly topK: number } | { readonly topP: number } | { readonly minP: number };
}

export function rankTexts({ model, prompt, cut }: RankSource, language: Language): SourceTexts {
  const recipe = { model, prompt, processors: [cut] };
  return {
    recipe,
    typescript: writeProgram({
      imports: { samplescope: ['loadModel'], 'samplescope/charts': ['rankTokens'] },
      lines: [
        `const model = await loadModel(${literal(model)});`,
        `const ranking = rankTokens(model.logits(model.tokenize(${literal(prompt)})));`,
        `const data = ${literal({ temperature: 1, ...cut }).replace('{ ', '{ ranking, tokens: model.vocabulary, ')};`,
      ],
      table: 'rankTable',
      language,
    }),
    commandLine: recipeAsCommandLine(recipe, {
      command: 'step',
      more: ['--explain', '--top', '40'],
    }),
  };
}

import type { Language } from '../../src/charts/index.js';
import { parseRecipe, temperatureGrid, type ModelName } from '../../src/index.js';
import { shellLine } from '../../src/recipe/asCode/shellLine.js';
import { distributionLines } from './distribution.js';
import { writeProgram } from './program.js';
import type { SourceTexts } from './sourceTexts.js';

/** The probabilities of a next token at many temperatures, one of them marked. */
export interface SweepSource {
  readonly chart: 'sweep';
  readonly model: ModelName;
  readonly prompt: string;
  readonly temperature: number;
}

export function sweepTexts(
  { model, prompt, temperature }: SweepSource,
  language: Language,
): SourceTexts {
  const recipe = parseRecipe({ model, prompt, processors: [{ temperature }] });
  return {
    recipe,
    typescript: writeProgram({
      imports: { samplescope: ['run', 'sweep', 'temperatureGrid'] },
      lines: [...distributionLines(recipe, ['logits']), ...sweepLines(temperature)],
      table: 'sweepTable',
      language,
    }),
    commandLine: shellLine([
      ...['samplescope', 'sharpen', '--model', model, '--prompt', prompt],
      ...['--temperatures', String(temperature), '--svg', 'sweep.svg'],
    ]),
  };
}

/** A temperature that is not on the axis is not marked. */
function sweepLines(temperature: number): readonly string[] {
  const grid = temperatureGrid();
  return temperature >= grid[0]! && temperature <= grid.at(-1)!
    ? [
        `const temperature = ${temperature};`,
        'const temperatures = [...new Set([...temperatureGrid(), temperature])].sort((a, b) => a - b);',
        'const data = { tokens, temperature, ...sweep(logits, temperatures) };',
      ]
    : ['const data = { tokens, ...sweep(logits, temperatureGrid()) };'];
}

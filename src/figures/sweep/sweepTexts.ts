import type { Language } from '../../charts/index.js';
import { shellLine } from '../../recipe/asCode/shellLine.js';
import { askedRecipe, whereWords } from '../texts/askedRecipe.js';
import type { FigureTexts } from '../texts/figureTexts.js';
import { writeProgram } from '../texts/program.js';
import { distributionLines } from '../texts/runLines.js';
import type { SweepSource } from './sweepFigure.js';

/** What a chart of a sweep over temperature can be copied as. */
export function sweepTexts(source: SweepSource, language: Language): FigureTexts {
  const { recipe, temperature } = source;
  return {
    recipe: askedRecipe({ ...recipe, processors: [{ temperature }] }),
    typescript: writeProgram({
      imports: { samplescope: ['run', 'sweep', 'temperatureGrid'] },
      lines: [
        ...distributionLines({ ...recipe, processors: [] }, ['logits']),
        ...sweepLines(source),
      ],
      table: 'sweepTable',
      language,
    }),
    commandLine: sweepLine(source),
  };
}

/** A temperature that is not on the axis is not marked. */
function sweepLines({ temperature, ends, also = [] }: SweepSource): readonly string[] {
  const [low, high] = ends ?? [0.05, 5];
  const isMarked = temperature >= low && temperature <= high;
  const more = [...also.map(String), ...(isMarked ? ['temperature'] : [])];
  const grid = `temperatureGrid(${ends?.join(', ') ?? ''})`;
  return [
    ...(isMarked ? [`const temperature = ${temperature};`] : []),
    more.length === 0
      ? `const temperatures = ${grid};`
      : `const temperatures = [...new Set([...${grid}, ${more.join(', ')}])].sort((a, b) => a - b);`,
    `const data = { tokens, ${isMarked ? 'temperature, ' : ''}...sweep(logits, temperatures) };`,
  ];
}

/** No command knows a text of one's own by heart, nor another axis. */
function sweepLine({ recipe, temperature, ends }: SweepSource): string | undefined {
  const where = ends === undefined ? whereWords(recipe) : undefined;
  return (
    where &&
    shellLine([
      ...['samplescope', 'sharpen', ...where],
      ...['--temperatures', String(temperature), '--svg', 'sweep.svg'],
    ])
  );
}

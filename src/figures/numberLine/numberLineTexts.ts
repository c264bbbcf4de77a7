import type { Language } from '../../charts/index.js';
import { literal } from '../../recipe/asCode/literal.js';
import type { FigureTexts } from '../texts/figureTexts.js';
import { writeProgram } from '../texts/program.js';
import type { NumberLineSource } from './numberLineFigure.js';

/** What a number line can be copied as. */
export function numberLineTexts(
  { values, formats, ends }: NumberLineSource,
  language: Language,
): FigureTexts {
  const given = [values, formats, ...(ends === undefined ? [] : [ends])].map(literal);
  return {
    typescript: writeProgram({
      imports: { 'samplescope/charts': ['numberLineOf'] },
      lines: [`const data = numberLineOf(${given.join(', ')});`],
      table: 'numberLineTable',
      language,
    }),
  };
}

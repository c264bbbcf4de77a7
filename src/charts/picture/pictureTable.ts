import {
  chameleonTokens,
  colourWord,
  patchOf,
  shapeWord,
  vocabulary,
  type Kind,
} from '../../model/chameleon/index.js';
import type { InEach, Language } from '../language.js';
import { checkPicture, type PictureData } from './pictureData.js';
import type { Table, TableOptions } from '../table/table.js';

interface Words {
  readonly caption: (tokens: number) => string;
  readonly columns: readonly string[];
  readonly object: (colour: string, shape: string) => string;
  readonly none: string;
}

const words: InEach<Words> = {
  en: {
    caption: (tokens) => `A picture, ${tokens} of 16 image tokens.`,
    columns: ['token', 'row', 'column', 'background', 'object'],
    object: (colour, shape) => `${colour} ${shape}`,
    none: 'none',
  },
  zh: {
    caption: (tokens) => `一幅图，16 个图像词元中的 ${tokens} 个。`,
    columns: ['词元', '行', '列', '背景', '物体'],
    object: (colour, shape) => `${colour}${shape}`,
    none: '无',
  },
};

/**
 * An object in words, e.g. "red circle".
 *
 * @example
 * kindText({ shape: 'circle', colour: 'red' }, 'zh') // → '红色圆形'
 */
export function kindText({ colour, shape }: Kind, language: Language): string {
  return words[language].object(colourWord(colour, language), shapeWord(shape, language));
}

/**
 * The data of the chart: every patch that there is, with its token and what it shows. Rows and columns
 * count from 1.
 *
 * @throws SamplescopeError as `checkPicture` does
 * @example
 * pictureTable({ codes: [0, 1] }).rows[1] // → ['<image:01>', 1, 2, 'white', 'red circle']
 */
export function pictureTable(data: PictureData, { language = 'en' }: TableOptions = {}): Table {
  checkPicture(data);
  const { caption, columns, none } = words[language];
  return {
    caption: caption(data.codes.length),
    columns,
    rows: data.codes.map((code, cell) => {
      const { background, kind } = patchOf(code);
      return [
        vocabulary[chameleonTokens.firstImage + code]!,
        Math.floor(cell / 4) + 1,
        (cell % 4) + 1,
        colourWord(background, language),
        kind ? kindText(kind, language) : none,
      ];
    }),
  };
}

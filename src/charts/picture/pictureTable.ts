import type { InEach } from '../language.js';
import type { Table, TableOptions } from '../table/table.js';
import { checkPicture, type PictureData } from './pictureData.js';

interface Words {
  readonly caption: (tokens: number, of: number) => string;
  readonly columns: readonly string[];
  readonly none: string;
}

const words: InEach<Words> = {
  en: {
    caption: (tokens, of) => `A picture, ${tokens} of ${of} image tokens.`,
    columns: ['token', 'row', 'column', 'background', 'object'],
    none: 'none',
  },
  zh: {
    caption: (tokens, of) => `一幅图，${of} 个图像词元中的 ${tokens} 个。`,
    columns: ['词元', '行', '列', '背景', '物体'],
    none: '无',
  },
};

/**
 * The data of the chart: every patch that there is, with its token and what it shows. Rows and columns
 * count from 1.
 *
 * @throws SamplescopeError as `checkPicture` does
 * @example
 * const patch = { token: '<image:01>', label: '01', background: { en: 'white', zh: '白色' } };
 * pictureTable({ side: 1, patches: [patch], pixels: [255, 255, 255] }).rows // → [['<image:01>', 1, 1, 'white', 'none']]
 */
export function pictureTable(data: PictureData, { language = 'en' }: TableOptions = {}): Table {
  checkPicture(data);
  const { side, patches } = data;
  const { caption, columns, none } = words[language];
  return {
    caption: caption(patches.length, side * side),
    columns,
    rows: patches.map(({ token, background, object }, cell) => [
      token,
      Math.floor(cell / side) + 1,
      (cell % side) + 1,
      background[language],
      object?.[language] ?? none,
    ]),
  };
}

import { html } from 'htl';
import { openStream } from '../../../src/random/index.js';
import {
  backgrounds,
  codesOf,
  colourWord,
  kinds,
  makePicture,
  patchOf,
  samplePicture,
  type Background,
  type Picture,
} from '../../../src/model/chameleon/index.js';
import { announce, button, control, type Control } from '../../page/control.js';
import { inLanguage, pageLanguage } from '../../page/language.js';
import { pictureAsText, readPictureText } from '../../../src/figures/picture/pictureAsText.js';
import { kindWords, patchWords, pictureWords } from './pictureWords.js';
import { paintPixels, pixels } from './pixels.js';

const places = Array.from({ length: 16 }, (_, cell) => ({
  row: Math.floor(cell / 4),
  column: cell % 4,
}));

/**
 * A picture to take as it comes or to paint: what is chosen in the list is put where a patch is pressed. Its value
 * is the picture as a text, see `pictureAsText.ts`.
 */
export function picturePainter(first: Picture): Control<string> {
  const say = inLanguage(words);
  let picture = first;
  let drawn = 0;
  const canvas = pixels(codesOf(first), pictureWords(first));
  const cells = places.map((place, cell) => {
    const press = button('', () => paint(cell));
    press.style.gridArea = `${place.row + 1} / ${place.column + 1}`;
    return press;
  });
  const brush = html`<select>
    ${kinds.map((kind, i) => html`<option value=${i}>${kindWords(kind)}</option>`)}
    <option value="">${say.nothing}</option>
  </select>` as HTMLSelectElement;
  const ground = html`<select>
    ${backgrounds.map((name) => html`<option value=${name}>${colourWord(name, pageLanguage)}</option>`)}
  </select>` as HTMLSelectElement;
  // Options that are filled in later do not become the one that is chosen.
  brush.selectedIndex = 0;
  ground.addEventListener('change', (event) => {
    event.stopPropagation();
    change(() => makePicture(ground.value as Background, picture.objects));
  });
  for (const list of [brush, ground]) list.addEventListener('input', (e) => e.stopPropagation());
  const status = html`<p role="status"></p>`;
  const element = html`<div class="control picture-painter" role="group" aria-label=${say.picture}>
    <div class="painting">${canvas}${cells}</div>
    <div class="paints">
      ${button(say.another, () => {
        drawn += 1;
        change(() => samplePicture(openStream('seedrandom', String(drawn))));
      })}
      <label><span>${say.brush}</span>${brush}</label>
      <label><span>${say.ground}</span>${ground}</label>
      <small>${say.how}</small>
      ${status}
    </div>
  </div>`;
  show();
  return control(element, {
    get: () => pictureAsText(picture),
    set: (text) => {
      picture = readPictureText(text);
      show();
    },
  });

  function paint(cell: number): void {
    const kind = brush.value === '' ? undefined : kinds[Number(brush.value)];
    const { row, column } = places[cell]!;
    change(() => {
      const others = picture.objects.filter(
        (object) =>
          !(object.row === row && object.column === column) &&
          !(object.colour === kind?.colour && object.shape === kind.shape),
      );
      const here = kind === undefined ? [] : [{ ...kind, row, column }];
      return makePicture(picture.background, [...others, ...here]);
    });
  }

  /** What cannot be is said, and the picture stays. */
  function change(next: () => Picture): void {
    status.textContent = '';
    try {
      picture = next();
    } catch {
      status.textContent = say.refused;
      return;
    }
    show();
    announce(element);
  }

  function show(): void {
    const codes = codesOf(picture);
    paintPixels(canvas, codes, pictureWords(picture));
    ground.value = picture.background;
    cells.forEach((cell, i) => {
      const { row, column } = places[i]!;
      cell.setAttribute(
        'aria-label',
        say.cell(row + 1, column + 1, patchWords(patchOf(codes[i]!))),
      );
    });
  }
}

const words = {
  en: {
    picture: 'The picture',
    another: 'Another picture',
    brush: 'Put',
    nothing: 'nothing',
    ground: 'Background',
    how: 'Choose what to put, then press a patch of the picture.',
    refused: 'A picture has one to three objects.',
    cell: (row: number, column: number, what: string) => `Row ${row}, column ${column}: ${what}`,
  },
  zh: {
    picture: '这张图',
    another: '换一张图',
    brush: '放上',
    nothing: '什么也不放',
    ground: '背景',
    how: '先选要放的东西，再点图上的一格。',
    refused: '一张图要有一到三个物体。',
    cell: (row: number, column: number, what: string) => `第 ${row} 行第 ${column} 列：${what}`,
  },
};

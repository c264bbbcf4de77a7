import { html } from 'htl';
import { inLanguage } from '../../page/language.js';

/**
 * Two lists of numbers, place by place, the first above the second: where they are the same to the last
 * bit, the place is marked.
 *
 * @param names What made the lists.
 */
export function comparedNumbers(
  names: readonly [string, string],
  [first, second]: readonly [ArrayLike<number>, ArrayLike<number>],
): HTMLElement {
  const places = Math.max(first.length, second.length);
  const text = (list: ArrayLike<number>, i: number) => (i < list.length ? signed(list[i]!) : '–');
  return html`<figure class="compared">
    <figcaption>
      ${inLanguage({
        en: `Above ${names[0]}, below ${names[1]}; = where they agree to the last bit`,
        zh: `上面是 ${names[0]}，下面是 ${names[1]}；= 表示直到最后一位都一致`,
      })}
    </figcaption>
    <ol start="0">
      ${Array.from(
        { length: places },
        (_, i) =>
          html`<li class=${first[i] === second[i] ? 'same' : ''}>
            <span>${text(first, i)}</span>
            <span>${text(second, i)}</span>
          </li>`,
      )}
    </ol>
  </figure>`;
}

const signed = (value: number) => `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(3)}`;

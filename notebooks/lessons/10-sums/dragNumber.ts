import { moveControl } from '../../controls/moveControl.js';
import type { Control } from '../../page/control.js';

/**
 * Lets numbers be dragged on the first line of a number line: the one that is nearest to the pointer follows it. By
 * keyboard they are moved by the sliders that the page has for them.
 *
 * @param numbers The controls, in the order in which the chart has the numbers.
 */
export function dragNumbers(
  figure: HTMLElement,
  ends: readonly [number, number],
  numbers: readonly Control<number>[],
): void {
  if (figure.dataset['dragged'] !== undefined) return;
  figure.dataset['dragged'] = '';
  figure.addEventListener('pointerdown', (event) => {
    const line = figure.querySelector('.exact .number-line')?.getBoundingClientRect();
    if (line === undefined || !(event.target as Element).closest('.exact')) return;
    const valueAt = (clientX: number) => {
      const share = Math.min(1, Math.max(0, (clientX - line.left) / line.width));
      return Number((ends[0] + share * (ends[1] - ends[0])).toPrecision(6));
    };
    const at = valueAt(event.clientX);
    const nearest = numbers.reduce((a, b) =>
      Math.abs(b.value - at) < Math.abs(a.value - at) ? b : a,
    );
    const follow = ({ clientX }: PointerEvent) => moveControl(nearest)(valueAt(clientX));
    event.preventDefault();
    follow(event);
    const over = new AbortController();
    const { signal } = over;
    document.addEventListener('pointermove', follow, { signal });
    for (const end of ['pointerup', 'pointercancel']) {
      document.addEventListener(end, () => over.abort(), { signal });
    }
  });
}

import { html } from 'htl';
import { SamplescopeError, say } from '../../src/error.js';
import { announce, control, type Control } from '../page/control.js';

/**
 * A heading that opens and closes the rest of its section: all cells after its own up to the next heading or
 * fold. What is for readers who want to know more does not lengthen the way of the others. Its value says
 * whether it is open, for cells that have work to do only then, and for the address. It begins closed.
 */
export function fold(title: string): Control<'open' | 'closed'> {
  const content = html`<div></div>`;
  const details = html`<details class="fold">
    <summary>${title}</summary>
    ${content}
  </details>` as HTMLDetailsElement;
  details.addEventListener('toggle', () => announce(details));
  // A cell's element stands in the page before all of what it displays does.
  requestAnimationFrame(() => {
    const cell = details.closest('.observablehq--cell')!;
    while (cell.nextElementSibling !== null && !begins(cell.nextElementSibling)) {
      content.append(cell.nextElementSibling);
    }
  });
  return control(details, {
    get: () => (details.open ? 'open' : 'closed'),
    set: (state) => {
      if (state !== 'open' && state !== 'closed') {
        throw new SamplescopeError(
          'unknown-name',
          say`${title} must be one of ${['open', 'closed']}, got ${state}`,
        );
      }
      details.open = state === 'open';
    },
  });
}

const begins = (cell: Element) => cell.querySelector('h2, h3, details.fold') !== null;

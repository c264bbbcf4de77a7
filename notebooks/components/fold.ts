import { html } from 'htl';

/**
 * A heading that opens and closes the rest of its section: all cells after its own up to the next heading or
 * fold. What is for readers who want to know more does not lengthen the way of the others.
 *
 * @param open Whether it is open to begin with. Default false.
 */
export function fold(title: string, open = false): HTMLElement {
  const content = html`<div></div>`;
  const details = html`<details class="fold">
    <summary>${title}</summary>
    ${content}
  </details>` as HTMLDetailsElement;
  details.open = open;
  // A cell's element stands in the page before all of what it displays does.
  requestAnimationFrame(() => {
    const cell = details.closest('.observablehq--cell')!;
    while (cell.nextElementSibling !== null && !begins(cell.nextElementSibling)) {
      content.append(cell.nextElementSibling);
    }
  });
  return details;
}

const begins = (cell: Element) => cell.querySelector('h2, h3, details.fold') !== null;

import { updateElement } from '../../src/charts/index.js';

/** What stands on the page, by name. */
const shown = new Map<string, Element>();

/**
 * Lets what a cell makes anew take the place of what it made last: the earlier part stays, and in it only
 * what differs is changed. For parts that are only read; one that listens to its reader would stay deaf.
 *
 * @param name Tells the part from the others of the page.
 */
export function inPlace<Part extends Element>(name: string, part: Part): Part {
  const earlier = shown.get(name);
  if (earlier === undefined) {
    shown.set(name, part);
    return part;
  }
  updateElement(earlier, part);
  return earlier as Part;
}

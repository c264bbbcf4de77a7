// What shows a cell's value that is no element, in the place of Notebook Kit's inspector: our cells show elements, and
// an inspector that unfolds objects is 15 KB of script in every page.

/** Writes a value, or what went wrong, into a node. */
export class Inspector {
  readonly #node: Element;

  constructor(node: Element) {
    this.#node = node;
    node.classList.add('observablehq');
  }

  fulfilled(value: unknown): void {
    this.#node.textContent = String(value);
  }

  rejected(error: unknown): void {
    this.#node.classList.add('observablehq--error');
    this.#node.textContent = String(error);
  }
}

const elementNode = 1;

/**
 * Makes an element that is on a page, such as a chart, look like a newer one of its kind, and changes only what
 * differs. A browser lays out and paints a few texts and lines anew then, and not the whole chart: that is what a
 * slider that redraws in each frame has time for. What listens to the newer one is lost; charts do not listen.
 *
 * @param shown What is on the page. It stays in its place, and so does all of it that is still right.
 * @param next Of the same name. It is used up: what `shown` lacks is taken out of it.
 */
export function updateElement(shown: Element, next: Element): void {
  // By name: to go through `attributes` makes an object of each.
  for (const name of next.getAttributeNames()) {
    const value = next.getAttribute(name)!;
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  }
  for (const name of shown.getAttributeNames()) {
    if (!next.hasAttribute(name)) shown.removeAttribute(name);
  }
  let own = shown.firstChild;
  let wanted = next.firstChild;
  while (wanted !== null) {
    const ownAfter = own === null ? null : own.nextSibling;
    const wantedAfter = wanted.nextSibling;
    if (own === null) shown.appendChild(wanted);
    else if (own.nodeName !== wanted.nodeName) shown.replaceChild(wanted, own);
    else if (!own.isEqualNode(wanted)) updateNode(own, wanted);
    own = ownAfter;
    wanted = wantedAfter;
  }
  while (own !== null) {
    const after: ChildNode | null = own.nextSibling;
    own.remove();
    own = after;
  }
}

function updateNode(shown: Node, next: Node): void {
  if (shown.nodeType === elementNode) updateElement(shown as Element, next as Element);
  else shown.nodeValue = next.nodeValue;
}

import type { DefineState } from './notebookKit.js';

/**
 * A cell's place on the page, in which what a cell shows again stays where it is. Notebook Kit takes all
 * that a cell showed off the page before it shows anything new, and a browser then lays out anew what is
 * put back a moment later, although it is the same.
 */
export function steadyRoot(root: DefineState['root']): DefineState['root'] {
  /** What was taken away, and may be put back. */
  const gone = new Set<ChildNode>();
  const staying = () => [...root.childNodes].filter((node) => !gone.has(node));
  const sweep = () => {
    for (const node of gone) node.remove();
    gone.clear();
  };
  const takeAway = (node: ChildNode) => {
    gone.add(node);
    queueMicrotask(sweep);
  };
  return {
    get childNodes() {
      return staying();
    },
    get lastChild() {
      const node = staying().at(-1);
      return node && { remove: () => takeAway(node) };
    },
    contains: (node: Node) => root.contains(node),
    appendChild(node: ChildNode) {
      const stays = gone.delete(node);
      sweep();
      if (!stays || node.nextSibling !== null) root.appendChild(node);
    },
  } as unknown as DefineState['root'];
}

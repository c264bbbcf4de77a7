import { observeCell } from './notebookKit.js';

/** The cells whose value is being made. */
const unfinished = new Set<object>();

/**
 * Shows what a cell has made, as Notebook Kit does, and says on the page as `<html data-unfinished>` while any cell
 * is not done: it may wait for a model, a worker or its turn, and nothing on the page moves meanwhile.
 */
export const observeUnfinished: typeof observeCell = (state, definition) => {
  const observer = observeCell(state, definition);
  const { pending, fulfilled, rejected } = observer;
  return Object.assign(observer, {
    pending() {
      unfinished.add(state);
      tell();
      pending.call(observer);
    },
    fulfilled(value: unknown) {
      fulfilled.call(observer, value);
      unfinished.delete(state);
      tell();
    },
    rejected(error: unknown) {
      rejected.call(observer, error);
      unfinished.delete(state);
      tell();
    },
  });
};

function tell(): void {
  document.documentElement.toggleAttribute('data-unfinished', unfinished.size > 0);
}

import { observeCell } from './notebookKit.js';

/** What the page is still at work on: cells whose value is being made, an address that is not yet written. */
const unfinished = new Set<unknown>();

/** Says on the page, as `<html data-unfinished>`, while it is at work on anything: nothing on it may move meanwhile. */
export function tellUnfinished(work: unknown, isUnfinished: boolean): void {
  if (isUnfinished) unfinished.add(work);
  else unfinished.delete(work);
  document.documentElement.toggleAttribute('data-unfinished', unfinished.size > 0);
}

/** Shows what a cell has made, as Notebook Kit does, and tells while it waits for a model, a worker or its turn. */
export const observeUnfinished: typeof observeCell = (state, definition) => {
  const observer = observeCell(state, definition);
  const { pending, fulfilled, rejected } = observer;
  return Object.assign(observer, {
    pending() {
      tellUnfinished(state, true);
      pending.call(observer);
    },
    fulfilled(value: unknown) {
      fulfilled.call(observer, value);
      tellUnfinished(state, false);
    },
    rejected(error: unknown) {
      rejected.call(observer, error);
      tellUnfinished(state, false);
    },
  });
};

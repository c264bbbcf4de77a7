import { observed } from './notebookKit.js';

/** The size of the text in a chart, as the charts draw it and as the page wants to read it, in px. */
const drawn = 13;
const wanted = (rem: number) => 0.78 * rem;

/**
 * The width that a chart is to be drawn with, whenever it changes: the style sheet stretches every
 * chart over the page's column and half a rem to each side, and the text in it then has the size of the page's small text.
 */
export const chartWidth = () =>
  observed((notify: (width: number) => void) => {
    let width = 0;
    const observer = new ResizeObserver(([entry]) => {
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      const column = entry!.contentRect.width + rem;
      const next = Math.max(240, Math.round((column * drawn) / wanted(rem)));
      if (next !== width) notify((width = next));
    });
    observer.observe(document.querySelector('main')!);
    return () => observer.disconnect();
  });

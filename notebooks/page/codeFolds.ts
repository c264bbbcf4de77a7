import { keep, kept } from './kept/onMachine.js';

/**
 * Opens and closes the code of a page's cells together, and keeps on the machine which it was: whoever wants to see
 * the code asks for it once.
 */
export function rememberCode(): void {
  const folds = [...document.querySelectorAll<HTMLDetailsElement>('details.code')];
  const show = (isShown: boolean) => {
    for (const fold of folds) fold.open = isShown;
  };
  show(kept().showsCode);
  for (const fold of folds) {
    fold.querySelector('summary')!.addEventListener('click', (event) => {
      event.preventDefault();
      const before = fold.getBoundingClientRect().top;
      const showsCode = !fold.open;
      show(showsCode);
      keep({ showsCode });
      // What opens above it would push it out of sight.
      scrollBy(0, fold.getBoundingClientRect().top - before);
    });
  }
}

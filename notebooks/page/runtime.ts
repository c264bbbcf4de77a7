// What the cells of a page run on. Notebook Kit's own runtime offers cells a library that fetches its
// parts from the network; this one offers only what our pages use, all of it installed.
import '../../src/model/shippedModels.js';
import '../../src/sampling/expressionParser.js';
import { Runtime } from '@observablehq/runtime';
import * as htl from 'htl';
import { chartWidth } from './chartWidth.js';
import { rememberCode } from './codeFolds.js';
import { steadyRoot } from './steadyRoot.js';
import { linkLanguages } from './languageLinks.js';
import { define as defineCell, type Definition, type DefineState } from './notebookKit.js';
import { forgetting, keepProgress } from './kept/progress.js';
import { observeUnfinished } from './unfinished.js';
import { whenIdle } from './whenIdle.js';

const library = {
  htl: () => htl,
  html: () => htl.html,
  width: chartWidth,
};

linkLanguages();
document.querySelectorAll('#class-link').forEach((place) => {
  void whenIdle()
    .then(() => import('./classLink.js'))
    .then(({ classLink }) => place.append(classLink()));
});
document.querySelector('#kept')?.append(forgetting());
rememberCode();
keepProgress();

const notebook = new Runtime(library).module();

/** Notebook Kit calls this once for each cell of a page. */
export function define(state: DefineState, definition: Definition): void {
  defineCell(notebook, { ...state, root: steadyRoot(state.root) }, definition, observeUnfinished);
}

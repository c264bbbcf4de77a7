// What the pages take from Notebook Kit's runtime. It offers these to nobody by name: its public entry starts a
// runtime of its own, whose library fetches its parts from the network. So its version is pinned exactly.
// When it is raised, `test/notebooks/site/notebookKit.test.ts` says what has to be looked at.
import { observe } from '../../node_modules/@observablehq/notebook-kit/dist/src/runtime/stdlib/generators/observe.js';

export {
  define,
  type Definition,
  type DefineState,
} from '../../node_modules/@observablehq/notebook-kit/dist/src/runtime/define.js';
export { observe as observeCell } from '../../node_modules/@observablehq/notebook-kit/dist/src/runtime/display.js';

/** What `initialize` notifies of, one value after the other. The package's own declaration names a type that is nowhere. */
export const observed = observe as <T>(
  initialize: (notify: (value: T) => void) => () => void,
) => AsyncGenerator<T>;

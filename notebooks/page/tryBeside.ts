import { SamplescopeError } from '../../src/error.js';
import { problem } from './problem.js';

/** Does what a reader asks for. What is wrong with what they gave is said in a place beside it, which is emptied before. */
export function tryBeside(place: HTMLElement, act: () => void): void {
  place.replaceChildren();
  try {
    act();
  } catch (error) {
    if (!(error instanceof SamplescopeError)) throw error;
    place.replaceChildren(problem(error));
  }
}

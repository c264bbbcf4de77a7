import type { Stream } from '../stream.js';

/**
 * A stream whose position is asked for each time. The getter stands on a prototype, because V8 calls the methods
 * of an object literal that has one itself at half the speed.
 */
export function positioned<S extends Stream>(position: () => number, rest: Omit<S, 'position'>): S {
  const prototype = {
    get position() {
      return position();
    },
  };
  return Object.assign(Object.create(prototype) as object, rest) as S;
}

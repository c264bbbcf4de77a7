import type { Stream, StreamState } from './stream.js';

/** The streams of one framework, as one definition: what they are called, and how each starts and goes on. */
export interface StreamFamily<Name extends string = string> {
  /** The names that lists show, the usual one first. */
  readonly names: readonly Name[];
  /** Where there are more names than a list can show: their form, such as `torch-cuda-<multiprocessors>x<threads>`, and what has it. */
  readonly more?: { readonly form: string; takes(name: string): boolean };
  /** @throws SamplescopeError for a seed that the framework refuses */
  open(name: Name, seed: string): Stream;
  /** @throws SamplescopeError `malformed` when the state cannot be one of this stream */
  restore(name: Name, state: StreamState): Stream;
}

/** The names of a table, in its order. */
export const namesOf = <Name extends string>(
  table: Readonly<Record<Name, unknown>>,
): readonly Name[] => Object.keys(table) as Name[];

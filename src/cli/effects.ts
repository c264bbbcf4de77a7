import type { Workers } from '../experiment/workers.js';

/**
 * All that the terminal's view does to the world, and all that it sees of it. `main.ts` has the real
 * one; a test passes one that keeps everything in memory.
 */
export interface Effects {
  /** To standard output. Rejects with the code EPIPE once nobody reads any more. */
  write(text: string): Promise<void>;
  /** To standard error. */
  writeError(text: string): Promise<void>;
  readFile(path: string): Promise<Uint8Array>;
  readStdin(): Promise<Uint8Array>;
  /** The paths of the files right in a folder, in order; undefined for what is no folder. */
  readFolder(path: string): Promise<readonly string[] | undefined>;
  /** Replaces the file by these texts or bytes, all or nothing. */
  writeFile(path: string, parts: Iterable<string | Uint8Array>): Promise<void>;
  /** Rejects, as `writeFile` would, where the file cannot be written; writes nothing. */
  tryFile(path: string): Promise<void>;
  /** How wide the terminal is that standard output goes to; undefined if it goes to a file or a pipe. */
  readonly columns: number | undefined;
  /** Starts threads for an experiment. Left out where everything runs in this one. */
  startWorkers?(count: number): Promise<Workers>;
  /** A SHA-256 that is faster than the library's own, which is used where this is left out. */
  sha256?(bytes: Uint8Array): Uint8Array;
  /** How many threads can run side by side. Default 1. */
  readonly cores?: number;
  /** Calls back when the user wants to stop, and does not end the program then. Gives what forgets it. */
  onInterrupt?(stop: () => void): () => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

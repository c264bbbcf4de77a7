/** How work that takes a while is told to stop, and says how far it is. */
export interface Work {
  readonly signal: AbortSignal;
  /** @param share In [0, 1]. */
  report(share: number): void;
}

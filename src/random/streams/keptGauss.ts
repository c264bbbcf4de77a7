import { SamplescopeError, say, shown } from '../../error.js';
import type { StreamState } from '../stream.js';

/** The normal number that a saved stream has kept for the next call, if any. */
export function keptGauss(state: StreamState): number | null {
  const kept = (state.engine as { gauss?: unknown } | undefined)?.gauss ?? null;
  if (kept !== null && !Number.isFinite(kept)) {
    throw new SamplescopeError(
      'malformed',
      say`state must have null or a number as its engine's gauss, got ${shown(kept)}`,
    );
  }
  return kept as number | null;
}

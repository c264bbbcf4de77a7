import { SamplescopeError, say } from '../error.js';
import { isWhole, type Candidates } from './candidates.js';
import type { DrawName } from './draws/draws.js';
import type { Processor } from './processors/processor.js';
import { allBelowInfinity } from './scan.js';

/**
 * What logits from a model must have.
 *
 * @throws SamplescopeError `empty` where there is none above −∞
 */
export function checkLogitLeft(candidates: Candidates): void {
  if (hasLogitLeft(candidates)) return;
  throw new SamplescopeError(
    'empty',
    say`logits must have at least one above −∞, got only −∞. Look at the model: it leaves no
      token to draw`,
  );
}

/**
 * What a processor must leave: a token to draw, and logits that are below ∞. (Before infNanRemove they need not be.)
 *
 * @throws SamplescopeError `empty`, `not-a-number` or `out-of-range`, naming the processor
 */
export function checkStage(
  candidates: Candidates,
  chain: readonly Processor[],
  index: number,
): void {
  const { name, description, comparison, looks } = chain[index]!;
  if (!hasLogitLeft(candidates)) {
    throw new SamplescopeError(
      'empty',
      say`processors[${index}] must leave at least one token, but ${name} leaves none
        (${description}). Loosen it, or one before it`,
    );
  }
  // A filter changes no logit, unless it made a 32-bit float of one that is too large for that.
  if (!candidates.overflowed && (comparison !== undefined || looks === 'not')) return;
  candidates.overflowed = false;
  const token = firstNotBelowInfinity(candidates);
  if (token === undefined || isMendedAfter(chain, index)) return;
  const isNaN = Number.isNaN(candidates.logits[token]);
  throw new SamplescopeError(
    isNaN ? 'not-a-number' : 'out-of-range',
    say`processors[${index}] must leave logits in [−∞, ∞), but ${name} makes
      ${isNaN ? 'NaN' : '∞'} of logits[${token}] (${description}). Look at what it was given: it
      is too large for 32 bits, or −∞`,
  );
}

/**
 * What a draw in 32-bit floats needs: logits that are such floats, divided by the temperature.
 *
 * @throws SamplescopeError `empty`, `not-a-number` or `out-of-range`, naming the draw
 */
export function checkFloat32(candidates: Candidates, draw: DrawName): void {
  const { tokens, size, logits, float32 } = candidates;
  if (float32 && candidates.temperature === 1) return;
  const T = Math.fround(candidates.temperature);
  let left = 0;
  for (let place = 0; place < size; place++) {
    const logit = Math.fround(Math.fround(logits[tokens[place]!]!) / T);
    if (logit > -Infinity) left++;
    if (logit < Infinity) continue;
    throw new SamplescopeError(
      'out-of-range',
      say`logits[${tokens[place]}] must be below ${LARGEST}, the largest 32-bit float, once
        divided by the temperature, for the draw ${draw}, got ${logits[tokens[place]!]}. The
        draw inverseCdf has 64 bits`,
    );
  }
  if (left > 0) return;
  throw new SamplescopeError(
    'empty',
    say`logits must have at least one above ${LEAST}, the least 32-bit float, once divided by the
      temperature, for the draw ${draw}, got none. The draw inverseCdf has 64 bits`,
  );
}

const LARGEST = '3.4e38';
const LEAST = '−3.4e38';

function hasLogitLeft({ tokens, size, logits }: Candidates): boolean {
  for (let place = 0; place < size; place++) if (logits[tokens[place]!] !== -Infinity) return true;
  return false;
}

function firstNotBelowInfinity(candidates: Candidates): number | undefined {
  const { tokens, size, logits } = candidates;
  if (isWhole(candidates) && allBelowInfinity(logits)) return undefined;
  for (let place = 0; place < size; place++) {
    if (!(logits[tokens[place]!]! < Infinity)) return tokens[place];
  }
  return undefined;
}

/** Whether infNanRemove comes before any filter does: a filter cannot rank what is no number. */
function isMendedAfter(chain: readonly Processor[], index: number): boolean {
  const next = chain
    .slice(index + 1)
    .find(({ name, comparison }) => name === 'infNanRemove' || comparison !== undefined);
  return next?.name === 'infNanRemove';
}

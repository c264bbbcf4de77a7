import { openStream, streamNames, type StreamName } from '../../../src/random/index.js';
import { inverseCdf } from '../../../src/sampling/draws/inverseCdf.js';
import type { TapeDraw } from '../../../src/charts/index.js';
import { SamplescopeError } from '../../../src/error.js';
import type { Given } from '../../tags/attributes.js';
import { quoted } from '../read.js';

/**
 * A stream's name, if there is one of that name.
 *
 * @throws SamplescopeError `unknown-name`
 */
export function streamNamed(name: string): StreamName {
  const found = streamNames.find((other) => other === name);
  if (found !== undefined) return found;
  throw new SamplescopeError(
    'unknown-name',
    `stream must be one of ${streamNames.join(', ')}, got ${quoted(name)}`,
  );
}

/** Draws by inverse CDF with the numbers of a seeded stream, as a trace has them. */
export function drawnTokens(
  probabilities: Float64Array,
  { seed = '42', stream: name = 'seedrandom' }: Given,
  count: number,
): readonly TapeDraw[] {
  const stream = openStream(streamNamed(name), seed);
  return Array.from({ length: count }, () => {
    const { position } = stream;
    const u = stream.uniform();
    return { position, u, token: inverseCdf(probabilities, u) };
  });
}

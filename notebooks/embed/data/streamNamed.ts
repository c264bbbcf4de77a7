import { streamNames, type StreamName } from '../../../src/random/index.js';
import { SamplescopeError } from '../../../src/error.js';
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

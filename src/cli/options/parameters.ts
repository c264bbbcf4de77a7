import { InvalidArgumentError } from 'commander';
import type { WrittenValues } from '../../random/catalogue/entry.js';

/** One more `name=value`. @throws InvalidArgumentError */
export function parseParameter(written: string, before: WrittenValues = {}): WrittenValues {
  const [, name, value] = /^([^=]+)=(.*)$/s.exec(written) ?? [];
  if (name === undefined || value === undefined) {
    throw new InvalidArgumentError(`It must be name=value, got ${JSON.stringify(written)}.`);
  }
  return { ...before, [name]: value };
}

import { Help } from 'commander';
import type { Effects } from '../effects.js';
import { terminalOf } from './terminal.js';

/**
 * What stands after the options in a help text: a paragraph, and examples that a reader can copy.
 * A test runs them all.
 */
export function helpAfter(effects: Effects, about: string, examples: readonly string[]): string {
  const paragraph = new Help().boxWrap(about, terminalOf(effects).columns);
  const commandLines = examples.map((example) => `  $ samplescope ${example}`);
  return ['', paragraph, '', 'Examples:', ...commandLines].join('\n');
}

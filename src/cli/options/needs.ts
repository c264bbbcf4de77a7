import type { Command } from 'commander';

/**
 * Refuses an option that would change nothing, because what it is about was not asked for.
 *
 * @param needed The names of options one of which must be given.
 * @param why What the option is for: the middle of a message.
 */
export function needs(
  command: Command,
  option: string,
  needed: readonly string[],
  why: string,
): Command {
  const isGiven = (name: string) => (command.getOptionValueSource(name) ?? 'default') !== 'default';
  return command.hook('preAction', () => {
    if (!isGiven(option) || needed.some(isGiven)) return;
    const flags = needed.map(flagOf).join(' or ');
    command.error(`error: ${flagOf(option)} ${why}. Add ${flags}, or leave it out`);
  });
}

/** An option as it is typed: draftTokens is --draft-tokens. */
const flagOf = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

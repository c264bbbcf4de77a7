import { shortName } from '../../random/catalogue/catalogue.js';
import { hexadecimal } from '../../random/catalogue/explanation.js';
import type { ComparedStream } from '../results/compareStreams.js';
import { count } from '../terminal/numbers.js';
import { showToken } from '../terminal/showToken.js';
import type { Terminal } from '../terminal/terminal.js';
import { padEnd, widestOf, wrap } from '../terminal/width.js';

const decimals = 4;
const numberWidth = decimals + 4;

/** Streams down, their first numbers across, those together that read the same words. */
export function compareView(
  seed: string,
  compared: readonly ComparedStream[],
  terminal: Terminal,
): string {
  const names = widestOf(compared.map(({ entry }) => entry.stream));
  const draws = widestOf(compared.map(({ draw }) => shortName(draw)));
  const room = terminal.columns - names - draws - 6;
  const title = `Seed "${showToken(seed)}": the first numbers in [0, 1) of ${count(compared.length, 'stream')}`;
  const row = (one: ComparedStream) => {
    const start = `  ${padEnd(one.entry.stream, names)}  ${padEnd(shortName(one.draw), draws)}`;
    return `${start}${numbersOf(one, room)}`.trimEnd();
  };
  const groups = grouped(compared.filter((one) => !('refusal' in one)));
  return [
    ...wrap(title, terminal.columns).map(terminal.colors.bold),
    ...groups.flatMap((group) => ['', ...groupTitle(group, terminal), ...group.map(row)]),
    ...refusals(compared, terminal),
    ...togetherNote(compared, terminal),
    '',
    ...wrap(
      `${decimals} decimals, as PyTorch prints them; --json has them all, and samplescope rand --explain says how a number is made of its words.`,
      terminal.columns,
    ),
    '',
  ].join('\n');
}

function numbersOf(one: ComparedStream, room: number): string {
  if ('refusal' in one) return '';
  const fitting = Math.max(1, Math.floor(room / numberWidth));
  return one.drawn.values
    .slice(0, fitting)
    .map((value) => `  ${Number(value).toFixed(decimals)}`)
    .join('');
}

/** Which numbers depend on being drawn in one call. */
function togetherNote(compared: readonly ComparedStream[], { columns }: Terminal): string[] {
  const names = compared.flatMap((one) =>
    'refusal' in one || one.oneByOne ? [] : [one.entry.stream],
  );
  if (names.length === 0) return [];
  return [
    '',
    ...wrap(`Drawn in one call; one by one would be others in: ${names.join(', ')}.`, columns),
  ];
}

/** Streams with the same engine and the same first words are one group. */
function grouped(compared: readonly ComparedStream[]): ComparedStream[][] {
  const groups = new Map<string, ComparedStream[]>();
  for (const one of compared) {
    const key = `${one.entry.engine} ${wordsText(one)}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function groupTitle(group: readonly ComparedStream[], { columns, colors }: Terminal): string[] {
  const [first] = group as [ComparedStream];
  const words = wordsText(first);
  const made = words === '' ? '' : `, which makes ${words} …`;
  return wrap(`${first.entry.engine}${made}`, columns).map(colors.cyan);
}

/** The first words, or bytes: as many as a reader compares at a glance. */
function wordsText(one: ComparedStream): string {
  if ('refusal' in one) return '';
  const shown = one.words[0]?.width === 8 ? 6 : 2;
  return one.words.slice(0, shown).map(hexadecimal).join(' ');
}

function refusals(compared: readonly ComparedStream[], { columns, colors }: Terminal): string[] {
  const rules = new Map<string, string[]>();
  for (const { entry, ...outcome } of compared) {
    if ('refusal' in outcome) {
      rules.set(entry.seeds, [...(rules.get(entry.seeds) ?? []), entry.stream]);
    }
  }
  const lines = [...rules].flatMap(([rule, streams]) => [
    `  ${streams.join(', ')}`,
    ...wrap(rule, columns - 4).map((line) => `    ${line}`),
  ]);
  return lines.length === 0 ? [] : ['', colors.cyan('These refuse the seed:'), ...lines];
}

import { SamplescopeError, say, shown } from '../../error.js';
import type { GivenSetting } from './givenSetting.js';

/** A value that cannot be read, because it is a name or a call. */
interface UnreadValue {
  /** What was written. */
  readonly unread: string;
}

/** Whether a value is one that could not be read. */
export const isUnread = (value: unknown): value is UnreadValue =>
  typeof value === 'object' && value !== null && 'unread' in value;

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/**
 * The keyword arguments of every call in a piece of Python, or of a list of them without a call. What is no literal is
 * an `UnreadValue`; positional arguments and `**kwargs` are left out.
 *
 * @throws SamplescopeError `malformed` for a bracket or a quotation mark that is never closed
 * @example
 * pythonArguments('SamplingParams(temperature=0.8, top_k=40)').map(({ name, value }) => [name, value]) // → [['temperature', 0.8], ['top_k', 40]]
 */
export function pythonArguments(text: string): GivenSetting[] {
  const bare = text.replace(/#.*$/gm, '');
  const calls = [...bare.matchAll(/[\w.]+\s*\(/g)].map(({ index, 0: head }) => {
    const start = index + head.length;
    return { start, end: closing(bare, start - 1) };
  });
  const outer = calls.filter(
    ({ start }) => !calls.some((other) => other.start < start && start < other.end),
  );
  const lists = outer.length === 0 ? [bare] : outer.map(({ start, end }) => bare.slice(start, end));
  return lists.flatMap((list) => splitAtCommas(list).flatMap(keywordIn));
}

function keywordIn(argument: string): GivenSetting[] {
  const [, name, written] = /^\s*([A-Za-z_]\w*)\s*=(?!=)\s*([\s\S]*?)\s*$/.exec(argument) ?? [];
  if (name === undefined || written === undefined) return [];
  const inner = /^[\w.]+\s*\([\s\S]*\)$/.test(written) ? pythonArguments(written) : [];
  if (inner.length > 0) return inner;
  return [{ name, value: literalIn(written), written }];
}

/** The value of a literal, or that it is none. */
function literalIn(written: string): unknown {
  const named = new Map<string, unknown>([
    ['True', true],
    ['False', false],
    ['None', null],
  ]);
  if (named.has(written)) return named.get(written);
  if (/^[+-]?(\d[\d_]*\.?[\d_]*|\.\d+)(e[+-]?\d+)?$/i.test(written)) {
    return Number(written.replaceAll('_', ''));
  }
  const text = /^(['"])([\s\S]*)\1$/.exec(written)?.[2];
  if (text !== undefined) {
    return text.replace(/\\(n|t|.)/g, (_, c: string) => ({ n: '\n', t: '\t' })[c] ?? c);
  }
  const inside = written.slice(1, -1);
  if (/^\[[\s\S]*\]$|^\([\s\S]*\)$/.test(written))
    return splitAtCommas(inside).map((item) => literalIn(item.trim()));
  if (/^\{[\s\S]*\}$/.test(written)) {
    return Object.fromEntries(
      splitAtCommas(inside).map((entry) => {
        const [, key, value] = /^\s*([^:]+?)\s*:\s*([\s\S]+?)\s*$/.exec(entry) ?? ['', entry, ''];
        return [String(literalIn(key)), literalIn(value)];
      }),
    );
  }
  return { unread: written } satisfies UnreadValue;
}

/** The parts of a list between commas that no bracket and no quotation mark encloses; empty ones left out. */
function splitAtCommas(list: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < list.length; at++) {
    const char = list[at]!;
    if (char === '"' || char === "'") at = closing(list, at);
    else if (Object.hasOwn(CLOSING, char)) at = closing(list, at);
    else if (char === ',') {
      parts.push(list.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, list.slice(from)].filter((part) => part.trim() !== '');
}

/** Where the bracket or the quotation mark that opens here closes. */
function closing(text: string, open: number): number {
  const quote = text[open]!;
  const closer = CLOSING[quote];
  for (let at = open + 1; at < text.length; at++) {
    const char = text[at]!;
    if (char === '\\') at++;
    else if (closer === undefined ? char === quote : char === closer) return at;
    else if (
      closer !== undefined &&
      (char === '"' || char === "'" || Object.hasOwn(CLOSING, char))
    ) {
      at = closing(text, at);
    }
  }
  throw new SamplescopeError(
    'malformed',
    say`the settings must close every bracket and quotation mark, got ${shown(text.slice(open, open + 40))}`,
  );
}

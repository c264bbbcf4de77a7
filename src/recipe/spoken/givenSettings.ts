import { SamplescopeError, say, shown } from '../../error.js';
import { isObject } from '../isObject.js';
import { parseJson } from '../recipeJson.js';
import type { GivenSetting } from './givenSetting.js';
import { pythonArguments } from './pythonCalls.js';

/** The forms that settings are written in. */
export type SettingsForm = 'json' | 'flags' | 'python' | 'modelfile' | 'lines';

/** Objects in a request whose keys are settings, too. */
const NESTED = ['options', 'sampling_params', 'extra_body', 'generation_config', 'parameters'];

/**
 * The settings in a text, whatever form they are written in: a JSON object, a command line, a call in Python, a
 * Modelfile, or lines of `name = value` and `name: value`.
 *
 * @throws SamplescopeError `malformed` for a text that is none of these
 * @example
 * givenSettings('--temp 0.7 --top-k 40').given.map(({ name, value }) => [name, value]) // → [['--temp', 0.7], ['--top-k', 40]]
 * givenSettings('PARAMETER top_p 0.9').form // → 'modelfile'
 */
export function givenSettings(text: string): {
  readonly form: SettingsForm;
  readonly given: readonly GivenSetting[];
} {
  const trimmed = text.trim();
  if (trimmed.startsWith('{')) return { form: 'json', given: inJson(trimmed) };
  if (/^\s*(FROM\s+\S+\s*$|PARAMETER\s)/im.test(text))
    return { form: 'modelfile', given: inModelfile(text) };
  if (
    /(^|\s)--?[A-Za-z]/.test(trimmed) &&
    !/^\w+\s*=/.test(trimmed) &&
    !/^[\w.]+\s*=?\s*[\w.]*\(/.test(trimmed)
  ) {
    return { form: 'flags', given: inCommandLine(trimmed) };
  }
  if (/\(|,/.test(trimmed) && /\w\s*=/.test(trimmed)) {
    return { form: 'python', given: pythonArguments(trimmed) };
  }
  const lines = inLines(trimmed);
  if (lines.length > 0) return { form: 'lines', given: lines };
  throw new SamplescopeError(
    'malformed',
    say`the settings must be JSON, a command line, a call in Python, a Modelfile or lines such as top_p = 0.9, got ${shown(trimmed)}`,
  );
}

function inJson(text: string): GivenSetting[] {
  const flat = (object: object): GivenSetting[] =>
    Object.entries(object).flatMap(([name, value]: [string, unknown]) =>
      NESTED.includes(name) && isObject(value)
        ? flat(value)
        : [{ name, value, written: writtenIn(text, name, value) }],
    );
  return flat(parseJson(say`the settings`, text) as object);
}

/** A number as the text has it, with its point if it has one. */
const writtenIn = (text: string, name: string, value: unknown): string =>
  new RegExp(`"${name.replace(/[^\w]/g, '.')}"\\s*:\\s*([-+.\\deE]+)`).exec(text)?.[1] ??
  JSON.stringify(value);

function inModelfile(text: string): GivenSetting[] {
  const blocks = text.replace(/"""[\s\S]*?"""/g, '""').replace(/^\s*#.*$/gm, '');
  return [...blocks.matchAll(/^\s*PARAMETER\s+(\S+)\s+(.+?)\s*$/gim)].map(([, name, written]) => ({
    name: name!,
    value: wordValue(unquoted(written!)),
    written: written!,
  }));
}

function inLines(text: string): GivenSetting[] {
  return text.split(/[\n;]/).flatMap((line) => {
    const [, name, written] = /^\s*-?\s*([A-Za-z_][\w-]*)\s*[=:]\s*(\S.*?)\s*$/.exec(line) ?? [];
    return name === undefined
      ? []
      : [{ name, value: wordValue(unquoted(written!)), written: written! }];
  });
}

function inCommandLine(text: string): GivenSetting[] {
  const words = wordsOf(text);
  return words.flatMap((word, i) => {
    if (!isFlag(word)) return [];
    const [, name, own] = /^(--?[^=]+)(?:=([\s\S]*))?$/.exec(word)!;
    const next = words[i + 1];
    const written = own ?? (next === undefined || isFlag(next) ? 'true' : next);
    return [{ name: name!, value: wordValue(written), written }];
  });
}

const isFlag = (word: string): boolean => /^--?[A-Za-z]/.test(word);

/** The words of a shell line, without its quotation marks and its escapes. */
function wordsOf(line: string): string[] {
  const joined = line.replace(/\\\r?\n/g, ' ');
  return [...joined.matchAll(/(?:[^\s"']|"(?:\\.|[^"])*"|'[^']*')+/g)].map(([word]) =>
    word.replace(/"((?:\\.|[^"])*)"|'([^']*)'/g, (_, double?: string, single?: string) =>
      double === undefined ? single! : double.replace(/\\n/g, '\n').replace(/\\(["\\])/g, '$1'),
    ),
  );
}

const unquoted = (written: string): string => /^"([\s\S]*)"$/.exec(written)?.[1] ?? written;

/** What a word without quotation marks means: a number, true or false, or itself. */
function wordValue(word: string): unknown {
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(word)) return Number(word);
  if (/^true$/i.test(word)) return true;
  return /^false$/i.test(word) ? false : word;
}

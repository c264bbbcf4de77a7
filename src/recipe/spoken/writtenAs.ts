import type { EngineSetting } from '../presets/engineSetting.js';
import type { EngineSpeech } from '../presets/engines.js';
import { shellLine } from '../asCode/shellLine.js';
import { isObject } from '../isObject.js';

/** A setting and the value that it is given. */
export interface WrittenSetting {
  readonly row: EngineSetting;
  readonly value: unknown;
}

/** Settings in the form in which an engine's users write them. */
export function writtenAs(speech: EngineSpeech, settings: readonly WrittenSetting[]): string {
  const name = ({ names }: EngineSetting) => names[0]!;
  switch (speech.form) {
    case 'flags':
      return shellLine([
        speech.program,
        ...settings.flatMap(({ row, value }) => flagWords(name(row), value)),
      ]);
    case 'python':
      return pythonCalls(speech.call, settings);
    case 'modelfile':
      return settings.map(({ row, value }) => `PARAMETER ${name(row)} ${jsonOf(value)}`).join('\n');
    case 'json':
      return `{\n${settings.map(({ row, value }) => `  ${JSON.stringify(name(row))}: ${floating(row, value, jsonOf(value))}`).join(',\n')}\n}`;
  }
}

/** The call that takes most of them first, and each other call in a line of its own. */
function pythonCalls(usual: string, settings: readonly WrittenSetting[]): string {
  const calls = new Set([usual, ...settings.map(({ row }) => row.call ?? usual)]);
  return [...calls]
    .map((call) => {
      const own = settings.filter(({ row }) => (row.call ?? usual) === call);
      return `${call}(${own.map(({ row, value }) => `${row.names[0]}=${python(row, value)}`).join(', ')})`;
    })
    .join('\n');
}

/** A bias a token, a breaker a text: such options of a program are given again and again. */
function flagWords(flag: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => [flag, String(one)]);
  if (isObject(value)) {
    return Object.entries(value).flatMap(([token, bias]) => [
      flag,
      `${token}${bias === '-∞' ? '-inf' : Number(bias) < 0 ? '' : '+'}${bias === '-∞' ? '' : String(bias)}`,
    ]);
  }
  return value === true ? [flag] : [flag, String(value)];
}

const jsonOf = (value: unknown): string => JSON.stringify(value).replaceAll('"-∞"', '-Infinity');

function python(row: EngineSetting, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (isObject(value)) {
    const entries = Object.entries(value).map(
      ([key, own]) => `${/^\d+$/.test(key) ? key : JSON.stringify(key)}: ${python(row, own)}`,
    );
    return `{${entries.join(', ')}}`;
  }
  return floating(row, value, value === '-∞' ? "float('-inf')" : jsonOf(value));
}

/** A Python float has a point. */
const floating = ({ float }: EngineSetting, value: unknown, written: string): string =>
  float && Number.isInteger(value) ? `${written}.0` : written;

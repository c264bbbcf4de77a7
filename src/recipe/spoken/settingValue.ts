import { SamplescopeError, say, shown } from '../../error.js';
import { definitionOf } from '../../sampling/processors/processors.js';
import { isObject } from '../isObject.js';
import { targetOf, type EngineSetting } from '../presets/engineSetting.js';

/** The value of a setting as the processor that it goes to takes it. */
export function valueFor(row: EngineSetting, value: unknown): unknown {
  const [processor, option] = targetOf(row);
  const definition = definitionOf(processor);
  if (option !== undefined && definition.options[option]?.isMap) return biasesIn(value);
  if (row.to === 'dry.breakers') {
    if (value === 'none') return [];
    return Array.isArray(value) ? value : [value];
  }
  return value;
}

/** Biases as an object of token ids: from such an object, from pairs, or from "15-1" as a command line has it. */
function biasesIn(value: unknown): unknown {
  if (typeof value === 'string') {
    const [, token, bias] =
      /^\s*(\d+)\s*([+-]\s*(?:[\d.]+(?:e[+-]?\d+)?|inf(?:inity)?))\s*$/i.exec(value) ?? [];
    if (token === undefined || bias === undefined) {
      throw new SamplescopeError(
        'malformed',
        say`logit_bias must be a token and a bias such as "15-1", got ${shown(value)}`,
      );
    }
    return { [token]: biasOf(bias.replace(/\s/g, '')) };
  }
  if (isObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([token, bias]) => [token, biasOf(bias)]));
  }
  if (!Array.isArray(value)) return value;
  return Object.fromEntries(
    (value as unknown[]).map((pair) => {
      if (Array.isArray(pair) && pair.length === 2) return [String(pair[0]), biasOf(pair[1])];
      throw new SamplescopeError(
        'malformed',
        say`logit_bias must have pairs such as [15, -1], got ${shown(pair)}`,
      );
    }),
  );
}

function biasOf(bias: unknown): unknown {
  if (bias === false) return '-∞';
  if (typeof bias !== 'string') return bias;
  if (/^-inf(inity)?$/i.test(bias)) return '-∞';
  return Number.isNaN(Number(bias)) ? bias : Number(bias);
}

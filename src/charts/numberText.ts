import type { Language } from './language.js';

/** A space that is narrow and does not break. */
const thin = '\u202f';

/**
 * A probability to read: two decimals of a percentage. What is not 0 never looks like 0, and what is not 1 never
 * looks like 1: beyond the last decimal it is said on which side.
 *
 * @param probability In [0, 1].
 * @example
 * probabilityText(0.62314) // → '62.31\u202f%'
 * probabilityText(1.2e-7) // → '<\u202f0.01\u202f%'
 * probabilityText(0.999999) // → '>\u202f99.99\u202f%'
 */
export function probabilityText(probability: number): string {
  if (probability <= 0) return '0';
  if (probability >= 1) return `100${thin}%`;
  if (probability > 0.9999) return widestProbability;
  if (probability < 0.0001) return `<${thin}0.01${thin}%`;
  return `${(100 * probability).toFixed(2)}${thin}%`;
}

/** The widest text that `probabilityText` gives. */
export const widestProbability = `>${thin}99.99${thin}%`;

/**
 * A whole number with its digits in threes.
 *
 * @example
 * countText(128256) // → '128\u202f256'
 */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, thin);
}

/**
 * A number of draws.
 *
 * @example
 * drawsText(1) // → '1 draw'
 * drawsText(20, 'zh') // → '20 次抽取'
 */
export function drawsText(count: number, language: Language = 'en'): string {
  if (language === 'zh') return `${countText(count)} 次抽取`;
  return count === 1 ? '1 draw' : `${countText(count)} draws`;
}

/**
 * An entropy.
 *
 * @example
 * entropyText(1.8437) // → '1.84 bits'
 */
export function entropyText(entropy: number, language: Language = 'en'): string {
  return `${entropy.toFixed(2)} ${language === 'zh' ? '比特' : 'bits'}`;
}

/**
 * A temperature, with two decimals, or two digits where it is below 0.1.
 *
 * @example
 * temperatureText(0.7) // → 'T = 0.70'
 * temperatureText(0.005) // → 'T = 0.005'
 */
export function temperatureText(temperature: number): string {
  const small = temperature > 0 && temperature < 0.1;
  return `T = ${small ? Number(temperature.toPrecision(2)) : temperature.toFixed(2)}`;
}

/**
 * How many decimals it takes for rising numbers to look different; at least 4, at most 17.
 *
 * @example
 * decimalsApart([0.25, 0.250001, 0.5]) // → 6
 */
export function decimalsApart(rising: readonly number[]): number {
  for (let decimals = 4; decimals < 17; decimals++) {
    if (new Set(rising.map((value) => value.toFixed(decimals))).size === rising.length) {
      return decimals;
    }
  }
  return 17;
}

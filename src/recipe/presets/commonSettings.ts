import type { Words } from '../../sampling/processors/option.js';
import type { EngineSetting } from './engineSetting.js';

/**
 * The setting of a seed.
 *
 * @param random The seeds that mean a random one, which are refused.
 */
export const seedSetting = (
  names: readonly string[],
  random: readonly number[] = [],
): EngineSetting => ({ names, to: 'seed', ...(random.length > 0 && { random }) });

/** The setting of how many tokens are drawn at the most. */
export const tokensSetting = (names: readonly string[]): EngineSetting => ({
  names,
  to: 'maxTokens',
});

/** Settings that have nothing here, and why. */
export const elsewhere = (names: readonly string[], why: Words): EngineSetting => ({ names, why });

/** What says where a text ends, how it is shown or how it is computed: nothing of it decides which token is drawn. */
export const besideSampling = (names: readonly string[]): EngineSetting =>
  elsewhere(names, {
    en: 'It does not decide which token is drawn',
    zh: '它不决定抽到哪个词元',
  });

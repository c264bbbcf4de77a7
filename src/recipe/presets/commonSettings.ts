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

/** Grammars, which the presets leave to a processor. */
export const grammarSetting = (names: readonly string[]): EngineSetting =>
  elsewhere(names, {
    en: 'A grammar has no stage in this preset; the processor constrained keeps to a regular expression',
    zh: '语法约束在这个预设里没有对应的阶段；处理器 constrained 可以让文字符合一个正则表达式',
  });

/** How many texts are asked for at once. */
export const textsSetting = (names: readonly string[]): EngineSetting =>
  elsewhere(names, {
    en: 'A recipe draws one text; repeat it with other seeds',
    zh: '一份配方只抽取一段文字；请换种子重复',
  });

/** What decodes without a draw from a chain, such as beam search. */
export const otherDecoding = (names: readonly string[]): EngineSetting =>
  elsewhere(names, {
    en: 'It is another way of decoding than a draw from a chain',
    zh: '它是另一种解码方式，不是从处理链抽取',
  });

import { html } from 'htl';
import {
  detectWatermark,
  type ProcessorSpec,
  type WatermarkEvidence,
  type WatermarkOptions,
} from '../../../src/index.js';
import { inLanguage } from '../../page/language.js';
import { problem } from '../../page/problem.js';
import type { TriedLogits } from '../../logits/logitsChoices.js';
import { writeWith } from '../../chain/writeWith.js';

/** The watermark of a chain, if it has one. */
export const watermarkOf = (chain: readonly ProcessorSpec[]): WatermarkOptions | undefined =>
  chain.flatMap((spec) => ('watermark' in spec ? [spec.watermark] : []))[0];

/**
 * What the detector says of a text that a chain with a watermark wrote, and of the text that the same chain
 * writes without it, from the same seed.
 *
 * @param drawn The tokens that were written.
 */
export function watermarkEvidence(
  chain: readonly ProcessorSpec[],
  options: WatermarkOptions,
  { model, context, tokens }: TriedLogits,
  drawn: readonly number[],
  seed: string,
): HTMLElement {
  const detect = (text: readonly number[]) =>
    detectWatermark([...context.slice(-1), ...text], tokens.length, options);
  try {
    const plainChain = chain.filter((spec) => !('watermark' in spec));
    const plain = writeWith(plainChain, model, context, { seed, count: drawn.length });
    return html`<p class="answer" role="status">
      ${words.found(detect(drawn), options.ratio ?? 0.25)}
      ${words.plain(oneDigit(detect(plain.drawn).zScore))}
    </p>`;
  } catch (error) {
    return problem(error as Error);
  }
}

const oneDigit = (value: number) => value.toFixed(1).replace('-', '−');

const words = inLanguage({
  en: {
    found: ({ tokens, green, zScore }: WatermarkEvidence, ratio: number) =>
      `The detector knows the key and counts: of ${tokens} tokens, ${green} are green, where chance gives about ${Math.round(tokens * ratio)}. That is a z-score of ${oneDigit(zScore)}: ${zScore > 4 ? 'hardly chance' : 'not enough to tell, which takes more than 4'}.`,
    plain: (zScore: string) =>
      `The same chain without the watermark, from the same seed: a z-score of ${zScore}.`,
  },
  zh: {
    found: ({ tokens, green, zScore }: WatermarkEvidence, ratio: number) =>
      `检测器知道密钥，于是数一数：${tokens} 个词元中有 ${green} 个是绿色的，而靠机会大约是 ${Math.round(tokens * ratio)} 个。z 分数为 ${oneDigit(zScore)}：${zScore > 4 ? '几乎不可能是巧合' : '还不足以下结论，那需要大于 4'}。`,
    plain: (zScore: string) => `同一条处理链、同一个种子，去掉水印之后：z 分数为 ${zScore}。`,
  },
});

import { html } from 'htl';
import { inLanguage, sentenceGap } from '../../page/language.js';
import { percentText } from '../../display/percentText.js';

/**
 * What to make of a guess at the share of texts of 20 tokens that have no token of the tail.
 *
 * @param guess In percent; null while there is none.
 * @param tail The probability of the tail at each step.
 */
export function explainClear(guess: number | null, tail: number): HTMLElement {
  if (guess === null) return html`<p class="answer" role="status">${words.wait}</p>`;
  const clear = (tokens: number) => percentText(repeated(1 - tail, tokens));
  return html`<div class="answer" role="status">
    <p>${words.guessed(percentText(guess / 100))}${sentenceGap}<b>${words.is(clear(20))}</b></p>
    <p>${words.because(percentText(1 - tail), clear(60))}</p>
  </div>`;
}

/** The probability that something happens so many times running. */
export function repeated(probability: number, times: number): number {
  let product = 1;
  for (let i = 0; i < times; i++) product *= probability;
  return product;
}

const words = inLanguage({
  en: {
    wait: 'The answer comes when you have guessed.',
    guessed: (guess: string) => `You guessed ${guess}.`,
    is: (clear: string) => `It is ${clear}.`,
    because: (head: string, longer: string) =>
      `All twenty draws must land in the head: ${head} times ${head} and so on, twenty times. Of texts of 60 tokens, ${longer} come through. What is rare at each step is all but sure in the long run.`,
  },
  zh: {
    wait: '先猜一猜，答案随后出现。',
    guessed: (guess: string) => `你猜的是 ${guess}。`,
    is: (clear: string) => `答案是 ${clear}。`,
    because: (head: string, longer: string) =>
      `二十次抽取都必须落在头部：${head} 乘以 ${head}，连乘二十次。60 个词元的文本，只有 ${longer} 能全部避开。每一步都罕见的事，时间一长几乎必然发生。`,
  },
});

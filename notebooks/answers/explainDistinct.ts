import { html } from 'htl';
import { countText } from '../../src/charts/index.js';
import type { Answers } from '../../src/index.js';
import { inLanguage, sentenceGap } from '../page/language.js';

/** What a reader may guess about the number of different answers. */
type DistinctGuess = 'one' | 'few' | 'many';

/** What to choose from, in order. */
export const distinctGuesses = () =>
  (['one', 'few', 'many'] as const).map((value) => ({
    value,
    label: inLanguage(words)[value],
  }));

/**
 * What to make of a guess at how many different answers there are.
 *
 * @param areComing Whether there will be more answers: then nobody can tell yet.
 */
export function explainDistinct(
  guess: DistinctGuess | null,
  answers: Pick<Answers, 'answers' | 'runs'> | null,
  areComing: boolean,
): HTMLElement {
  const say = inLanguage(words);
  if (guess === null || answers === null) {
    return html`<p class="answer" role="status">${guess === null ? say.guessFirst : say.ask}</p>`;
  }
  const distinct = answers.answers.length;
  const verdict = guess === kindOf(distinct) ? say.right : say.wrong;
  return html`<p class="answer" role="status">
    ${say.guessed(say[guess])}${sentenceGap}<b>${say.came(countText(answers.runs), countText(distinct))}</b>${areComing ? '' : sentenceGap + verdict}
  </p>`;
}

const kindOf = (distinct: number): DistinctGuess =>
  distinct === 1 ? 'one' : distinct <= 20 ? 'few' : 'many';

const words = {
  en: {
    one: 'one',
    few: 'two to twenty',
    many: 'more than twenty',
    guessFirst: 'The answer comes when you have guessed and asked.',
    ask: 'Now ask.',
    guessed: (guess: string) => `You guessed ${guess}.`,
    came: (runs: string, distinct: string) => `${runs} answers, ${distinct} different.`,
    right: 'You were right.',
    wrong: 'Look below which ones, and how often each came.',
  },
  zh: {
    one: '一种',
    few: '两种到二十种',
    many: '二十种以上',
    guessFirst: '先猜、再问，答案就会出现。',
    ask: '现在问吧。',
    guessed: (guess: string) => `你猜的是${guess}。`,
    came: (runs: string, distinct: string) => `${runs} 个回答，${distinct} 种。`,
    right: '猜对了。',
    wrong: '看看下面有哪几种，各出现了多少次。',
  },
};

import { html } from 'htl';
import type { Answers, ExactAnswers } from '../../../src/index.js';
import type { TrueAnswer } from './answersTable.js';
import { inLanguage, sentenceGap } from '../../page/language.js';
import { percentText } from '../../display/percentText.js';

/** Up to here two distributions are called nearly the same. */
const near = 0.1;

/** How far what came, what the model says and what is true are from each other, and what to make of it. */
export function explainTruth(
  answers: Answers,
  exact: ExactAnswers,
  truth: readonly TrueAnswer[],
): HTMLElement {
  const say = inLanguage(words);
  const came = answers.answers.map(({ text, count }) => ({
    text,
    probability: count / answers.runs,
  }));
  const drawn = distance(came, exact.answers);
  const learnt = distance(exact.answers, truth);
  return html`<p class="answer" role="status">
    ${say.distances(percentText(drawn), percentText(learnt))}${sentenceGap}${learnt <= near ? say.learnt : say.partly(truth.length)}
  </p>`;
}

/** Total variation, in [0, 1]; what is missing in one of them counts as being elsewhere. */
function distance(a: readonly TrueAnswer[], b: readonly TrueAnswer[]): number {
  const [ofA, ofB] = [probabilities(a), probabilities(b)];
  const all = new Set([...ofA.keys(), ...ofB.keys()]);
  const shared = [...all].map((text) => Math.min(ofA.get(text) ?? 0, ofB.get(text) ?? 0));
  return 1 - shared.reduce((sum, p) => sum + p, 0);
}

function probabilities(answers: readonly TrueAnswer[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { text, probability } of answers) {
    sums.set(text, (sums.get(text) ?? 0) + probability);
  }
  return sums;
}

const words = {
  en: {
    distances: (drawn: string, learnt: string) =>
      `What came is ${drawn} away from what the model says, which is chance and shrinks with more runs. What the model says is ${learnt} away from the truth.`,
    learnt:
      'So the model has not failed to make up its mind. There are several good answers, and it has learnt how often each is given.',
    partly: (answers: number) =>
      `So a model as small as this has learnt its world only in part, and some of its answers are wrong. But that is not why they differ: in truth, too, there ${answers === 1 ? 'is 1 answer' : `are ${answers} answers`} to this question.`,
  },
  zh: {
    distances: (drawn: string, learnt: string) =>
      `出现的频率与模型的概率相差 ${drawn}，这是偶然，问得越多差得越少。模型的概率与真实的概率相差 ${learnt}。`,
    learnt: '所以模型并不是拿不定主意。好的回答有好几种，它学会了每一种有多常见。',
    partly: (answers: number) =>
      `所以这么小的模型只学会了它的世界的一部分，有些回答是错的。但回答各不相同并不是因为这个：真实的世界里，这个问题也有 ${answers} 种回答。`,
  },
};

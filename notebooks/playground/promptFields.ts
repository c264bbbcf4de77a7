import { html } from 'htl';
import { control, type Control } from '../page/control.js';
import { inLanguage } from '../page/language.js';
import { ownFor, promptFor, type ModelChoice } from './modelChoices.js';
import { textArea } from '../controls/textArea.js';

/** The prompt for a model; it begins with one that suits it, and may be empty. */
export function promptField(choice: ModelChoice): Control<string> {
  return textArea({
    label: inLanguage({ en: 'Prompt', zh: '提示' }),
    hint: inLanguage({
      en: 'The text so far. Models of words take words that they know.',
      zh: '到此为止的文字。按词学来的模型只认识学过的词。',
    }),
    value: promptFor(choice),
    rows: choice === 'chameleon' ? 3 : 1,
  });
}

/** One's own text or numbers, where the model is made of them; else nothing to see. */
export function ownField(choice: ModelChoice): Control<string> {
  const isOwn = choice === 'text' || choice === 'logits';
  if (!isOwn) return control(html`<div></div>`, { get: () => '', set: () => {} });
  return textArea({
    label:
      choice === 'text'
        ? inLanguage({ en: 'Your text', zh: '你的文字' })
        : inLanguage({ en: 'Your logits or log-probabilities', zh: '你的 logit 或对数概率' }),
    hint:
      choice === 'text'
        ? inLanguage({
            en: 'A model of it is made at once; the longer the better.',
            zh: '立刻就从它学出一个模型；越长越好。',
          })
        : inLanguage({
            en: 'A token and its number on each line, or JSON. The same numbers come at every step.',
            zh: '每行一个词元和它的数，或者 JSON。每一步都是这些数。',
          }),
    value: ownFor(choice),
    rows: 6,
  });
}

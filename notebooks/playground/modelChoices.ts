import type { ModelSpec } from '../../src/index.js';
import { askAbout, questionsOf, samplePicture } from '../../src/model/chameleon/index.js';
import { openStream } from '../../src/random/index.js';
import type { Control } from '../page/control.js';
import { inLanguage, pageLanguage } from '../page/language.js';
import { labelsOf, type Place } from '../../src/logprobs/index.js';
import { select } from '../controls/select.js';

/** Who can be asked on the playground: models that ship, a text of one's own, numbers of one's own. */
export type ModelChoice = 'table' | 'austen' | 'songci' | 'chameleon' | 'text' | 'logits';

/** The list of models. */
export function modelSelect(): Control<ModelChoice> {
  return select<ModelChoice>({
    label: inLanguage({ en: 'Model', zh: '模型' }),
    options: [
      { value: 'table', label: inLanguage({ en: 'a table, set by hand', zh: '手写的表' }) },
      { value: 'austen', label: inLanguage({ en: 'Jane Austen', zh: '简·奥斯汀' }) },
      { value: 'songci', label: inLanguage({ en: 'Song dynasty lyrics', zh: '宋词' }) },
      { value: 'chameleon', label: inLanguage({ en: 'the toy Chameleon', zh: '玩具 Chameleon' }) },
      { value: 'text', label: inLanguage({ en: 'a text of your own', zh: '你自己的文字' }) },
      { value: 'logits', label: inLanguage({ en: 'numbers of your own', zh: '你自己的数' }) },
    ],
    value: inLanguage<ModelChoice>({ en: 'austen', zh: 'songci' }),
  });
}

/** A prompt that the model knows what to do with. */
export function promptFor(choice: ModelChoice): string {
  if (choice === 'chameleon') {
    const picture = samplePicture(openStream('seedrandom', '1'));
    return askAbout(picture, questionsOf(picture, pageLanguage)[0]!.text);
  }
  return {
    table: 'What is in the picture?',
    austen: 'It is a truth',
    songci: '明月',
    text: '',
    logits: '',
  }[choice];
}

/** What stands at first where one's own text or numbers go. */
export const ownFor = (choice: ModelChoice): string =>
  choice === 'logits'
    ? ' tea, 3.1\n coffee, 3.0\n milk, 1.2\n sand, -4'
    : inLanguage({
        en: 'The rain in Spain stays mainly in the plain. The rain in France falls mainly by chance.',
        zh: '山下有山，山上有山。山下有水，水上有山。水下有水，水上有天。',
      });

/**
 * The model as a recipe carries it.
 *
 * @param own The reader's own text.
 * @param place The reader's own numbers, or what is wrong with them; undefined for any other model.
 * @throws SamplescopeError where the numbers cannot be read
 */
export function modelSpec(
  choice: ModelChoice,
  prompt: string,
  own: string,
  place: Place | Error | undefined,
): ModelSpec {
  if (choice === 'text') return { ngram: { text: own } };
  if (choice !== 'logits') return choice;
  if (place instanceof Error) throw place;
  const labels = labelsOf(place!.candidates);
  return {
    table: { [prompt]: place!.candidates.map(({ logit }, i) => [labels[i]!, logit] as const) },
  };
}

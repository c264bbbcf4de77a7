import type { ModelName } from '../../../src/index.js';
import type { Control } from '../../page/control.js';
import { inLanguage } from '../../page/language.js';
import { select } from '../../controls/select.js';

/** How a text begins, and who goes on. */
interface Beginning {
  readonly model: ModelName;
  readonly prompt: string;
}

/** What the texts of a lesson begin with, by the name in the address. */
export const beginnings = {
  it: { model: 'austen', prompt: 'It is a' },
  she: { model: 'austen', prompt: 'She was a very' },
  darcy: { model: 'austen', prompt: 'Mr. Darcy' },
  moon: { model: 'songci', prompt: '明月' },
  spring: { model: 'songci', prompt: '春风' },
} as const satisfies Record<string, Beginning>;

type BeginningName = keyof typeof beginnings;

/** The list of beginnings; a Chinese page starts with a Chinese one. */
export function beginningSelect(): Control<BeginningName> {
  return select<BeginningName>({
    label: inLanguage({ en: 'The text begins', zh: '文字的开头' }),
    options: Object.entries(beginnings).map(([name, { prompt }]) => ({
      value: name as BeginningName,
      label: `${prompt} …`,
    })),
    value: inLanguage<BeginningName>({ en: 'she', zh: 'moon' }),
  });
}

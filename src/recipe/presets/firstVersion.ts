import type { Words } from '../../sampling/processors/option.js';

/** What changed in the version of an engine before which none is kept. */
export const firstVersion: Words = {
  en: 'The first version that is kept here.',
  zh: '这里保存的第一个版本。',
};

import { inLanguage } from '../../page/language.js';

/** Lists of numbers to add up, by the names that they have in an address. */
const lists = {
  tenths: {
    values: Array.from({ length: 10 }, () => 0.1),
    label: { en: 'ten times 0.1', zh: '十个 0.1' },
  },
  ones: {
    values: [256, ...Array.from({ length: 15 }, () => 1)],
    label: { en: '256 and fifteen times 1', zh: '256 和十五个 1' },
  },
  opposites: {
    values: [1e16, 1, -1e16, 1, 1e16, 1, -1e16, 1],
    label: { en: '1e16, 1, −1e16, 1, twice', zh: '1e16、1、−1e16、1，两遍' },
  },
  harmonic: {
    values: Array.from({ length: 24 }, (_, i) => 1 / (i + 1)),
    label: { en: '1, 1/2, 1/3 … 1/24', zh: '1、1/2、1/3 … 1/24' },
  },
} as const;

/** The name of a list. */
type ListName = keyof typeof lists;

/** The numbers of a list. */
export const numbersOf = (name: ListName): readonly number[] => lists[name].values;

/** The lists to choose from. */
export const listOptions = () =>
  (Object.keys(lists) as ListName[]).map((value) => ({
    value,
    label: inLanguage(lists[value].label),
  }));

/** The languages that charts and pages speak, by their BCP 47 tags. */
export const languages = ['en', 'zh'] as const;

/** A language that charts and pages speak: English, or Chinese in simplified characters. */
export type Language = (typeof languages)[number];

/** The same thing in each language; one that is missing does not compile. */
export type InEach<Words> = Readonly<Record<Language, Words>>;

/** How a list and its end are written. */
const marks = {
  en: { comma: ', ', semicolon: '; ', stop: '. ', end: '.' },
  zh: { comma: '，', semicolon: '；', stop: '。', end: '。' },
} as const;

/**
 * Texts one after another, with a language's own commas or semicolons.
 *
 * @example
 * joined(['1', '2'], 'comma', 'zh') // → '1，2'
 */
export const joined = (
  texts: readonly string[],
  mark: 'comma' | 'semicolon',
  language: Language,
): string => texts.join(marks[language][mark]);

/**
 * Sentences one after another, each with its full stop.
 *
 * @example
 * sentences(['One', 'Two'], 'en') // → 'One. Two.'
 */
export const sentences = (texts: readonly string[], language: Language): string =>
  `${texts.join(marks[language].stop)}${marks[language].end}`;

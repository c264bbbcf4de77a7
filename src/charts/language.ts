/** The languages that charts and pages speak, by their BCP 47 tags. */
export const languages = ['en', 'zh'] as const;

/** A language that charts and pages speak: English, or Chinese in simplified characters. */
export type Language = (typeof languages)[number];

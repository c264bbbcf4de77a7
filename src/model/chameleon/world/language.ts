/** The languages of the world: English and Chinese. */
export const spokenLanguages = ['en', 'zh'] as const;

/** A language of the world. */
export type SpokenLanguage = (typeof spokenLanguages)[number];

/** A text in both languages. In rules, `{colour}` and the like are slots; `{Colour}` asks for a capital. */
export type InLanguages = Readonly<Record<SpokenLanguage, string>>;

/**
 * A rule's text with its slots filled.
 *
 * @example
 * fillSlots(' {Colour}, or {colour}?', { colour: 'red' }) // → ' Red, or red?'
 */
export function fillSlots(template: string, slots: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const text = slots[slot];
    return text ?? capital(slots[slot.charAt(0).toLowerCase() + slot.slice(1)]!);
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

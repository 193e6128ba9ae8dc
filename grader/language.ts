/** The two languages of every page, statement and sentence of feedback. */
export const languages = ['en', 'zh-TW'] as const;
export type Language = (typeof languages)[number];

/** One text in both languages. */
export type Localized = { readonly [L in Language]: string };

/** A sentence with its `{places}` filled in; a place without a detail stays as it is. */
export function filledIn(
  sentence: string,
  details: { readonly [place: string]: string | number | boolean },
): string {
  return sentence.replaceAll(/\{(\w+)\}/gu, (place, name: string) => `${details[name] ?? place}`);
}

/** The two languages of every page, statement and sentence of feedback. */
export const languages = ['en', 'zh-TW'] as const;
export type Language = (typeof languages)[number];

/** One text in both languages. */
export type Localized = { readonly [L in Language]: string };

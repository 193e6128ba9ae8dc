import { z } from 'zod';

/** A text in both languages. */
const localized = z.strictObject({ en: z.string(), 'zh-TW': z.string() });

/** A TA's plain question may be written in one language; the other then shows the same text. */
export const textSchema = z.union([localized, z.string().transform((same) => ({ en: same, 'zh-TW': same }))]);

/** A name of the forward pass; `@word` stands for a word of the face that is drawn. */
export const nameSchema = z.string().regex(/^@?[A-Za-z][A-Za-z0-9_]*$/);

/** An exact number: `-1.5`, `2/3`. */
export const numeralSchema = z.string().regex(/^-?\d+(\.\d+)?(\/\d+)?$/);

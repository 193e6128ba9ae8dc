import { z } from 'zod';
import { textSchema } from './recipe-text.ts';

/** Said wherever the mistake is named, also where there is no variant: without TeX, values or words of a face. */
const plainText = textSchema.refine(
  (text) => Object.values(text).every((words) => !/[$`{@]/.test(words)),
  'plain words only: no TeX, no values, no words of a face',
);

/**
 * A wrong answer that belongs to one problem and is no rule of the catalogue: what a student who
 * makes the mistake writes in the cells listed, as expressions of the NumPy subset over the names
 * of the forward pass. In all other cells that student is right. Reports name it `R01.rise`.
 */
export const wrongAnswerSchema = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9-]*$/),
  name: plainText,
  /** Said to the student; never the right number. */
  feedback: plainText,
  gives: z
    .array(
      z.strictObject({
        /** Needed where several parts have a cell of that name, and for a vector or matrix as a whole. */
        part: z.string().optional(),
        cell: z.string().optional(),
        value: z.string(),
      }),
    )
    .min(1),
});
export type WrongAnswer = z.infer<typeof wrongAnswerSchema>;

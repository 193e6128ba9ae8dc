import { z } from 'zod';
import { isUntouched } from '../../grader/code/function-task.ts';
import type { Question } from '../../grader/question.ts';

/** Longest text of one box; the parsers have their own, shorter limits. */
const longestText = 20_000;

/** Text that every database can hold: whole characters, no zero. */
export const typedText = z
  .string()
  .max(longestText)
  .transform((text) => text.toWellFormed().replaceAll('\u0000', '\uFFFD').replaceAll('\r\n', '\n'));

const value = z.union([typedText, z.array(typedText).max(100)]);

/** An id made by the page before sending. */
export const clientId = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);

/** The form of a question: its cells as `part/cell`, and what the page knows about itself. */
export const questionForm = z
  .object({
    go: z.enum(['stay', 'previous', 'next', 'review', 'submit']).default('next'),
    sequence: z.coerce.number().int().min(0).default(0),
    clientId,
    csrf: z.string().optional(),
  })
  .catchall(value);

export type QuestionForm = z.infer<typeof questionForm>;

/**
 * The cells of a sent form. Ticked boxes come as several values beside an empty one, and are joined
 * by commas. A cell that is absent stays as it is stored: scripts send only what was touched.
 */
export function typedCells(
  form: QuestionForm,
  question: Question,
): readonly { readonly part: string; readonly cell: string; readonly text: string }[] {
  return question.parts.flatMap((part) =>
    part.cells.flatMap((cell) => {
      const sent = form[`${part.id}/${cell.id}`];
      if (sent === undefined) return [];
      const text = Array.isArray(sent) ? sent.filter((each) => each !== '').join(',') : String(sent);
      // Without a script the code that a box begins with is sent along though nobody typed.
      const isOwn = cell.asks.kind !== 'function' || !isUntouched(cell.asks.task, text);
      return [{ part: part.id, cell: cell.id, text: isOwn ? text : '' }];
    }),
  );
}

/** One cell as the script sends it while it is typed. */
export const draftBody = z.strictObject({
  question: z.string().max(100),
  part: z.string().max(100),
  cell: z.string().max(100),
  text: typedText,
  sequence: z.int().min(1).max(Number.MAX_SAFE_INTEGER),
});

/** The code of one cell, to be run and not to be kept. */
export const codeBody = z.strictObject({
  part: z.string().max(100),
  cell: z.string().max(100),
  text: typedText,
});

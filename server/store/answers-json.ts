import { z } from 'zod';
import type { Answers } from '../../grader/question.ts';

const answersSchema: z.ZodType<Answers> = z.record(z.string(), z.record(z.string(), z.string()));

/** What a student typed, from a column. */
export function readAnswers(text: string): Answers {
  return answersSchema.parse(JSON.parse(text));
}

/**
 * Answers as text that is the same for the same answers: parts and cells in the order of their
 * names, blank cells left out.
 */
export function writeAnswers(answers: Answers): string {
  const sorted = <T>(entries: readonly (readonly [string, T])[]): readonly (readonly [string, T])[] =>
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const parts = sorted(Object.entries(answers)).map(([part, cells]) => {
    const typed = Object.entries(cells).filter(([, text]) => text !== '');
    return [part, Object.fromEntries(sorted(typed))] as const;
  });
  return JSON.stringify(Object.fromEntries(parts.filter(([, cells]) => Object.keys(cells).length > 0)));
}

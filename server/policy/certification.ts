import { z } from 'zod';

/** What certification found about slots that are drawn together: one slot, or a shared network. */
export const groupReportSchema = z.strictObject({
  /** Positions of the slots in the assignment. */
  positions: z.array(z.int()),
  recipes: z.array(z.strictObject({ id: z.string(), version: z.int() })),
  /** Draws that were issued, and draws tried in all. */
  passed: z.int(),
  tried: z.int(),
  /** How often each rule refused a draw. */
  bites: z.record(z.string(), z.int()),
  /** Rules that were checked on every variant. */
  rules: z.array(z.string()),
  /** Pairs of wrong rules that some variant cannot tell apart, with the share of such variants in per cent. */
  inseparable: z.array(z.strictObject({ pair: z.tuple([z.string(), z.string()]), percent: z.number() })),
  effort: z.strictObject({ least: z.number(), median: z.number(), most: z.number() }),
  /** How many of the draws show different numbers. */
  distinct: z.int(),
});
export type GroupReport = z.infer<typeof groupReportSchema>;

/** The report shown when an assignment is published, kept with it. */
export const certificationSchema = z.strictObject({
  wanted: z.int(),
  groups: z.array(groupReportSchema),
});
export type Certification = z.infer<typeof certificationSchema>;

/** How many draws a roster needs: one for each student and some for late joiners; practice goes on. */
export function drawsWanted(kind: 'quiz' | 'homework' | 'practice', students: number): number {
  if (kind === 'practice') return Math.max(12, 2 * students);
  return students + Math.max(6, Math.ceil(students / 5));
}

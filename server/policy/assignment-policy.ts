import { z } from 'zod';

/** Instant in epoch milliseconds UTC, or none. */
const instant = z.int().nullable();

/**
 * What distinguishes a quiz from homework and practice: data, not code. Printed to students
 * before they start.
 */
export const assignmentPolicySchema = z.strictObject({
  opensAt: instant,
  closesAt: instant,
  /** Working time of one attempt; each student's own percentage is applied to it. */
  timeLimitMs: z.int().positive().nullable(),
  /** `byHand`: it opens when a TA presses start, and all share one clock. */
  start: z.enum(['clock', 'byHand']),
  /** The whole attempt at once (quiz), or question by question. */
  handIn: z.enum(['attempt', 'question']),
  /** Valid submissions that count for a question; 0 is without limit. The best one counts. */
  triesPerQuestion: z.int().min(0),
  /** Attempts at the whole assignment; 0 is without limit (each with new variants). */
  attempts: z.int().min(0),
  release: z.enum(['immediately', 'afterClose', 'byHand']),
  /** Whether hints may be opened while the attempt runs. */
  hints: z.boolean(),
  /** What each staged hint after a submission takes from what later submissions earn. */
  hintCostPercent: z.int().min(0).max(100).default(0),
  /** Share of a cell's points that a right step after an own wrong value earns. */
  followThroughPercent: z.int().min(0).max(100),
  oneRuleOneDeduction: z.boolean(),
});

export type AssignmentPolicy = z.infer<typeof assignmentPolicySchema>;
export type AssignmentKind = 'quiz' | 'homework' | 'practice';

const minute = 60_000;

/** Where a TA starts from when composing an assignment of a kind. */
export const usualPolicy: { readonly [K in AssignmentKind]: AssignmentPolicy } = {
  quiz: {
    opensAt: null,
    closesAt: null,
    timeLimitMs: 20 * minute,
    start: 'byHand',
    handIn: 'attempt',
    triesPerQuestion: 1,
    attempts: 1,
    release: 'afterClose',
    hints: false,
    hintCostPercent: 0,
    followThroughPercent: 100,
    oneRuleOneDeduction: false,
  },
  homework: {
    opensAt: null,
    closesAt: null,
    timeLimitMs: null,
    start: 'clock',
    handIn: 'question',
    triesPerQuestion: 5,
    attempts: 1,
    release: 'afterClose',
    hints: true,
    hintCostPercent: 0,
    followThroughPercent: 100,
    oneRuleOneDeduction: false,
  },
  practice: {
    opensAt: null,
    closesAt: null,
    timeLimitMs: null,
    start: 'clock',
    handIn: 'question',
    triesPerQuestion: 0,
    attempts: 0,
    release: 'immediately',
    hints: true,
    hintCostPercent: 0,
    followThroughPercent: 100,
    oneRuleOneDeduction: false,
  },
};

/** One slot of an assignment as it was published; never changed afterwards. */
export const publishedSlotSchema = z.strictObject({
  id: z.string(),
  position: z.int().min(1),
  points: z.int().min(0),
  network: z.string().nullable(),
  recipes: z.array(z.strictObject({ id: z.string(), version: z.int() })).min(1),
});
export type PublishedSlot = z.infer<typeof publishedSlotSchema>;

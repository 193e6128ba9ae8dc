import type { AssignmentKind, AssignmentPolicy } from './assignment-policy.ts';
import { closesAt, opensAt } from './effective-times.ts';
import { timeFacts } from './time-facts.ts';

/** What is known of an assignment when its state is asked. */
export interface Run {
  readonly kind: AssignmentKind;
  readonly state: 'draft' | 'published';
  readonly policy: AssignmentPolicy;
  readonly startedAt: number | null;
  readonly stoppedAt: number | null;
  readonly releasedAt: number | null;
}

interface Student {
  readonly personId: string;
  readonly timePercent: number;
}

interface Granted {
  readonly personId: string | null;
  readonly extraMs: number;
  readonly at: number;
}

/** Somebody without a percentage or extensions of their own. */
const anybody: Student = { personId: '', timePercent: 100 };

/** The last instant at which any of the students may work; null where nothing closes it. */
export function lastEndAt(
  run: Run,
  students: readonly Student[],
  extensions: readonly Granted[],
): number | null {
  const ends = [anybody, ...students].map((student) => closesAt(timeFacts(run, student, extensions)));
  const known = ends.filter((end) => end !== null);
  return known.length === ends.length ? Math.max(...known) : null;
}

export const runStates = ['draft', 'waiting', 'running', 'closed', 'released'] as const;
export type RunState = (typeof runStates)[number];

/** Where an assignment stands: staff see the whole course of it, from draft to released. */
export function runState(run: Run, lastEnd: number | null, now: number): RunState {
  if (run.state === 'draft') return 'draft';
  const opening = opensAt(timeFacts(run, anybody, []));
  if (opening === null || now < opening) return 'waiting';
  if (lastEnd === null || now <= lastEnd) return 'running';
  return run.policy.release === 'byHand' && run.releasedAt === null ? 'closed' : 'released';
}

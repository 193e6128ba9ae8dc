import type { AssignmentKind, AssignmentPolicy } from './assignment-policy.ts';
import { opensAt } from './effective-times.ts';
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

/** Somebody without a percentage or extensions of their own. */
export const anybody = { personId: '', timePercent: 100 } as const;

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

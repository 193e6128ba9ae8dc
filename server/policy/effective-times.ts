import type { AssignmentKind, AssignmentPolicy } from './assignment-policy.ts';

/** The facts about one assignment and one student on which every clock of adjoint agrees. */
export interface TimeFacts {
  readonly kind: AssignmentKind;
  readonly policy: AssignmentPolicy;
  /** When a TA pressed start or 收卷, for assignments run by hand. */
  readonly startedAt: number | null;
  readonly stoppedAt: number | null;
  /** The student's factor on time limits; 100 is plain. */
  readonly timePercent: number;
  /** Sum of the extensions for the class and for this student. */
  readonly extraMs: number;
}

const scaled = (ms: number, percent: number): number => Math.ceil((ms * percent) / 100);

/** This student's working time, their percentage and extensions applied; null without a limit. */
export function workingTime(facts: TimeFacts): number | null {
  const { timeLimitMs } = facts.policy;
  return timeLimitMs === null ? null : scaled(timeLimitMs, facts.timePercent) + facts.extraMs;
}

/** When the assignment opens for everybody; null while it waits for a TA to start it. */
export function opensAt(facts: TimeFacts): number | null {
  return facts.policy.start === 'byHand' ? facts.startedAt : (facts.policy.opensAt ?? 0);
}

/**
 * The last instant at which this student may work on an assignment, whatever attempt; null
 * where nothing closes it. The window of a quiz stretches with the student's own percentage.
 */
export function closesAt(facts: TimeFacts): number | null {
  const { policy } = facts;
  const opening = opensAt(facts);
  const ends: number[] = [];
  if (policy.closesAt !== null) {
    const window = facts.kind === 'quiz' && opening !== null ? policy.closesAt - opening : 0;
    const stretch = window > 0 ? scaled(window, facts.timePercent) - window : 0;
    ends.push(policy.closesAt + stretch + facts.extraMs);
  }
  if (policy.start === 'byHand' && opening !== null && policy.timeLimitMs !== null) {
    ends.push(opening + scaled(policy.timeLimitMs, facts.timePercent) + facts.extraMs);
  }
  if (facts.stoppedAt !== null) ends.push(facts.stoppedAt);
  return ends.length === 0 ? null : Math.min(...ends);
}

/**
 * The end of one attempt that began at `attemptStartedAt`: the earlier of its own time limit
 * and of the assignment's end for this student. Every page, route and sweep uses this.
 */
export function attemptEndsAt(facts: TimeFacts, attemptStartedAt: number): number | null {
  const closing = closesAt(facts);
  const { timeLimitMs, start } = facts.policy;
  if (timeLimitMs === null || start === 'byHand') return closing;
  const own = attemptStartedAt + scaled(timeLimitMs, facts.timePercent) + facts.extraMs;
  return closing === null ? own : Math.min(own, closing);
}

/** Whether what arrives at an instant comes too late: after the end and the grace that follows it. */
export function isTooLate(endsAt: number | null, at: number, graceMs: number): boolean {
  return endsAt !== null && at > endsAt + graceMs;
}

export type Phase = 'waiting' | 'open' | 'over';

/** Whether this student may work at an instant. The end itself still counts as open. */
export function phaseAt(facts: TimeFacts, now: number): Phase {
  const opening = opensAt(facts);
  if (opening === null || now < opening) return 'waiting';
  const closing = closesAt(facts);
  return closing !== null && now > closing ? 'over' : 'open';
}

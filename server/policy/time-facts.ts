import type { AssignmentKind, AssignmentPolicy } from './assignment-policy.ts';
import type { TimeFacts } from './effective-times.ts';

interface Run {
  readonly kind: AssignmentKind;
  readonly policy: AssignmentPolicy;
  readonly startedAt: number | null;
  readonly stoppedAt: number | null;
}

interface Granted {
  readonly personId: string | null;
  readonly extraMs: number;
  readonly at: number;
}

/**
 * The facts about one student from the rows that hold them. Extensions of other students are
 * left out; time granted after 收卷 moves the stop as well, for those to whom it was granted.
 */
export function timeFacts(
  run: Run,
  student: { readonly personId: string; readonly timePercent: number },
  extensions: readonly Granted[],
): TimeFacts {
  const own = extensions.filter(({ personId }) => personId === null || personId === student.personId);
  const { stoppedAt } = run;
  const afterStop = own.filter(({ at }) => stoppedAt !== null && at >= stoppedAt);
  return {
    kind: run.kind,
    policy: run.policy,
    startedAt: run.startedAt,
    stoppedAt: stoppedAt === null ? null : stoppedAt + sum(afterStop),
    timePercent: student.timePercent,
    extraMs: sum(own),
  };
}

const sum = (extensions: readonly Granted[]): number =>
  extensions.reduce((total, { extraMs }) => total + extraMs, 0);
